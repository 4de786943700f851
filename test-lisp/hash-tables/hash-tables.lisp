;;;; Hash tables: the four tests, removal, iteration under change, weakness.

(in-package "WEFT")

(defun %table (test &rest plist)
  (let ((table (make-hash-table :test test)))
    (loop for (key value) on plist by #'cddr do (setf (gethash key table) value))
    table))

(test tests
  (=> (gethash 1.0 (%table 'eql 1 'i 1.0 'f)) f t)
  (=> (gethash (expt 10 30) (%table 'eql (expt 10 30) 'big)) big t)
  (=> (gethash "A" (%table 'equal "A" 1)) 1 t)
  (=> (gethash '(1 "x" #*10) (%table 'equal (list 1 "x" #*10) 1)) 1 t)
  (=> (gethash "a" (%table 'equal "A" 1)) nil nil)
  (=> (gethash "a" (%table 'equalp "A" 1)) 1 t)
  (=> (gethash 1 (%table 'equalp 1.0d0 'x)) x t)
  (=> (gethash #(#\a 2) (%table 'equalp (vector #\A 2.0) 1)) 1 t)
  (=> (gethash 5 (%table #'eq 5 'five)) five t)
  (signals type-error (make-hash-table :test 'string=))
  (signals type-error (gethash 1 'no)))

(test operations
  (=> (gethash 'a (make-hash-table) 'none) none nil)
  (=> (let ((h (%table 'eql 'a nil))) (gethash 'a h 1)) nil t)
  (=> (let ((h (%table 'eql 1 2))) (list (remhash 1 h) (remhash 1 h) (hash-table-count h))) (t nil 0))
  (=> (let ((h (make-hash-table))) (dotimes (i 1000) (setf (gethash i h) i)) (dotimes (i 990) (remhash i h))
        (list (hash-table-count h) (gethash 995 h) (gethash 5 h)))
      (10 995 nil))
  (=> (let ((h (make-hash-table))) (dotimes (i 5000) (setf (gethash 'k h) i) (remhash 'k h)) (hash-table-count h)) 0)
  (=> (let ((h (make-hash-table))) (incf (gethash 'n h 10)) (gethash 'n h)) 11 t)
  (=> (hash-table-count (clrhash (%table 'eql 1 2 3 4))) 0)
  (=> (list (hash-table-test (%table 'equalp)) (hash-table-p 1)) (equalp nil))
  (true (equalp (%table 'equal "a" 1 "b" "X") (%table 'equal "b" "x" "a" 1.0)))
  (true (not (equalp (%table 'eql 1 2) (%table 'equal 1 2)))))

(test iteration
  (=> (let ((r '())) (maphash (lambda (k v) (push (list k v) r)) (%table 'eql 'a 1 'b 2)) r) ((b 2) (a 1)))
  (=> (let ((h (%table 'eql 1 1 2 2 3 3))) (maphash (lambda (k v) (if (oddp k) (remhash k h) (setf (gethash k h) (* 10 v)))) h)
        (list (hash-table-count h) (gethash 2 h)))
      (1 20))
  (=> (let ((h (%table 'eql 1 1)) (n 0)) (maphash (lambda (k v) (incf n) (remhash k h) (setf (gethash k h) v)) h) n) 1)
  (=> (let ((h (%table 'eql 1 1 2 2)) (n 0))
        (maphash (lambda (k v) (declare (ignore k v)) (incf n) (dotimes (i 100) (setf (gethash (+ 100 i) h) i)) (remhash 2 h)) h) n)
      1)
  (=> (with-hash-table-iterator (next (%table 'eql 'a 1)) (list (multiple-value-list (next)) (multiple-value-list (next)))) ((t a 1) (nil))))

(test hash-codes
  (true (= (sxhash (list 1 "a" 'b #\c)) (sxhash (list 1 (copy-seq "a") 'b #\c))))
  (true (typep (sxhash (make-hash-table)) '(and fixnum unsigned-byte)))
  (true (= (sxhash "ab") (sxhash (make-array 3 :element-type 'character :fill-pointer 2 :initial-contents "abc"))))
  (true (integerp (let ((l (list 1))) (setf (cdr l) l) (sxhash l)))))

(test weak-tables
  (=> (excl:hash-table-weakness (make-hash-table :weak-keys t :values :weak)) :key-and-value)
  (=> (let ((h (make-hash-table :test 'equal :weakness :value))) (setf (gethash "k" h) 5) (gethash (copy-seq "k") h)) 5 t)
  (=> (let ((h (make-hash-table :weakness :key)) (k (list 1))) (setf (gethash k h) 1 (gethash 2 h) 2) (remhash 2 h) (list (gethash k h) (hash-table-count h))) (1 1))
  (signals type-error (make-hash-table :weakness :strange)))
