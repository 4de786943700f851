;;;; DEFVAR-NONBINDABLE.

(in-package "WEFT")

(defmacro excl:defvar-nonbindable (symbol &optional (initial-value nil initial-value-p) documentation)
  "Defines SYMBOL as a variable that is always global: it cannot be bound, by LET or as a parameter, which signals PROGRAM-ERROR. Does otherwise as
DEFVAR, and returns SYMBOL."
  `(progn
     (eval-when (:compile-toplevel :load-toplevel :execute)
       (%make-nonbindable ',symbol))
     ,@(when initial-value-p
         `((unless (boundp ',symbol)
             (setf (sys:global-symbol-value ',symbol) ,initial-value))))
     ,@(when documentation
         `((setf (documentation ',symbol 'variable) ,documentation)))
     ',symbol))
