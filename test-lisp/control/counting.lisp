;;;; Variables of loops that nothing declares: fixnums that grow, floats, and anything else that is assigned to them.

(in-package "WEFT")

(test sums
  (=> (let ((s 0)) (dotimes (i 5) (setq s (+ s i))) s) 10)
  (=> (let ((s most-positive-fixnum)) (dotimes (i 3) (setq s (+ s i))) s) 9223372036854775810)
  (=> (let ((s most-negative-fixnum)) (dotimes (i 3) (setq s (- s i))) (setq s (+ s 3)) s) -9223372036854775808)
  (=> (let ((s 1)) (dotimes (i 3) (setq s (* s 4294967296))) s) 79228162514264337593543950336)
  (=> (let ((s 0)) (dotimes (i 4) (setq s (+ s 1/2))) s) 2)
  (=> (let ((s 0)) (dotimes (i 4) (setq s (+ s 0.5d0))) (list s (< s 2.5d0) (= s 2))) (2.0d0 t t))
  (=> (let ((s 0)) (dolist (x '(1 2.5 1/2 #c(0 1))) (setq s (+ s x))) s) #c(4.0 1))
  (signals type-error (let ((s 0)) (dolist (x '(1 a)) (setq s (+ s x))) s)))

(test steps
  (=> (do ((i 0 (1+ i)) (l '() (cons i l))) ((= i 3) l)) (2 1 0))
  (=> (do ((i (- most-positive-fixnum 1) (1+ i)) (n 0 (+ n 1))) ((> i (+ most-positive-fixnum 1)) (list i n))) (9223372036854775809 3))
  (=> (do ((i 3 (- i 1)) (j 0 (+ j i))) ((< i 1) (list i j))) (0 6))
  (=> (do* ((i 1 (* 2 i)) (j i (- i 1))) ((> i 20) (list i j))) (32 31))
  (=> (let ((i 0) (l '())) (loop (when (> i 2) (return l)) (push (incf i) l))) (3 2 1))
  (=> (let ((i 5)) (list (setq i (+ i 1)) (incf i 2) (decf i) i)) (6 8 7 7))
  (=> (let ((i 1)) (+ i (setq i (+ i 10)) i)) 23)
  (=> (let ((i 1)) (if (< i (setq i (+ i 1))) (list i) i)) (2)))

(test elements
  (=> (let ((v (vector 1 2 3)) (s 0)) (do ((i 0 (1+ i))) ((= i 3) s) (setq s (+ s (svref v i))))) 6)
  (=> (let ((v (make-array 3 :initial-element 0))) (do ((i 0 (1+ i))) ((= i 3) v) (setf (svref v i) (* i i)))) #(0 1 4))
  (=> (let ((a (make-array '(2 2) :initial-element 0))) (dotimes (i 2) (dotimes (j 2) (setf (aref a i j) (+ i (* 2 j))))) (aref a 1 1)) 3)
  (signals type-error (let ((v (vector 1 2 3)) (s 0)) (do ((i 0 (1+ i))) ((= i 5) s) (setq s (+ s (svref v i))))))
  (=> (handler-case (let ((v (vector 1 2))) (do ((i 0 (+ i 1/2))) ((= i 3) nil) (svref v i))) (type-error (e) (type-error-datum e))) 1/2)
  (=> (handler-case (locally (declare (optimize (safety 1))) (let ((i -1)) (declare (fixnum i)) (svref (vector 1 2) i))) (type-error (e) (type-error-datum e))) -1)
  (=> (let ((s "abc") (n 0)) (do ((i 0 (1+ i))) ((= i (length s)) n) (when (char= (char s i) #\b) (setq n (+ n i))))) 1))

(test other-values
  (=> (let ((x 0)) (list (setq x (+ x 1)) (setq x 'a) x)) (1 a a))
  (=> (let ((x 0)) (dotimes (i 3) (setq x (if (= i 1) (+ x 1) (- x 1)))) x) -1)
  (=> (let ((x 0) (f nil)) (setq f (lambda () (setq x (+ x 1)))) (funcall f) (funcall f) x) 2)
  (=> (let* ((x 3) (y (+ x 1)) (z (* y y))) (list z)) (16))
  (=> (let ((x 1)) (multiple-value-list (setq x (+ x 1)))) (2))
  (=> (let ((x 1)) (block b (loop (when (> x 10) (return-from b (+ x 0.5))) (setq x (* x 3))))) 27.5))

(test predicates
  (=> (let ((n 0)) (dotimes (i 5) (when (evenp i) (setq n (+ n i)))) n) 6)
  (=> (let ((n 0)) (do ((i most-positive-fixnum (1+ i))) ((= n 3) i) (when (oddp i) (setq n (+ n 1))))) 9223372036854775812)
  (signals type-error (let ((n 0)) (do ((i 0 (+ i 1/2))) ((= i 3) n) (when (oddp i) (setq n (+ n 1)))))))
