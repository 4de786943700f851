;;;; SYS:WITHOUT-SCHEDULING, deprecated.

(in-package "WEFT")

(defvar sys:*disallow-scheduling* nil
  "T inside WITHOUT-SCHEDULING. Read-only.")

(defmacro sys:without-scheduling (&body body)
  "Evaluates BODY with SYS:*DISALLOW-SCHEDULING* bound to T and returns its primary value only. Interrupts are served as ever. Deprecated:
processes run all the time, and nothing here stops them; using it warns (EXCL::*WARN-SMP-USAGE*)."
  (warn-smp-usage 'sys:without-scheduling "To keep them out, use a lock, such as WITH-LOCKED-OBJECT or WITH-PROCESS-LOCK.")
  `(let ((sys:*disallow-scheduling* t))
     (values (progn ,@body))))
