;;;; WITH-LOCKED-STRUCTURE.

(in-package "WEFT")

(defmacro excl:with-locked-structure ((structure &key block non-smp (typecheck t)) &body body)
  "Does as WITH-LOCKED-OBJECT on STRUCTURE, a SYNCHRONIZING-STRUCTURE; that is checked unless TYPECHECK is NIL."
  (declare (ignore block))
  (%check-lock-options 'excl:with-locked-structure :struct non-smp)
  (with-object-lock-form (if typecheck (lockable-form structure :struct non-smp) structure) nil body))
