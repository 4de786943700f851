;;;; Universal and decoded time.

(in-package "WEFT")

(test internal-time-units-per-second
  (true (constantp 'internal-time-units-per-second))
  (true (plusp internal-time-units-per-second)))

(test decode-universal-time
  (=> (decode-universal-time 0 0) 0 0 0 1 1 1900 0 nil 0)
  (=> (decode-universal-time 3600 -1) 0 0 2 1 1 1900 0 nil -1)
  (=> (decode-universal-time 3661 1/2) 1 31 0 1 1 1900 0 nil 1/2)
  (=> (decode-universal-time 2414296800 6) 0 0 0 4 7 1976 6 nil 6)
  (=> (decode-universal-time 3160857599 0) 59 59 23 29 2 2000 1 nil 0)
  (=> (decode-universal-time (expt 10 15) 0) 40 46 1 5 7 31690638 3 nil 0)
  (=> (length (multiple-value-list (decode-universal-time (expt 10 40)))) 9)
  (true (plusp (encode-universal-time 0 0 0 1 1 (expt 10 20))))
  (signals type-error (decode-universal-time -1))
  (signals type-error (decode-universal-time 1.0))
  (signals type-error (decode-universal-time 0 25))
  (signals type-error (decode-universal-time 0 1/7)))

(test encode-universal-time
  (=> (encode-universal-time 0 0 0 1 1 1900 0) 0)
  (=> (encode-universal-time 0 0 1 4 7 1976 5) 2414296800)
  (=> (encode-universal-time 59 59 23 29 2 2000 0) 3160857599)
  (=> (encode-universal-time 0 0 0 1 3 2000 -3/2) 3160852200)
  (=> (- (encode-universal-time 0 0 0 1 3 1900 0) (encode-universal-time 0 0 0 28 2 1900 0)) 86400)
  (true (let ((now (get-universal-time)))
          (multiple-value-bind (second minute hour date month year) (decode-universal-time now 0)
            (and (= now (encode-universal-time second minute hour date month (mod year 100) 0))
                 (= now (encode-universal-time second minute hour date month year 0))))))
  (true (let ((times (loop for time from 3000000000 below 3060000000 by 3000001 collect time)))
          (every (lambda (time)
                   (= time (apply #'encode-universal-time (subseq (multiple-value-list (decode-universal-time time)) 0 6))))
                 times)))
  (signals type-error (encode-universal-time 60 0 0 1 1 2000))
  (signals type-error (encode-universal-time 0 0 24 1 1 2000))
  (signals type-error (encode-universal-time 0 0 0 29 2 2001))
  (signals type-error (encode-universal-time 0 0 0 29 2 1900))
  (signals type-error (encode-universal-time 0 0 0 1 13 2000))
  (signals error (encode-universal-time 0 0 0 1 1 1900 -1)))

(test get-decoded-time
  (=> (length (multiple-value-list (get-decoded-time))) 9)
  (true (multiple-value-bind (second minute hour date month year day daylight zone) (get-decoded-time)
          (declare (ignore daylight))
          (and (<= 0 second 59) (<= 0 minute 59) (<= 0 hour 23) (<= 1 date 31) (<= 1 month 12) (< 2000 year) (<= 0 day 6)
               (<= -24 zone 24)))))
