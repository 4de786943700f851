;;;; FAST-AND-CLEAN.

(in-package "WEFT")

(defmacro excl:fast-and-clean (&body body)
  "Evaluates BODY and returns its values. The compiler proves that no interrupt can be served inside: BODY has no loop, and calls nothing but
builtins that neither call nor wait. If it cannot, PROGRAM-ERROR is signalled at compile time. Leaving the form serves no interrupt either."
  `(%fast-and-clean ,@body))
