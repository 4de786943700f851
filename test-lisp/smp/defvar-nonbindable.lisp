;;;; DEFVAR-NONBINDABLE and SYS:GLOBAL-SYMBOL-VALUE.

(in-package "WEFT")

(excl:defvar-nonbindable *nonbindable-sample* 1 "A sample.")
(defvar *global-sample* 1)

(test defvar-nonbindable
  (=> (progn (setq *nonbindable-sample* 2) *nonbindable-sample*) 2)
  (=> (documentation '*nonbindable-sample* 'variable) "A sample.")
  (=> (eval '(excl:defvar-nonbindable *nonbindable-sample* 7)) *nonbindable-sample*)
  (=> (progn (setq *nonbindable-sample* 3) (eval '(excl:defvar-nonbindable *nonbindable-sample* 7)) *nonbindable-sample*) 3)
  (signals program-error (eval '(let ((*nonbindable-sample* 1)) *nonbindable-sample*)))
  (signals program-error (eval '(funcall (lambda (*nonbindable-sample*) 1) 2)))
  (signals program-error (progv '(*nonbindable-sample*) '(1) 2)))

(test global-symbol-value
  (=> (let ((*global-sample* 2)) (list *global-sample* (sys:global-symbol-value '*global-sample*))) (2 1))
  (=> (let ((*global-sample* 2)) (setf (sys:global-symbol-value '*global-sample*) 1) *global-sample*) 2)
  (signals unbound-variable (sys:global-symbol-value (gensym)))
  (signals program-error (setf (sys:global-symbol-value 'pi) 3))
  (signals type-error (sys:global-symbol-value "a")))

;;; Every form that binds, when it is compiled.
(test unbindable
  (signals program-error (compile nil '(lambda () (let ((*nonbindable-sample* 1)) 1))))
  (signals program-error (compile nil '(lambda () (let* ((x 1) (*nonbindable-sample* x)) 1))))
  (signals program-error (compile nil '(lambda (*nonbindable-sample*) 1)))
  (signals program-error (compile nil '(lambda (&optional *nonbindable-sample*) 1)))
  (signals program-error (compile nil '(lambda (&optional (x 1 *nonbindable-sample*)) x)))
  (signals program-error (compile nil '(lambda (&key *nonbindable-sample*) 1)))
  (signals program-error (compile nil '(lambda (&rest *nonbindable-sample*) 1)))
  (signals program-error (compile nil '(lambda (&aux (*nonbindable-sample* 1)) 1)))
  (signals program-error (compile nil '(lambda () (multiple-value-bind (*nonbindable-sample*) 1 2))))
  (signals program-error (compile nil '(lambda () (dolist (*nonbindable-sample* '(1)) 2))))
  (signals program-error (compile nil '(lambda () (loop for *nonbindable-sample* in '(1)))))
  (signals program-error (compile nil '(lambda () (destructuring-bind (*nonbindable-sample*) '(1) 2))))
  (signals program-error (compile nil '(lambda () (flet ((f (*nonbindable-sample*) 1)) (f 1)))))
  (signals program-error (compile nil '(lambda () (symbol-macrolet ((*nonbindable-sample* 1)) 1))))
  (signals program-error (compile nil '(lambda () (let ((*nonbindable-sample* 1)) (declare (special *nonbindable-sample*)) 1))))
  (signals program-error (funcall (lambda (symbols) (progv symbols '(1) 2)) '(*nonbindable-sample*)))
  ;; PROGV binds nothing when it cannot bind all.
  (=> (progn (ignore-errors (progv '(*global-sample* *nonbindable-sample*) '(7 8) 9)) *global-sample*) 1)
  (=> (let ((c (make-string-output-stream))) (handler-case (eval '(let ((*nonbindable-sample* 1)) 1)) (program-error (e) (princ e c)))
        (and (search "*NONBINDABLE-SAMPLE*" (get-output-stream-string c)) t))
      t)
  (signals program-error (eval '(excl:defvar-nonbindable pi 3)))
  (signals program-error (let ((excl:*required-thread-bindings* nil)) 1))
  (=> (funcall (compile nil '(lambda () (setq *nonbindable-sample* 5) (incf *nonbindable-sample*) (excl:incf-atomic *nonbindable-sample*)))) 7)
  (=> (multiple-value-list (eval '(excl:defvar-nonbindable *nonbindable-fresh*))) (*nonbindable-fresh*))
  (=> (boundp '*nonbindable-fresh*) nil))
