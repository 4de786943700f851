;;;; EXCL::ATOMICALLY, internal and deprecated, and its relatives in Franz's own code.

(in-package "WEFT")

(defmacro excl::.atomically (&body body)
  "Evaluates BODY. What EXCL::ATOMICALLY expands into."
  `(progn ,@body))

(defmacro excl::fast (&body body)
  "Evaluates BODY, compiled for speed."
  `(locally (declare (optimize (speed 3) (safety 1))) ,@body))

(defmacro excl::atomically (&body body)
  "Evaluates BODY. Deprecated: it is not atomic; using it warns (EXCL::*WARN-SMP-USAGE*).
Deviation: what in BODY may switch processes is not diagnosed; FAST-AND-CLEAN does that."
  (warn-smp-usage 'excl::atomically "Use an atomic operator such as INCF-ATOMIC, a lock, or FAST-AND-CLEAN.")
  `(excl::.atomically ,@body))
