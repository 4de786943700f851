;;;; Floats and their parts; rationals that floats stand for; text.

(in-package "WEFT")

(test parts-of-floats
  (=> (decode-float 10.0) 0.625 4 1.0)
  (=> (decode-float -0.5d0) 0.5d0 0 -1.0d0)
  (=> (integer-decode-float 1.0) 8388608 -23 1)
  (=> (integer-decode-float least-positive-double-float) 1 -1074 1)
  (=> (scale-float 1.5 4) 24.0)
  (=> (float-radix 1.0) 2)
  (=> (float-digits 1d0) 53)
  (=> (float-precision least-positive-single-float) 1)
  (=> (float-sign -0.0 3d0) -3d0)
  (signals floating-point-overflow (scale-float 1.0 1000))
  (signals type-error (float-digits 1)))

(test conversions
  (=> (float 1/3) 0.33333334)
  (=> (float 1 1d0) 1d0)
  (=> (float 1.5 1d0) 1.5d0)
  (=> (rational 0.1) 13421773/134217728)
  (=> (rationalize 0.1) 1/10)
  (=> (rationalize 3.1415927) 93343/29712)
  (=> (rational 1d300) #.(floor 1d300))
  (signals floating-point-overflow (float (expt 10 400)))
  (signals type-error (rational #c(1 2))))

(test constants
  (true (= (+ 1.0 single-float-epsilon) (+ 1.0 (* 2 single-float-epsilon))))
  (=> (= 1.0 (+ 1.0 single-float-epsilon)) nil)
  (=> (= 1d0 (+ 1d0 double-float-epsilon)) nil)
  (=> (= 1d0 (- 1d0 double-float-negative-epsilon)) nil)
  (true (= 1d0 (+ 1d0 (/ double-float-epsilon 2))))
  (=> most-positive-fixnum 9223372036854775807)
  (=> (scale-float most-positive-double-float -1023) 1.9999999999999998d0)
  (true (constantp 'pi)))

(test complex-numbers
  (=> (complex 1 0) 1)
  (=> (complex 1.0 0) #c(1.0 0.0))
  (=> (realpart #c(1 2)) 1)
  (=> (imagpart 3) 0)
  (=> (conjugate #c(1 2)) #c(1 -2))
  (=> (abs #c(3 4)) 5.0)
  (=> (phase -1) 3.1415927)
  (=> (cis 0) #c(1.0 0.0))
  (signals type-error (complex #c(1 2) 1)))

(test parse-integers
  (=> (parse-integer " -123 ") -123 6)
  (=> (parse-integer "ff" :radix 16) 255 2)
  (=> (parse-integer "12x" :junk-allowed t) 12 2)
  (=> (parse-integer "x" :junk-allowed t) nil 0)
  (=> (parse-integer "a12b" :start 1 :end 3) 12 3)
  (=> (parse-integer "123456789012345678901234567890") 123456789012345678901234567890 30)
  (signals parse-error (parse-integer "1 2"))
  (signals parse-error (parse-integer ""))
  (signals type-error (parse-integer "12" :start 3))
  (signals type-error (parse-integer 'abc)))

(test random-numbers
  (=> (dotimes (i 100 t) (if (< -1 (random 10) 10) nil (return i))) t)
  (=> (dotimes (i 100 t) (if (<= 0 (random 1.0) 0.99999994) nil (return i))) t)
  (true (typep (random (expt 10 30)) '(integer 0 (1000000000000000000000000000000))))
  (true (let ((s (make-random-state nil))) (= (random 1000000 (make-random-state s)) (random 1000000 s))))
  (true (random-state-p (make-random-state t)))
  (true (let* ((s (make-random-state t)) (copy (read-from-string (prin1-to-string s)))) (= (random 1000000 copy) (random 1000000 s))))
  (signals type-error (random 0))
  (signals type-error (random 10 5)))
