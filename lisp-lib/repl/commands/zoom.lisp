;;;; :zoom

(in-package "WEFT")

(define-command "zoom" (:minimum "zo" :synopsis "[count]") (&optional (count 10))
  "Shows COUNT frames around the current one, which is marked."
  (let ((level (%debugged-level)))
    (when level
      (%show-frames level (max 0 (- (break-level-current-frame level) (floor count 2))) count))))
