;;;; DEFCLASS, MAKE-INSTANCE and slots.

(in-package "WEFT")

(defclass clt-point () ((x :initarg :x :accessor clt-x) (y :initarg :y :initform 5 :reader clt-y)))
(defclass clt-derived (clt-point) ((z :initarg :z :initform 3) (shared :allocation :class :initform '(1) :accessor clt-shared))
  (:default-initargs :x 100))

(test make-instance
  (=> (let ((p (make-instance 'clt-point :x 1))) (setf (clt-x p) 9) (list (clt-x p) (clt-y p) (slot-value p 'x))) (9 5 9))
  (=> (let ((p (make-instance 'clt-derived :y 1 :y 2))) (list (clt-x p) (clt-y p) (slot-value p 'z))) (100 1 3))
  (=> (let ((p (make-instance 'clt-derived)) (q (make-instance 'clt-derived))) (setf (clt-shared p) 7) (prog1 (clt-shared q) (setf (clt-shared p) '(1)))) 7)
  (signals program-error (make-instance 'clt-point :no-such 1))
  (signals program-error (make-instance 'clt-point :x))
  (=> (slot-value (make-instance 'clt-point :no-such 1 :allow-other-keys t) 'y) 5)
  (signals error (make-instance 'no-such-class-at-all))
  (signals error (make-instance 'integer)))

(test slot-value
  (signals unbound-slot (slot-value (make-instance 'clt-point) 'x))
  (=> (handler-bind ((unbound-slot (lambda (c) (use-value 8 c)))) (slot-value (make-instance 'clt-point) 'x)) 8)
  (signals error (slot-value (make-instance 'clt-point) 'no-such))
  (signals error (slot-value 3 'x))
  (=> (let ((p (make-instance 'clt-point :x 1))) (list (slot-boundp p 'x) (slot-boundp (slot-makunbound p 'x) 'x) (slot-exists-p p 'q))) (t nil nil))
  (=> (with-slots (x (why y)) (make-instance 'clt-point :x 1) (incf x) (list x why)) (2 5)))

(test defclass-errors
  (signals program-error (eval '(defclass clt-bad () (a a))))
  (signals program-error (eval '(defclass clt-bad () ((a :initform 1 :initform 2)))))
  (signals program-error (eval '(defclass clt-bad () ((a :no-such-option 2)))))
  (signals program-error (eval '(defclass clt-bad () () (:no-such-option 2))))
  (signals error (eval '(defclass clt-bad (integer) ())))
  (signals error (eval '(progn (defclass clt-c1 () ()) (defclass clt-c2 (clt-c1) ()) (defclass clt-c3 (clt-c1 clt-c2) ())))))

(test forward-references
  (=> (progn (eval '(defclass clt-early (clt-late) ((a :initform 1))))
             (let ((before (class-finalized-p (find-class 'clt-early))))
               (eval '(defclass clt-late () ((b :initform 2))))
               (prog1 (list before (slot-value (make-instance 'clt-early) 'b))
                 (setf (find-class 'clt-early) nil (find-class 'clt-late) nil))))
      (nil 2)))

(test redefinition
  (=> (progn (eval '(defclass clt-old () ((a :initform 1) (b :initform 2) (c :initform 3))))
             (let ((p (make-instance 'clt-old)))
               (eval '(defclass clt-old () ((d :initform 4) (a :initform 9) (c :initform 3 :allocation :class))))
               (list (slot-value p 'a) (slot-value p 'd) (slot-exists-p p 'b) (slot-value p 'c))))
      (1 4 nil 3))
  (=> (let ((p (make-instance 'clt-point :x 1))) (change-class p 'clt-derived :z 7) (list (class-name (class-of p)) (clt-x p) (slot-value p 'z)))
      (clt-derived 1 7)))

(test metaclass
  (=> (progn (eval '(defclass clt-meta (standard-class) ((extra :initarg :extra :initform 12 :accessor clt-extra))))
             (eval '(defmethod validate-superclass ((c clt-meta) (s standard-class)) t))
             (eval '(defclass clt-of-meta () ((a :initarg :a)) (:metaclass clt-meta)))
             (eval '(defmethod slot-value-using-class ((c clt-meta) o s) (list (call-next-method))))
             (list (eval '(clt-extra (find-class 'clt-of-meta))) (slot-value (make-instance 'clt-of-meta :a 4) 'a)))
      (12 (4))))
