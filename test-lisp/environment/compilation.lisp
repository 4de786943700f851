;;;; COMPILE-FILE-PATHNAME, WITH-COMPILATION-UNIT.

(in-package "WEFT")

(test compile-file-pathname
  (=> (pathname-type (compile-file-pathname "a.lisp")) "fasl")
  (=> (pathname-name (compile-file-pathname "x/a.lisp")) "a")
  (=> (namestring (compile-file-pathname "/x/a.lisp" :output-file "/y/b")) "/y/b.fasl")
  (=> (namestring (compile-file-pathname "/x/a.lisp" :output-file "/y/b.out")) "/y/b.out")
  (=> (namestring (compile-file-pathname "/x/a.lisp" :output-file "/y/")) "/y/a.fasl")
  (=> (namestring (compile-file-pathname "/x/a" :some-option 1)) "/x/a.fasl")
  (signals type-error (compile-file-pathname 1)))

(test with-compilation-unit
  (=> (with-compilation-unit () (values 1 2)) 1 2)
  (=> (with-compilation-unit ()) nil)
  (=> (let ((a '())) (with-compilation-unit (:override (push 1 a)) (push 2 a)) a) (2 1))
  (=> (handler-bind ((warning (lambda (w) (muffle-warning w)))) (with-compilation-unit () (warn "a") 3)) 3)
  (signals program-error (eval '(with-compilation-unit (:what t) 1))))

(test constants-in-compiled-files
  (true (let* ((source (merge-pathnames (format nil "weft-constants-~36R.lisp" (random (expt 36 12) (make-random-state t))) "/tmp/"))
               (fasl (compile-file-pathname source)))
          (unwind-protect
               (progn
                 (with-open-file (s source :direction :output :if-exists :supersede)
                   (write-string "(in-package \"WEFT\") (defparameter *constants* '(#p\"/a/b.c\" #.(let ((h (make-hash-table :test 'equal))) (setf (gethash \"x\" h) 1) h) #.(make-random-state)))" s))
                 (load (compile-file source))
                 (let ((constants (symbol-value '*constants*)))
                   (and (equal (first constants) #p"/a/b.c")
                        (eql (gethash "x" (second constants)) 1)
                        (random-state-p (third constants)))))
            (when (probe-file source) (delete-file source))
            (when (probe-file fasl) (delete-file fasl))))))

(test packages-in-compiled-files
  (true (let* ((source (merge-pathnames (format nil "weft-packages-~36R.lisp" (random (expt 36 12) (make-random-state t))) "/tmp/"))
               (fasl (compile-file-pathname source))
               (*package* *package*))
          (unwind-protect
               (progn
                 (with-open-file (s source :direction :output :if-exists :supersede)
                   (write-string "(defpackage \"CPT\" (:use \"COMMON-LISP\")) (in-package \"CPT\") (defun name () (list 'name *package*)) (in-package \"WEFT\")
                                  (defun cpt-name () 'cpt-name) (in-package \"CPT\") (defvar *name* (name)) (in-package \"WEFT\") (setq cpt::*name* (cpt::name))" s))
                 (compile-file source)
                 (delete-package "CPT")
                 (load fasl)
                 (let* ((cpt (find-package "CPT"))
                        (list (symbol-value (find-symbol "*NAME*" cpt))))
                   (and (eq (symbol-package (first list)) cpt)
                        (eq (second list) (find-package "WEFT"))
                        (eq (symbol-package (funcall (find-symbol "CPT-NAME" "WEFT"))) (find-package "WEFT")))))
            (when (find-package "CPT") (delete-package "CPT"))
            (when (probe-file source) (delete-file source))
            (when (probe-file fasl) (delete-file fasl))))))
