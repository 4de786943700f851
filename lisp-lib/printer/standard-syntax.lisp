;;;; WITH-STANDARD-IO-SYNTAX.

(in-package "WEFT")

(defun %call-with-standard-io-syntax (function)
  "Calls FUNCTION with the variables of reader and printer bound to their standard values."
  (let ((*package* (find-package "COMMON-LISP-USER"))
        (*print-array* t)
        (*print-base* 10)
        (*print-case* :upcase)
        (*print-circle* nil)
        (*print-escape* t)
        (*print-gensym* t)
        (*print-length* nil)
        (*print-level* nil)
        (*print-lines* nil)
        (*print-miser-width* nil)
        (*print-pprint-dispatch* *initial-pprint-dispatch*)
        (*print-pretty* nil)
        (*print-radix* nil)
        (*print-readably* t)
        (*print-right-margin* nil)
        (*read-base* 10)
        (*read-default-float-format* 'single-float)
        (*read-eval* t)
        (*read-suppress* nil)
        (*readtable* (copy-readtable nil)))
    (funcall function)))

(defmacro with-standard-io-syntax (&body body)
  "Executes BODY with the variables of reader and printer bound to their standard values."
  `(%call-with-standard-io-syntax (lambda () ,@body)))
