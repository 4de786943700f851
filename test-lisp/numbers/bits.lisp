;;;; Integers as bits, and fields of bits.

(in-package "WEFT")

(test bitwise-operations
  (=> (logand) -1)
  (=> (logior 1 2 4) 7)
  (=> (logxor 5 3) 6)
  (=> (logeqv 5 3) -7)
  (=> (lognot 0) -1)
  (=> (logandc1 5 3) 2)
  (=> (logandc2 5 3) 4)
  (=> (logorc1 5 3) -5)
  (=> (logorc2 5 3) -3)
  (=> (lognand 5 3) -2)
  (=> (lognor 5 3) -8)
  (=> (logand (expt 2 70) (1- (expt 2 71))) 1180591620717411303424)
  (=> (boole boole-xor 5 3) 6)
  (=> (boole boole-c2 5 3) -4)
  (true (logtest 5 4))
  (true (logbitp 100 -1))
  (=> (logbitp 1 5) nil)
  (=> (logcount 255) 8)
  (=> (logcount -256) 8)
  (=> (integer-length -256) 8)
  (=> (integer-length (expt 2 100)) 101))

(test shifts
  (=> (ash 1 64) 18446744073709551616)
  (=> (ash -1 63) -9223372036854775808)
  (=> (ash 1 63) 9223372036854775808)
  (=> (ash -5 -1) -3)
  (=> (ash -5 -100) -1)
  (=> (ash 5 (- (expt 10 30))) 0)
  (=> (ash 0 (expt 10 30)) 0)
  (signals storage-condition (ash 1 (expt 10 30)))
  (signals type-error (ash 1.0 2)))

(test byte-fields
  (=> (ldb (byte 4 4) #xabcd) 12)
  (=> (ldb (byte 100 0) -1) 1267650600228229401496703205375)
  (=> (mask-field (byte 4 4) #xabcd) 192)
  (=> (dpb 5 (byte 4 4) #xabcd) #xab5d)
  (=> (deposit-field #x50 (byte 4 4) #xabcd) #xab5d)
  (=> (byte-size (byte 3 7)) 3)
  (=> (byte-position (byte 3 7)) 7)
  (true (ldb-test (byte 1 2) 4))
  (=> (let ((n 0)) (setf (ldb (byte 4 4) n) 15) n) 240)
  (signals type-error (ldb 3 4)))

(test bit-errors
  (signals type-error (logand 1 2.0))
  (signals type-error (logbitp -1 2))
  (signals type-error (boole 16 1 2))
  (signals type-error (byte -1 0)))

(defun of-declared (a b)
  (declare (fixnum a b))
  (list (logand a b) (logior a b) (logxor a b) (max a b) (min a b) (logand a b 6) (logand 6 a b) (logior a 1 b) (max a b 9) (min a b -9)))

(defun of-any (a b)
  (list (logand a b) (logior a b) (logxor a b) (max a b) (min a b) (logand a 255) (logand 255 b) (logand a b 6) (logior a 1 b) (logxor a b -1) (max a b 9) (min a b -9)))

(test two-operands
  (=> (of-declared 12 10) (8 14 6 12 10 0 0 15 12 -9))
  (=> (of-declared most-negative-fixnum -1)
      (-9223372036854775808 -1 9223372036854775807 -1 -9223372036854775808 0 0 -1 9 -9223372036854775808))
  (=> (of-any 12 10) (8 14 6 12 10 12 10 0 15 -7 12 -9))
  (=> (of-any (1+ (ash 1 70)) -3)
      (1180591620717411303425 -3 -1180591620717411303428 1180591620717411303425 -3 1 253 0 -3 1180591620717411303427
       1180591620717411303425 -9))
  (=> (of-any 5 (- (ash 1 70)))
      (0 -1180591620717411303419 -1180591620717411303419 5 -1180591620717411303424 5 0 0 -1180591620717411303419 1180591620717411303418 9
       -1180591620717411303424))
  (signals type-error (logand 'a 255))
  (signals type-error (logand 255 1.5))
  (signals type-error (logior 1 'a))
  (signals type-error (max 1 'a))
  (=> (max 1 2.5 2) 2.5)
  (=> (let ((order '())) (list (logand (progn (push 1 order) 12) (progn (push 2 order) 10) (progn (push 3 order) 9)) order)) (8 (3 2 1)))
  (=> (let ((s 0)) (declare (fixnum s)) (dotimes (i 1000 s) (setq s (logand #xffff (+ (* 31 s) i))))) 14836))
