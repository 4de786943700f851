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
