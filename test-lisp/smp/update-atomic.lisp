;;;; UPDATE-ATOMIC, INCF-ATOMIC, DECF-ATOMIC, PUSH-ATOMIC, POP-ATOMIC, alone and with several processes.

(in-package "WEFT")

(load (concatenate 'string *test-folder* "processes.lisp"))

(defstruct update-sample (n 0))
(defclass update-object () ((n :initform 0)))
(excl:defvar-nonbindable *update-global* 0)
(defvar *update-special* 0)

(test update-atomic
  (=> (let ((c (list 2))) (list (excl:update-atomic (x (car c)) (* x x)) c)) (4 (4)))
  ;; A form that changes the place itself is evaluated again.
  (=> (let ((c (list 1)) (times 0))
        (excl:update-atomic (x (car c))
          (when (= (incf times) 1) (setf (car c) 10))
          (+ x 1))
        (list c times))
      ((11) 2))
  (signals program-error (eval '(excl:update-atomic ((car x) y) 1))))

(test increments
  (=> (let ((c (list 1))) (list (excl:incf-atomic (car c)) (excl:incf-atomic (car c) 1/2) (excl:decf-atomic (car c) 0.5d0) c))
      (2 5/2 2d0 (2d0)))
  (=> (let ((c (list most-positive-fixnum))) (excl:incf-atomic (car c)) (= (car c) (1+ most-positive-fixnum))) t)
  (=> (let ((order '()) (c (list 1))) (excl:incf-atomic (car (progn (push 1 order) c)) (progn (push 2 order) 1)) (reverse order)) (1 2)))

(test lists
  (=> (let ((c (list nil))) (list (excl:push-atomic 1 (car c)) (excl:push-atomic 2 (car c)) (excl:pop-atomic (car c)) c)) ((1) (2 1) 2 ((1))))
  (=> (let ((c (list nil))) (list (excl:pop-atomic (car c)) c)) (nil (nil)))
  (signals type-error (let ((c (list 3))) (excl:pop-atomic (car c)))))

(test many-processes
  (=> (let ((c (cons 0 0)))
        (in-processes 4 (lambda () (dotimes (i 3000) (excl:incf-atomic (car c)) (excl:decf-atomic (cdr c) 2))))
        c)
      (12000 . -24000))
  (=> (let ((v (vector 0d0)))
        (in-processes 4 (lambda () (dotimes (i 2000) (excl:incf-atomic (svref v 0) 0.5d0))))
        v)
      #(4000d0))
  (=> (let ((s (make-update-sample)) (o (make-instance 'update-object)))
        (in-processes 4 (lambda () (dotimes (i 2000) (excl:incf-atomic (update-sample-n s)) (excl:incf-atomic (slot-value o 'n)))))
        (list (update-sample-n s) (slot-value o 'n)))
      (8000 8000))
  (=> (let ((n 0))
        (setf *update-global* 0 *update-special* 0)
        (in-processes 4 (lambda ()
                          (dotimes (i 2000)
                            (excl:incf-atomic n) (excl:incf-atomic *update-global*) (excl:incf-atomic *update-special*))))
        (list n *update-global* *update-special*))
      (8000 8000 8000))
  ;; Every element that is pushed is popped once.
  (=> (let ((c (list nil)) (sum 0))
        (in-processes 4 (lambda ()
                          (dotimes (i 2000)
                            (excl:push-atomic 1 (car c))
                            (excl:incf-atomic sum (excl:pop-atomic (car c))))))
        (list sum c))
      (8000 (nil))))
