;;;; :bottom

(in-package "WEFT")

(define-command "bottom" (:minimum "bo") ()
  "Makes the outermost frame current."
  (let ((level (%debugged-level)))
    (when level
      (%move-to-frame level most-positive-fixnum))))
