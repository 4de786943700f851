;;;; :processes

(in-package "WEFT")

(define-command "processes" (:minimum "pro") ()
  "Lists the processes and what each is doing; > marks the one that runs the listener."
  (dolist (process (reverse sys:*all-processes*))
    (format t "~&~A ~30A ~A~%"
            (if (eq process sys:*current-process*) ">" " ")
            (mp:process-name process)
            (mp:process-whostate process))))
