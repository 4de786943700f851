;;;; :up

(in-package "WEFT")

(define-command "up" (:aliases ("n") :synopsis "[count]") (&optional (count 1))
  "Makes the frame COUNT calls further out current: the caller. Its form becomes the value of *."
  (let ((level (%debugged-level)))
    (when level
      (%move-to-frame level (+ (break-level-current-frame level) count)))))
