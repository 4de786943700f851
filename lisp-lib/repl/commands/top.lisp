;;;; :top

(in-package "WEFT")

(define-command "top" (:minimum "to") ()
  "Makes the innermost frame current."
  (let ((level (%debugged-level)))
    (when level
      (%move-to-frame level 0))))
