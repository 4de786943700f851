;;;; STORAGE-CONDITION: stack and memory that run out are handled like any other condition, and again after that.

(in-package "WEFT")

(defun in-process (function)
  "Calls FUNCTION in a process of its own, whose stack is not the largest, and returns its value."
  (mp:process-join (mp:process-run-function "storage" function)))

(defun knot ()
  "Returns a cons that is its own car: functions that recur on the car never end."
  (let ((cons (list nil)))
    (setf (car cons) cons)
    cons))

(defun nested (operator depth)
  "Returns DEPTH forms within each other, each a call of OPERATOR."
  (let ((form 1))
    (dotimes (i depth form)
      (setq form (list operator form)))))

(test recursion
  ;; As deep as the stack really reaches.
  (=> (labels ((count-down (n) (if (zerop n) 0 (1+ (count-down (1- n))))))
        (in-process (lambda () (count-down 300000))))
      (300000))
  ;; Without end: handled, twice.
  (=> (flet ((endless ()
               (labels ((endless (n) (1+ (endless n))))
                 (handler-case (endless 1) (storage-condition () :handled)))))
        (in-process (lambda () (list (endless) (endless)))))
      ((:handled :handled)))
  ;; The handler runs before anything is unwound, and cleanup forms run once.
  (=> (labels ((endless (n) (1+ (endless n))))
        (let ((log '()))
          (in-process (lambda ()
                        (catch 'out
                          (unwind-protect
                               (handler-bind ((storage-condition
                                                (lambda (c) (declare (ignore c)) (push :handler log) (throw 'out nil))))
                                 (endless 1))
                            (push :cleanup log)))))
          (reverse log)))
      (:handler :cleanup)))

(test recursion-in-java
  ;; What the JVM itself signals is a condition where handlers are established.
  (=> (in-process (lambda ()
                    (let ((cleanups 0))
                      (list (handler-case (unwind-protect (equal (knot) (knot)) (incf cleanups)) (storage-condition () :handled))
                            (handler-case (handler-case (equal (knot) (knot)) (error () :inner)) (storage-condition () :outer))
                            cleanups))))
      ((:handled :outer 1))))

(test nesting
  (=> (in-process (lambda () (handler-case (eval '(macrolet ((m () '(1+ (m)))) (m))) (storage-condition () :handled)))) (:handled))
  (=> (in-process (lambda () (handler-case (eval (nested 'progn 300000)) (storage-condition () :handled)))) (:handled))
  (=> (in-process (lambda () (handler-case (eval (nested '1+ 300000)) (storage-condition () :handled)))) (:handled))
  (=> (in-process (lambda () (handler-case (compile nil `(lambda () ,(nested '1+ 300000))) (storage-condition () :handled)))) (:handled))
  (=> (in-process (lambda () (eval (nested '1+ 1000)))) (1001))
  (=> (in-process (lambda ()
                    (handler-case (read-from-string (make-string 1000000 :initial-element #\()) (storage-condition () :handled))))
      (:handled))
  (=> (in-process (lambda ()
                    (handler-case (let ((*print-circle* nil)) (prin1-to-string (knot))) (storage-condition () :handled))))
      (:handled)))

(test memory
  (signals storage-condition (make-array (1- array-dimension-limit)))
  (=> (list (handler-case (make-array (1- array-dimension-limit)) (storage-condition () :handled))
            (handler-case (make-string (1- array-dimension-limit)) (storage-condition () :again)))
      (:handled :again)))
