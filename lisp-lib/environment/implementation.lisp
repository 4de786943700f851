;;;; The names of this Lisp and of the place where it runs (CLHS 25.1.4). What the host tells is in Java.

(in-package "WEFT")

(defun lisp-implementation-type ()
  "Returns the name of this Lisp."
  "Weft")

(defun short-site-name ()
  "Returns the short name of the place where this Lisp runs: NIL, for the host does not tell."
  nil)

(defun long-site-name ()
  "Returns the long name of the place where this Lisp runs: NIL, for the host does not tell."
  nil)
