;;;; PRINT-UNREADABLE-OBJECT.

(in-package "WEFT")

(defmacro print-unreadable-object ((object stream &key type identity) &body body)
  "Prints OBJECT between #< and >: its type if TYPE, what BODY prints, its identity if IDENTITY. Signals PRINT-NOT-READABLE under
*PRINT-READABLY*."
  `(%print-unreadable-object ,object ,stream ,type ,identity ,(if body `(lambda () ,@body) nil)))
