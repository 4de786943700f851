;;;; :current

(in-package "WEFT")

(define-command "current" (:minimum "cur") ()
  "Shows the current frame again. Its form becomes the value of *."
  (let ((level (%debugged-level)))
    (when level
      (%move-to-frame level (break-level-current-frame level)))))
