;;;; :restart

(in-package "WEFT")

(define-command "restart" (:minimum "rest" :synopsis "[number | name]") (&optional (which nil given))
  "Takes the restart with that number or name; without one, lists the restarts."
  (if given
      (%take-restart which)
      (let ((level (%debugged-level)))
        (when level
          (%show-restarts level)))))
