;;;; :error

(in-package "WEFT")

(define-command "error" (:minimum "err") ()
  "Shows the condition that is being debugged and the restarts again. The condition becomes the value of *."
  (let ((level (%debugged-level)))
    (when level
      (setq *** ** ** * * (break-level-condition level))
      (%show-condition level)
      (%show-restarts level))))
