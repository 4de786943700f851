;;;; The small programs that src/bench/compare measures. They declare nothing, on purpose.

(in-package :cl-user)

(defun fib (n)
  (if (< n 2)
      n
      (+ (fib (- n 1)) (fib (- n 2)))))

(defun tak (x y z)
  (if (not (< y x))
      z
      (tak (tak (1- x) y z)
           (tak (1- y) z x)
           (tak (1- z) x y))))

(defun fib-30 ()
  (fib 30))

(defun tak-30-times ()
  (dotimes (i 30)
    (tak 18 12 6)))
