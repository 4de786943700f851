;;;; Division with whole quotients.

(in-package "WEFT")

(test whole-quotients
  (=> (floor 7 2) 3 1)
  (=> (floor -7 2) -4 1)
  (=> (floor 7 -2) -4 -1)
  (=> (ceiling 7 2) 4 -1)
  (=> (truncate -7 2) -3 -1)
  (=> (round 7 2) 4 -1)
  (=> (round 5 2) 2 1)
  (=> (round -5 2) -2 -1)
  (=> (floor 7/2) 3 1/2)
  (=> (floor 5 2/3) 7 1/3)
  (=> (truncate most-negative-fixnum -1) 9223372036854775808 0)
  (=> (floor (expt 10 30) 7) 142857142857142857142857142857 1))

(test float-division
  (=> (floor 2.5) 2 0.5)
  (=> (round 2.5) 2 0.5)
  (=> (round -3.5d0) -4 0.5d0)
  (=> (truncate 1d20) 100000000000000000000 0d0)
  (=> (floor 5.5 2) 2 1.5)
  (=> (ffloor -7 2) -4.0 1)
  (=> (fround 2.5d0) 2.0d0 0.5d0)
  (=> (fceiling 3/2) 2.0 -1/2)
  (=> (ftruncate -2.5) -2.0 -0.5))

(test moduli
  (=> (mod 13 4) 1)
  (=> (mod -13 4) 3)
  (=> (mod 13 -4) -3)
  (=> (rem -13 4) -1)
  (=> (rem 13 -4) 1)
  (=> (mod -1/2 1/3) 1/6)
  (=> (mod -5.5 2) 0.5))

(test division-errors
  (signals division-by-zero (floor 1 0))
  (signals division-by-zero (mod 1.0 0.0))
  (signals type-error (round 'a))
  (signals type-error (floor 1 #c(1 1)))
  (signals program-error (funcall 'mod 1)))

;; Long integers have safe points while they are divided.
(test long-operands
  (=> (mp:with-timeout (1/100 :ended) (floor (1- (ash 1 20000000)) (1- (ash 1 9000001)))) :ended)
  (=> (mp:with-timeout (1/100 :ended) (gcd (1- (ash 1 3000000)) (1+ (ash 3 2900000)))) :ended)
  (=> (mp:with-timeout (1/100 :ended) (/ (1- (ash 1 3000000)) (1+ (ash 3 2900000)))) :ended)
  (=> (multiple-value-bind (q r) (floor (- (ash 1 5000000) 3) (1- (ash 1 2000000)))
        (list (= (+ (* q (1- (ash 1 2000000))) r) (- (ash 1 5000000) 3)) (< -1 r (1- (ash 1 2000000)))))
      (t t))
  (=> (integer-length (gcd (* (1- (ash 1 200000)) 7) (* (1- (ash 1 200000)) 5))) 200000))
