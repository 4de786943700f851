;;;; ASSERT, CHECK-TYPE, CCASE, CTYPECASE.

(in-package "WEFT")

(test check-type
  (=> (let ((x 1)) (check-type x integer)) nil)
  (signals type-error (let ((x 1)) (check-type x symbol "a name")))
  (=> (let ((x (list 1))) (handler-bind ((type-error (lambda (e) (declare (ignore e)) (invoke-restart 'store-value 'a)))) (check-type (car x) symbol)) x) (a))
  (=> (let ((x 1)) (handler-case (check-type x (or symbol string)) (type-error (e) (list (type-error-datum e) (type-error-expected-type e)))))
      (1 (or symbol string))))

(test assert
  (=> (assert t) nil)
  (signals error (assert nil))
  (signals type-error (assert nil () 'type-error :datum 1 :expected-type 'symbol))
  (=> (let ((x 1)) (handler-bind ((error (lambda (e) (declare (ignore e)) (setq x 2) (invoke-restart 'continue)))) (assert (= x 2))) x) 2)
  (=> (handler-case (assert (= 1 2) () "~A and ~A" 1 2) (error (e) (princ-to-string e))) "1 and 2"))

(test ccase
  (=> (let ((x 2)) (ccase x (1 :a) ((2 3) :b))) :b)
  (signals type-error (let ((x 9)) (ccase x (1 :a))))
  (=> (let ((x 9)) (handler-bind ((type-error (lambda (e) (declare (ignore e)) (invoke-restart 'store-value 1)))) (list (ccase x (1 :a)) x))) (:a 1))
  (=> (let ((x 9)) (handler-bind ((type-error (lambda (e) (declare (ignore e)) (invoke-restart 'store-value 'y)))) (ctypecase x (symbol x)))) y))
