;;;; :processes

(in-package "WEFT")

(define-command "processes" (:minimum "pro") ()
  "Lists the processes: what they are called and what they are doing."
  (dolist (process sys:*all-processes*)
    (format t "~&~A ~30A ~A~%"
            (if (eq process sys:*current-process*) ">" " ")
            (mp:process-name process)
            (mp:process-whostate process))))
