;;;; Locks of packages.

(in-package "WEFT")

(test package-locks
  (=> (excl:package-definition-lock :cl) t)
  (=> (excl:package-definition-lock "EXCL") nil)
  (signals package-error (eval '(defun car (x) x)))
  (signals package-error (eval '(defmacro when (x) x)))
  (signals package-error (eval '(defun (setf car) (x y) x y)))
  (signals package-error (setf (symbol-function 'list) #'identity))
  (signals package-error (setf (fdefinition 'list) #'identity))
  (signals package-error (setf (macro-function 'unless) (lambda (f e) f e)))
  (signals package-error (fmakunbound 'cdr))
  (signals package-error (excl:package-definition-lock "NO-SUCH-PACKAGE"))
  (=> (eval '(flet ((lock-test (x) x)) (lock-test 1))) 1)
  (=> (car '(1)) 1))

(test package-locks-overruled
  (=> (let ((old #'copy-alist))
        (handler-bind ((package-error #'continue))
          (setf (fdefinition 'copy-alist) old))
        (eq #'copy-alist old))
      t)
  (=> (let ((old #'copy-alist))
        (excl:without-package-locks
          (setf (fdefinition 'copy-alist) old))
        (eq #'copy-alist old))
      t)
  (=> (let ((p (make-package "LOCKS-TEST")))
        (unwind-protect
             (let ((name (intern "F" p)))
               (setf (fdefinition name) #'car
                     (fdefinition name) #'cdr
                     (excl:package-definition-lock p) t)
               (list (handler-case (setf (fdefinition name) #'car)
                       (package-error (c) (eq (package-error-package c) p)))
                     (funcall name '(1 . 2))))
          (delete-package p)))
      (t 2)))
