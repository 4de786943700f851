;;;; ED (CLHS 25.1).

(in-package "WEFT")

(defun ed (&optional x)
  "Signals an error: Weft has no editor of its own."
  (unless (or (symbolp x) (stringp x) (pathnamep x) (and (consp x) (eq (car x) 'setf)))
    (%type-error x '(or symbol cons string pathname)))
  (error "Weft has no editor of its own~@[, so it cannot edit ~S~]." x))
