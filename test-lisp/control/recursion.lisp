;;;; Functions that call themselves and compute with their parameters: whatever objects arrive, whatever the results become.

(in-package "WEFT")

(test fixnums-that-grow
  (=> (labels ((fact (n) (if (< n 2) 1 (* n (fact (- n 1)))))) (list (fact 5) (fact 20) (fact 21) (fact 30)))
      (120 2432902008176640000 51090942171709440000 265252859812191058636308480000000))
  (=> (labels ((fib (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))) (list (fib 20) (fib 0) (fib -3)))
      (6765 0 -3))
  (=> (labels ((up (n m) (if (= m 0) n (up (+ n most-positive-fixnum) (- m 1))))) (list (up 0 1) (up 0 3) (up -5 2)))
      (9223372036854775807 27670116110564327421 18446744073709551609))
  (=> (labels ((down (n m) (if (= m 0) n (down (- n most-positive-fixnum) (- m 1))))) (list (down 0 1) (down -1 1) (down -2 1)))
      (-9223372036854775807 -9223372036854775808 -9223372036854775809)))

(test the-least-fixnum-is-a-result-like-others
  (=> (labels ((f (n) (if (< n 2) most-negative-fixnum (+ 0 (f (- n 1)))))) (list (f 1) (f 5)))
      (-9223372036854775808 -9223372036854775808))
  (=> (labels ((f (n) (if (< n 2) most-negative-fixnum (- (f (- n 1)) 1)))) (list (f 2) (f 3)))
      (-9223372036854775809 -9223372036854775810))
  (=> (labels ((f (n) (if (< n most-negative-fixnum) n (f (- n most-positive-fixnum))))) (f 5))
      -18446744073709551609))

(test other-numbers
  (=> (labels ((fact (n) (if (< n 2) 1 (* n (fact (- n 1)))))) (list (fact 5.0) (fact 7/2) (fact 3.5d0)))
      (120.0 35/4 8.75d0))
  (=> (labels ((tak (x y z) (if (not (< y x)) z (tak (tak (1- x) y z) (tak (1- y) z x) (tak (1- z) x y)))))
        (list (tak 12 8 4) (tak 12.0 8 4) (tak 12 8.0 4) (tak (expt 2 70) (expt 2 70) 1/3)))
      (5 5 5.0 1/3))
  (=> (labels ((half (x n) (if (= n 0) x (half (/ x 2) (- n 1))))) (list (half 8 3) (half 1 3) (half 1.0 2)))
      (1 1/8 0.25)))

(test other-objects
  (signals type-error (labels ((f (n) (if (< n 2) n (+ 1 (f (- n 1)))))) (f 'a)))
  (=> (labels ((f (n) (if (eql n 3) 'three (if (< n 3) nil (f (- n 1)))))) (list (f 5) (f 2)))
      (three nil))
  (=> (labels ((f (n) (if (< n 1) nil (cons n (f (- n 1)))))) (f 3))
      (3 2 1))
  (=> (labels ((f (n) (if (< n 1) (values 1 2 3) (f (- n 1))))) (multiple-value-list (f 3)))
      (1 2 3))
  (=> (labels ((f (n) (if (< n 1) n (f (- n 1))))) (multiple-value-list (f 3)))
      (0))
  (=> (labels ((f (n l) (if (null l) n (f (+ n 1) (cdr l))))) (list (f 0 '(a b c)) (f 0.5 '(a b))))
      (3 2.5)))

(test calls-in-every-position
  (=> (labels ((f (n) (if (< n 2) 1 (progn (f (- n 1)) (list (f (- n 2))) (* 2 (f (- n 1))))))) (f 6))
      32)
  (=> (labels ((f (n) (block b (when (< n 2) (return-from b n)) (let ((m (f (- n 1)))) (if (> m 100) (return-from b m) (+ m n)))))) (f 9))
      45)
  (=> (labels ((f (n) (if (< n 1) 0 (let ((x (f (- n 1)))) (setq x (+ x n)) x)))) (f 10))
      55)
  (=> (labels ((f (n) (if (< n 1) 0 (+ n (funcall (lambda () (f (- n 1)))))))) (f 10))
      55)
  (=> (labels ((f (n) (if (< n 1) 0 (if (< (f (- n 1)) (* n n)) n (- n))))) (f 10))
      10)
  (=> (labels ((f (n &optional (m 1)) (if (< n 1) m (f (- n 1) (* m n))))) (list (f 5) (f 3 0.5)))
      (120 3.0))
  (=> (let ((l '())) (labels ((f (n) (push n l) (if (< n 1) 0 (+ (f (- n 1)) (unwind-protect (f (- n 2)) (push :out l)))))) (list (f 2) l)))
      (0 (:out 0 :out -1 0 1 2))))

(test definitions-of-the-name
  (=> (progn (eval '(defun recursion-test (n) (if (< n 1) 0 (+ 1 (recursion-test (- n 1))))))
             (compile 'recursion-test)
             (list (recursion-test 100) (recursion-test 2.5)))
      (100 2))
  (=> (progn (eval '(defun recursion-test-2 (n acc) (if (= n 0) acc (recursion-test-2 (- n 1) (+ acc 1)))))
             (compile 'recursion-test-2)
             (list (recursion-test-2 1000000 0) (recursion-test-2 1000000 0.0d0)))
      (1000000 1000000.0d0)))
