;;;; DEFINE-CONDITION, MAKE-CONDITION, and what conditions print as.

(in-package "WEFT")

(define-condition dct-base (error)
  ((a :initarg :a :reader dct-a) (b :initarg :b :initform 2 :accessor dct-b))
  (:report (lambda (c s) (format s "a is ~S" (dct-a c)))))
(define-condition dct-derived (dct-base) ((c :initform 3 :reader dct-c)) (:default-initargs :a 1))

(test define-condition
  (=> (let ((c (make-condition 'dct-derived))) (setf (dct-b c) 5) (list (dct-a c) (dct-b c) (dct-c c))) (1 5 3))
  (=> (princ-to-string (make-condition 'dct-derived)) "a is 1")
  (true (typep (make-condition 'dct-derived) 'dct-base))
  (true (search "DCT-DERIVED" (prin1-to-string (make-condition 'dct-derived))))
  (=> (mapcar #'class-name (class-precedence-list (find-class 'dct-derived))) (dct-derived dct-base error serious-condition condition t))
  (signals program-error (make-condition 'dct-base :no-such-initarg 1))
  (signals program-error (eval '(define-condition dct-bad (error) () (:no-such-option 1))))
  (signals type-error (eval '(define-condition dct-bad (integer) ())))
  (signals unbound-slot (dct-a (make-condition 'dct-base))))

(test standard-condition-readers
  (=> (handler-case (/ 1 0) (arithmetic-error (c) (list (arithmetic-error-operation c) (arithmetic-error-operands c)))) (/ (1 0)))
  (=> (handler-case (eval 'no-such-variable) (unbound-variable (c) (cell-error-name c))) no-such-variable)
  (=> (cell-error-name (make-condition 'unbound-slot :name 'x)) x)
  (signals type-error (cell-error-name (make-condition 'error)))
  (true (typep (make-condition '(and simple-error type-error)) '(and simple-error type-error))))

(test incomplete-conditions
  (true (search "END-OF-FILE" (prin1-to-string (make-condition 'end-of-file))))
  (true (search "TYPE-ERROR" (princ-to-string (make-condition 'type-error))))
  (true (stringp (princ-to-string (make-condition 'file-error)))))
