;;;; Powers, logarithms, roots, and the functions of angles.

(in-package "WEFT")

(test powers
  (=> (expt 0 0) 1)
  (=> (expt 2 -3) 1/8)
  (=> (expt 2 100) 1267650600228229401496703205376)
  (=> (expt -2/3 3) -8/27)
  (=> (expt #c(0 1) 3) #c(0 -1))
  (=> (expt 4 1/2) 2.0)
  (=> (expt 2.0 3) 8.0)
  (=> (expt 2.5 0) 1.0)
  (=> (expt 2 0d0) 1d0)
  (=> (expt -1 (expt 10 30)) 1)
  (signals division-by-zero (expt 0 -1))
  (signals storage-condition (expt 3 (expt 10 30)))
  (signals floating-point-overflow (expt 10.0 50)))

(test logarithms
  (=> (exp 0) 1.0)
  (=> (log 8 2) 3.0)
  (=> (log 1000d0 10) 3d0)
  (=> (log -1d0) #c(0d0 3.141592653589793d0))
  (=> (log (expt 10 400)) 921.03406)
  (signals division-by-zero (log 0))
  (signals type-error (log 'a)))

(test roots
  (=> (sqrt 16) 4.0)
  (=> (sqrt -4) #c(0.0 2.0))
  (=> (sqrt 2d0) 1.4142135623730951d0)
  (=> (isqrt 99) 9)
  (=> (isqrt (expt 10 60)) 1000000000000000000000000000000)
  (signals type-error (isqrt -1))
  (signals type-error (isqrt 4.0)))

(test angles
  (=> (sin 0) 0.0)
  (=> (cos 0d0) 1d0)
  (=> (atan 1) 0.7853982)
  (=> (atan 1 -1) 2.3561945)
  (=> (atan -0.0d0 -1) -3.141592653589793d0)
  (=> (asin 2) #c(1.5707964 -1.316958))
  (=> (acos 2) #c(0.0 1.316958))
  (=> (acosh 0) #c(0.0 1.5707964))
  (=> (atanh 2) #c(0.54930615 1.5707964))
  (true (< (abs (- (sin (asin #c(1d0 2d0))) #c(1d0 2d0))) 1d-14))
  (signals type-error (sin "1"))
  (signals division-by-zero (atanh 1)))
