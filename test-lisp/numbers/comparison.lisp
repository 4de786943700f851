;;;; Relations and signs.

(in-package "WEFT")

(test relations
  (true (< 1 3/2 1.75 2))
  (=> (< 1 3 2) nil)
  (true (<= 1 1.0 1))
  (true (> 3 2 1))
  (true (>= 3 3 1))
  (true (= 1 1.0 1d0 #c(1.0 0.0)))
  (true (/= 1 2 3))
  (=> (/= 1 2 1) nil)
  (true (= 5))
  (true (< #.most-positive-fixnum 9223372036854775808)))

(test floats-compare-exactly
  (=> (= 16777217 16777216.0) nil)
  (=> (= 1/3 (/ 1.0d0 3)) nil)
  (true (< 1/3 0.33333334))
  (=> (= 0.1 0.1d0) nil)
  (true (= 0.0 -0.0))
  (true (< (expt 10 400) excl::*infinity-double*))
  (=> (= 9007199254740993 9007199254740992d0) nil))

(test eql-compares-type-and-value
  (=> (eql 0.0 -0.0) nil)
  (=> (eql 1 1.0) nil)
  (=> (eql 1.0 1.0d0) nil)
  (true (eql (expt 10 30) (expt 10 30)))
  (true (eql 1/3 2/6))
  (true (eql #c(1 2) #c(1 2)))
  (true (equalp 1 1.0)))

(test signs
  (true (zerop -0.0))
  (true (plusp 1/2))
  (true (minusp (- (expt 10 30))))
  (=> (minusp -0.0) nil)
  (=> (signum -5/2) -1)
  (=> (signum -2.5) -1.0)
  (true (evenp 0))
  (true (oddp (1+ (expt 10 30)))))

(test every-argument-is-checked
  (signals type-error (< 'a))
  (signals type-error (= 'a))
  (signals type-error (< 2 1 'a))
  (signals type-error (< #c(1 2) 1))
  (signals type-error (max 'a))
  (signals type-error (plusp #c(1 1)))
  (signals type-error (evenp 1.0)))
