;;;; CRITICAL-SECTION.

(in-package "WEFT")

(defmacro excl:critical-section ((&key block non-smp) &body body)
  "Evaluates BODY while no other process evaluates the body of the same occurrence of this form, and returns its values. Each occurrence in the source,
and each use of a macro that expands into one, has a lock of its own."
  (declare (ignore block))
  (%check-lock-options 'excl:critical-section :struct non-smp)
  `(excl:with-locked-structure ((load-time-value (excl:make-basic-lock :name "critical section")) :typecheck nil)
     ,@body))
