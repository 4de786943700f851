;;;; :pop

(in-package "WEFT")

(define-command "pop" (:minimum "po" :synopsis "[count]") (&optional (count 1))
  "Leaves COUNT break levels."
  (when (%debugged-level)
    (%return-to-level (%level-outside count))))
