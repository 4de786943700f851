;;;; :dn

(in-package "WEFT")

(define-command "dn" (:aliases ("down" "p") :synopsis "[count]") (&optional (count 1))
  "Makes the frame COUNT calls further in current: what it called. Its form becomes the value of *."
  (let ((level (%debugged-level)))
    (when level
      (%move-to-frame level (- (break-level-current-frame level) count)))))
