;;;; Generic functions: methods, dispatch, combination.

(in-package "WEFT")

(defclass mtt-a () ())
(defclass mtt-b (mtt-a) ())
(defvar *mtt-log* '())
(defgeneric mtt-f (x &optional k))
(defmethod mtt-f ((x mtt-a) &optional (k 1)) (list 'a k))
(defmethod mtt-f ((x mtt-b) &optional (k 2)) (list 'b k (call-next-method) (next-method-p)))
(defmethod mtt-f :around ((x mtt-b) &optional k) (declare (ignore k)) (values (list 'around (call-next-method)) 2))
(defmethod mtt-f :before ((x mtt-a) &optional k) (declare (ignore k)) (push 'before *mtt-log*))
(defmethod mtt-f :after ((x mtt-a) &optional k) (declare (ignore k)) (push 'after *mtt-log*))
(defgeneric mtt-eql (x y)
  (:method ((x integer) (y (eql 3))) :three)
  (:method ((x integer) y) (list :integer y))
  (:method ((x number) y) (list :number (next-method-p))))
(defgeneric mtt-keys (x &key) (:method ((x integer) &key a) (list a)) (:method ((x number) &key b) (list b)))
(defgeneric mtt-order (x y) (:argument-precedence-order y x)
  (:method ((x integer) y) :x) (:method (x (y integer)) :y))
(defgeneric mtt-sum (x) (:method-combination + :most-specific-last)
  (:method + ((x integer)) 1) (:method + ((x number)) 10) (:method :around ((x integer)) (list (call-next-method))))
(define-method-combination mtt-listed (&optional (order :most-specific-first))
    ((all (:good . *) :order order :required t))
  `(list ,@(mapcar (lambda (m) `(call-method ,m)) all)))
(defgeneric mtt-listed (x) (:method-combination mtt-listed)
  (:method :good 1 ((x integer)) 'i) (:method :good ((x t)) 't))
(defmacro mtt-next () '(call-next-method))
(defgeneric mtt-macro (x) (:method (x) (list x)) (:method ((x integer)) (mtt-next)))

(test standard-method-combination
  (=> (progn (setq *mtt-log* '()) (mtt-f (make-instance 'mtt-b))) (around (b 2 (a 1) t)) 2)
  (=> (progn (setq *mtt-log* '()) (mtt-f (make-instance 'mtt-b) 7) *mtt-log*) (after before))
  (=> (mtt-macro 3) (3)))

(test dispatch
  (=> (list (mtt-eql 1 3) (mtt-eql 1 4) (mtt-eql 1.0 3) (mtt-eql 2 3)) (:three (:integer 4) (:number nil) :three))
  (=> (mtt-order 1 2) :y)
  (signals error (mtt-eql 'a 1))
  (signals program-error (eval '(mtt-eql 1)))
  (signals program-error (eval '(mtt-eql 1 2 3))))

(test keyword-arguments
  (=> (mtt-keys 1 :a 1 :b 2) (1))
  (=> (mtt-keys 1.0 :b 2) (2))
  (signals program-error (mtt-keys 1.0 :a 1))
  (=> (mtt-keys 1.0 :a 1 :allow-other-keys t) (nil)))

(test method-combinations
  (=> (list (mtt-sum 1) (mtt-sum 1.0)) ((11) 10))
  (=> (list (mtt-listed 1) (mtt-listed 'a)) ((i t) (t)))
  (signals error (eval '(progn (defmethod mtt-sum ((x symbol)) 1) (unwind-protect (mtt-sum 'a) (remove-method #'mtt-sum (find-method #'mtt-sum '() '(symbol))))))))

(test methods-come-and-go
  (=> (let ((before (mtt-eql 1.0 1)))
        (eval '(defmethod mtt-eql ((x float) y) :float))
        (list before (mtt-eql 1.0 1) (progn (remove-method #'mtt-eql (find-method #'mtt-eql '() '(float t))) (mtt-eql 1.0 1))))
      ((:number nil) :float (:number nil)))
  (signals program-error (eval '(defmethod mtt-eql (x) x)))
  (signals program-error (eval '(defgeneric mtt-bad (x &optional (y 1)))))
  (signals program-error (eval '(defgeneric car (x)))))

(test call-next-method
  (signals error (eval '(progn (defmethod mtt-none (x) (call-next-method)) (mtt-none 1))))
  (signals error (eval '(progn (defgeneric mtt-changed (x) (:method ((x integer)) (call-next-method 'a)) (:method (x) x)) (mtt-changed 1)))))
