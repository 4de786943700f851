;;;; The definers of functions, variables and macros of the compiler.

(in-package "WEFT")

(test function-names
  (=> (handler-case (fboundp '(setf . a)) (type-error (e) (typep (type-error-datum e) (type-error-expected-type e)))) nil)
  (true (typep #'car 'compiled-function))
  (true (typep (compile nil '(lambda () 1)) 'compiled-function))
  (=> (compiled-function-p #'print-object) nil)
  (signals type-error (values-list '(1 . 2))))

(test defun
  (=> (progn (eval '(defun defun-test (a &optional (b a)) "doc" (declare (ignorable b)) (return-from defun-test (list a b))))
             (list (eval '(defun-test 1)) (fboundp 'defun-test-none)))
      ((1 1) nil))
  (=> (eval '(defun (setf defun-test-place) (new x) (setf (car x) new))) (setf defun-test-place))
  (signals program-error (eval '(defun 3 ())))
  (signals program-error (eval '(defun "x" ()))))

(test variables
  (=> (progn (eval '(defvar *variable-test*)) (boundp '*variable-test*)) nil)
  (=> (progn (eval '(defvar *variable-test-2* 1)) (eval '(defvar *variable-test-2* 2)) (symbol-value '*variable-test-2*)) 1)
  (=> (progn (eval '(defparameter *variable-test-3* 1)) (eval '(defparameter *variable-test-3* 2)) (symbol-value '*variable-test-3*)) 2)
  (=> (progn (eval '(defvar *variable-test-4* 1)) (eval '(let ((*variable-test-4* 2)) (symbol-value '*variable-test-4*)))) 2)
  (=> (progn (eval '(defconstant +constant-test+ '(1 2))) (eval '(defconstant +constant-test+ (list 1 2))) (eval '+constant-test+)) (1 2))
  (true (constantp '+constant-test+))
  (signals error (eval '(defconstant +constant-test+ 3)))
  (=> (progn (eval '(define-symbol-macro symbol-macro-test (car *variable-test-5*)))
             (eval '(defparameter *variable-test-5* (list 1)))
             (eval '(setf symbol-macro-test 2))
             (symbol-value '*variable-test-5*))
      (2))
  (signals program-error (eval '(defvar "x"))))

(test compiler-macros
  (=> (progn (eval '(defun compiler-macro-test (x) (list :function x)))
             (eval '(define-compiler-macro compiler-macro-test (&whole form x) (if (constantp x) `(list :macro ,x) form)))
             (let ((y 1))
               (declare (ignorable y))
               (list (funcall (compile nil '(lambda () (compiler-macro-test 1))))
                     (funcall (compile nil '(lambda (y) (compiler-macro-test y))) 2)
                     (funcall (compile nil '(lambda () (funcall #'compiler-macro-test 3)))))))
      ((:macro 1) (:function 2) (:macro 3)))
  (true (compiler-macro-function 'compiler-macro-test)))

(test declared-top-level-forms
  (=> (eval '(locally (declare (optimize speed)) (defmacro declared-form-1 (x) `',x) (declared-form-1 (a b)))) (a b))
  (=> (eval '(macrolet ((m (x) `',x)) (declare (optimize speed)) (defmacro declared-form-2 () '(m c)) (declared-form-2))) c)
  (=> (eval '(symbol-macrolet ((s 'd)) (declare (optimize speed)) (defmacro declared-form-3 () 's) (declared-form-3))) d)
  (=> (let ((declared-form-4 1))
        (declare (special declared-form-4))
        (eval '(locally (declare (special declared-form-4)) (defun declared-form-5 () declared-form-4) (declared-form-5))))
      1)
  (=> (eval '(locally (declare (optimize speed)))) nil)
  (signals program-error (eval '(symbol-macrolet ((s 1)) (declare (special s)) s))))
