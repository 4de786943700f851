;;;; The four operations and the numeric tower.

(in-package "WEFT")

(test fixnum-boundaries
  (=> (+ most-positive-fixnum 1) 9223372036854775808)
  (=> (1+ most-positive-fixnum) 9223372036854775808)
  (=> (- most-negative-fixnum) 9223372036854775808)
  (=> (- most-negative-fixnum 1) -9223372036854775809)
  (=> (1- most-negative-fixnum) -9223372036854775809)
  (=> (abs most-negative-fixnum) 9223372036854775808)
  (=> (* 3037000500 3037000500) 9223372037000250000)
  (=> (* most-negative-fixnum -1) 9223372036854775808)
  (=> (- 9223372036854775808 1) 9223372036854775807)
  (=> (/ most-negative-fixnum -1) 9223372036854775808))

(test any-number-of-arguments
  (=> (+) 0)
  (=> (*) 1)
  (=> (+ 1/2) 1/2)
  (=> (- 5) -5)
  (=> (/ 4) 1/4)
  (=> (- 10 1 2 3) 4)
  (=> (/ 60 2 3 5) 2)
  (=> (apply #'+ 1 2 '(3 4 5)) 15)
  (signals program-error (funcall '-))
  (signals program-error (funcall '/)))

(test rational-arithmetic
  (=> (+ 1/3 1/6) 1/2)
  (=> (* 2/3 3/2) 1)
  (=> (/ 6 4) 3/2)
  (=> (/ -6 -3) 2)
  (=> (/ 1 -3) -1/3)
  (=> (numerator (/ 6 -4)) -3)
  (=> (denominator (/ 6 -4)) 2)
  (=> (gcd 12 -18) 6)
  (=> (lcm 4 6 10) 60)
  (=> (gcd) 0)
  (=> (lcm) 1))

(test contagion
  (=> (+ 1 0.5) 1.5)
  (=> (+ 1.0 0.5d0) 1.5d0)
  (=> (* 1/2 3.0d0) 1.5d0)
  (=> (+ #c(1 2) 0.5) #c(1.5 2.0))
  (=> (* #c(0 1) #c(0 1)) -1)
  (=> (/ #c(1 2) #c(3 4)) #c(11/25 2/25))
  (=> (- #c(1 2)) #c(-1 -2))
  (=> (max 1 2.5 2) 2.5)
  (=> (min 1/2 0.25) 0.25))

(test unboxed-loops-overflow-into-bignums
  (=> (let ((n 1)) (dotimes (i 70 n) (setq n (* n 2)))) 1180591620717411303424)
  (=> (let ((n most-positive-fixnum)) (dotimes (i 3 n) (setq n (+ n i)))) 9223372036854775810)
  (=> (let ((n 0)) (dotimes (i 10 n) (setq n (+ n 0.5d0)))) 5.0d0)
  (=> (let ((n most-negative-fixnum)) (dotimes (i 3 n) (decf n))) -9223372036854775811))

(test arithmetic-errors
  (signals type-error (+ 1 'a))
  (signals type-error (+ 'a))
  (signals type-error (* "2" 2))
  (signals type-error (1+ nil))
  (signals division-by-zero (/ 1 0))
  (signals division-by-zero (/ 0))
  (signals division-by-zero (/ 1.0 0.0))
  (signals division-by-zero (/ #c(1 1) 0))
  (signals floating-point-overflow (* most-positive-double-float 2))
  (signals floating-point-overflow (+ most-positive-single-float most-positive-single-float))
  (=> (handler-case (/ 7 0) (arithmetic-error (e) (arithmetic-error-operation e))) /)
  (=> (handler-case (+ 7 'x) (type-error (e) (type-error-datum e))) x)
  (=> (handler-case (< 7 'x) (type-error (e) (type-error-expected-type e))) real))
