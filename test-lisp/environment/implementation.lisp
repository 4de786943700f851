;;;; The names of the machine, its software and this Lisp.

(in-package "WEFT")

(test lisp-implementation-type
  (=> (lisp-implementation-type) "Weft")
  (true (typep (lisp-implementation-version) '(or null string))))

(test machine
  (true (every (lambda (function) (typep (funcall function) '(or null string)))
               '(machine-instance machine-type machine-version software-type software-version short-site-name long-site-name)))
  (true (stringp (machine-type)))
  (true (stringp (software-type))))
