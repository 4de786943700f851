;;;; HANDLER-BIND, HANDLER-CASE, IGNORE-ERRORS.

(in-package "WEFT")

(test handler-bind
  (=> (let ((log '()))
        (handler-bind ((warning (lambda (c) (declare (ignore c)) (push 1 log)))
                       (error (lambda (c) (declare (ignore c)) (push 2 log)))
                       (condition (lambda (c) (declare (ignore c)) (push 3 log))))
          (list (signal 'simple-warning) (reverse log))))
      (nil (1 3)))
  ;; A handler runs with the handlers below its own cluster.
  (=> (let ((log '()))
        (handler-bind ((warning (lambda (c) (declare (ignore c)) (push :outer log))))
          (handler-bind ((warning (lambda (c) (push :inner log) (signal c))))
            (signal 'simple-warning)))
        log)
      (:outer :outer :inner))
  (=> (let ((h (lambda (c) (declare (ignore c)) nil)))
        (handler-bind ((error h)) (values 1 2)))
      1 2)
  (signals program-error (eval '(handler-bind ((error)) 1))))

(test handler-case
  (=> (handler-case (error "x ~A" 1) (error (c) (simple-condition-format-arguments c))) (1))
  (=> (handler-case (car 1) (type-error (c) (values (type-error-datum c) (type-error-expected-type c)))) 1 list)
  (=> (handler-case 3 (error () 1) (:no-error (x) (1+ x))) 4)
  (=> (handler-case (signal 'simple-condition) (error () 1)) nil)
  (=> (handler-case (handler-case (error "a") (warning () 1)) (error () 2)) 2)
  (=> (let ((x 0)) (handler-case (unwind-protect (error "a") (incf x)) (error () x))) 1)
  (signals program-error (eval '(handler-case 1 (error (a b) 1)))))

(test ignore-errors
  (=> (ignore-errors (values 1 2)) 1 2)
  (true (typep (nth-value 1 (ignore-errors (error "x"))) 'simple-error)))
