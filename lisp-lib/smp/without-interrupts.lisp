;;;; WITHOUT-INTERRUPTS, deprecated, and the variable it stands for.

(in-package "WEFT")

(defvar excl::*without-interrupts* nil
  "Bound true: interrupts of this process are deferred. Bound NIL inside such an extent: they are not.")

(defmacro excl:without-interrupts (&body body)
  "Does as WITH-DELAYED-INTERRUPTS, and binds EXCL::*WITHOUT-INTERRUPTS* to T. Deprecated: it does not keep other processes out, so it protects
nothing that they share; using it warns (EXCL::*WARN-SMP-USAGE*)."
  (warn-smp-usage 'excl:without-interrupts
                  "To keep them out, use an atomic operator such as INCF-ATOMIC or a lock; to be done before interrupts are served, ~
                   WITH-DELAYED-INTERRUPTS.")
  `(let ((excl::*without-interrupts* t))
     (excl:with-delayed-interrupts ,@body)))
