;;;; DEFMACRO, DESTRUCTURING-BIND and the conditionals.

(in-package "WEFT")

(test destructuring-bind
  (=> (destructuring-bind (a (b . c) &optional (d 4 d-p) &rest e) '(1 (2 3) 5 6) (list a b c d d-p e)) (1 2 (3) 5 t (6)))
  (=> (destructuring-bind (&whole w a &key (b 2 b-p) ((:cc c) b) &aux (z (list a b))) '(1 :cc 7) (list w a b b-p c z))
      ((1 :cc 7) 1 2 nil 7 (1 2)))
  (=> (destructuring-bind (a &key ((:b (c d)) '(1 2) p)) '(0) (list a c d p)) (0 1 2 nil))
  (=> (destructuring-bind (a &key ((:b (c d)) '(1 2) p)) '(0 :b (3 4)) (list a c d p)) (0 3 4 t))
  (=> (destructuring-bind (a () . b) '(1 () . 2) (list a b)) (1 2))
  (=> (destructuring-bind (a &optional b . c) '(1 . 2) (list a b c)) (1 nil 2))
  (=> (destructuring-bind (a &key b &allow-other-keys) '(1 :c 2 :b 3) (list a b)) (1 3))
  (=> (destructuring-bind (&key a) '(:a 1 :a 2 :b 3 :allow-other-keys t) a) 1)
  (=> (destructuring-bind (x) '(1) (declare (special x)) (symbol-value 'x)) 1)
  (signals error (destructuring-bind (a b) '(1) (list a b)))
  (signals error (destructuring-bind (a b) '(1 2 3) (list a b)))
  (signals error (destructuring-bind (a (b)) '(1 2) (list a b)))
  (signals error (destructuring-bind (&key a) '(:b 1) a))
  (signals error (destructuring-bind (&key a) '(:a) a)))

(defmacro macro-of-everything (&whole whole a (b &optional (c 3)) &body body &environment environment)
  "The documentation."
  (list 'quote (list whole a b c body (macro-function 'local environment))))

(test defmacro
  (=> (macro-of-everything 1 (2) x y) ((macro-of-everything 1 (2) x y) 1 2 3 (x y) nil))
  (true (car (last (macrolet ((local ())) (macro-of-everything 1 (2))))))
  (signals program-error (eval '(macro-of-everything 1)))
  (signals program-error (eval '(when)))
  (signals program-error (eval '(cond 3)))
  (=> (macrolet ((m (x) (if (consp x) (return-from m 1) 2))) (list (m (a)) (m a))) (1 2)))

(test conditionals
  (=> (and) t)
  (=> (and 1 (values 2 3)) 2 3)
  (=> (and nil (error "no")) nil)
  (=> (or) nil)
  (=> (or (values nil 2) (values 3 4)) 3 4)
  (=> (or (values 1 2) 3) 1)
  (=> (cond) nil)
  (=> (cond ((values 1 2))) 1)
  (=> (cond (nil 1) ((eql 1 1) (values 2 3))) 2 3)
  (=> (cond ((values nil nil) 1)) nil)
  (=> (when nil 1) nil)
  (=> (when t) nil)
  (=> (unless nil 1 (values 2 3)) 2 3))

(test case
  (=> (case 'a ((b c) 1) ((a d) 2)) 2)
  (=> (case 3 (3) (t 4)) nil)
  (=> (case nil (nil 1) (otherwise 2)) 2)
  (=> (case nil ((nil) 1) (otherwise 2)) 1)
  (=> (case 1.0 (1 :integer) (1.0 :float)) :float)
  (=> (case #\a (#\b 1) ((#\a) (values 2 3))) 2 3)
  (=> (case t ((t) 1) (t 2)) 1)
  (=> (case 'x) nil)
  (signals type-error (ecase 3 (1 2) ((4 5) 6)))
  (=> (handler-case (ecase 3 (1 2) ((4 5) 6)) (type-error (e) (list (type-error-datum e) (typep 5 (type-error-expected-type e)))))
      (3 t))
  (=> (typecase 1/2 (integer 1) ((or ratio float) 2) (t 3)) 2)
  (=> (typecase 'x (null 1) (otherwise 3)) 3)
  (=> (typecase 'x (t 1) (symbol 2) (otherwise 3)) 1)
  (signals type-error (etypecase "x" (integer 1) (symbol 2))))

(test multiple-values
  (=> (multiple-value-list (values 1 2 3)) (1 2 3))
  (=> (multiple-value-bind (a b c) (values 1 2) (list a b c)) (1 2 nil))
  (=> (nth-value 2 (values 0 1 2)) 2)
  (=> (nth-value 1 (values 0)) nil)
  (=> (let ((n 1)) (nth-value n (values 0 1))) 1)
  (=> (let (a b) (values (multiple-value-setq (a b) (values 1 2 3)) a b)) 1 1 2)
  (=> (let ((a (list 1 2))) (symbol-macrolet ((x (car a))) (multiple-value-setq (x) (values 9 8)) a)) (9 2))
  (=> (multiple-value-setq () (values 5 6)) 5))

(test lambda-forms
  (=> ((lambda (x y) (declare (ignore x)) "doc" (declare (ignore y)) "value") 1 2) "value")
  (=> ((lambda (x) "value") 1) "value")
  (=> ((lambda (x) "doc" x) 1) 1)
  (signals type-error (proclaim '(ftype . foo))))
