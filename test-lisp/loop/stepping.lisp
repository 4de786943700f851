;;;; FOR and AS, REPEAT (CLHS 6.1.2).

(in-package "WEFT")

(test arithmetic
  (=> (loop for i from 1 to 5 collect i) (1 2 3 4 5))
  (=> (loop for i below 5 by 2 collect i) (0 2 4))
  (=> (loop for i upto 2 collect i) (0 1 2))
  (=> (loop for i downfrom 5 above 1 collect i) (5 4 3 2))
  (=> (loop for i from 5 downto 1 by 2 collect i) (5 3 1))
  (=> (loop for i by 3 to 7 from 1 collect i) (1 4 7))
  (=> (loop for i from 1 to 0 collect i) nil)
  (=> (loop for x from 0.0 to 1 by 0.5 collect x) (0.0 0.5 1.0))
  (=> (loop for i of-type double-float to 1 collect i) (0.0d0 1.0d0))
  (=> (loop for i from 1 to 3 for j from 10 collect (+ i j)) (11 13 15))
  (=> (let ((out '())) (flet ((note (x) (push x out) x)) (loop for i from (note 1) to (note 3) by (note 2) do (note :turn)) (reverse out))) (1 3 2 :turn :turn))
  (=> (let ((i 5)) (loop for i from 1 to i collect i)) (1 2 3 4 5))
  (=> (loop for i fixnum from 1 to 3 sum i) 6)
  (=> (list (loop for i from 1 to 5 do (progn) finally (return i)) (loop for i from 5 above 0 by 2 do (progn) finally (return i))) (5 1))
  (=> (loop for i of-type (integer 0 3) to 3 for nil from 1 sum i) 6)
  (=> (loop for i from 1.0 below 3 finally (return i)) 2.0)
  (=> (loop for i from 10 above 0 by 4 finally (return i)) 2)
  (=> (let ((i 0)) (loop for nil from 5 downto 3 collect (incf i))) (1 2 3))
  (=> (loop with (a b c) of-type (fixnum float t) return (list a b c)) (0 0.0 nil))
  (=> (loop for (a . b) of-type (integer . integer) in '((1 . 2)) sum (+ a b)) 3)
  (=> (loop for (a b) of-type (integer 0 5) in '((1 2)) sum (+ a b)) 3)
  (signals program-error (eval '(loop for i downto 3 collect i)))
  (signals program-error (eval '(loop for i from 1 from 2 collect i)))
  (signals program-error (eval '(loop for i upfrom 1 downto 0 collect i))))

(test lists
  (=> (loop for x in '(1 2 3) collect x) (1 2 3))
  (=> (loop for x in '(1 2 3 4 5) by #'cddr collect x) (1 3 5))
  (=> (loop for x on '(1 2 . 3) collect x) ((1 2 . 3) (2 . 3)))
  (=> (loop for (a b) on '(1 2 3 4) by #'cddr collect (+ a b)) (3 7))
  (=> (loop for (a (b) . c) in '((1 (2) 3 4) (5 nil)) collect (list a b c)) ((1 2 (3 4)) (5 nil nil)))
  (=> (loop for x in '() collect x) nil)
  (=> (let ((step #'cdr)) (loop for x in '(1 2 3) by step collect x)) (1 2 3))
  (=> (loop for (nil b) in '((1 2) (3 4)) collect b) (2 4))
  (=> (loop for x of-type fixnum in '(1 2) for y of-type (integer 1 10) in '(3 4) collect (+ x y)) (4 6))
  (signals type-error (loop for x in '(1 . 2) collect x))
  (signals program-error (eval '(loop for x in '(1) for x in '(2) collect x))))

(test equals
  (=> (loop for x = 1 then (* 2 x) while (< x 20) collect x) (1 2 4 8 16))
  (=> (loop for x from 1 to 3 for y = (* x x) collect y) (1 4 9))
  (=> (loop for (a b) = '(1 2) then (list b a) repeat 3 collect (list a b)) ((1 2) (2 1) (1 2)))
  (=> (loop for x from 0 to 3 for y = nil then x collect (list x y)) ((0 nil) (1 1) (2 2) (3 3)))
  (=> (let ((n 0)) (loop for i from 1 to 0 for x = (incf n)) n) 0)
  (=> (loop for x fixnum = 3 then (1- x) while (plusp x) collect x) (3 2 1)))

(test parallel
  (=> (loop for x in '(1 2 3) and y = 0 then x collect (list x y)) ((1 0) (2 1) (3 2)))
  (=> (loop for a = 1 then b and b = 2 then a repeat 3 collect (list a b)) ((1 2) (2 1) (1 2)))
  (=> (let ((x 10)) (loop for x = 1 then 2 and y = x then (+ x 1) repeat 3 collect (list x y))) ((1 10) (2 2) (2 3)))
  (=> (loop for i from 0 and x across "abc" collect (cons i x)) ((0 . #\a) (1 . #\b) (2 . #\c))))

(test across
  (=> (loop for x across #(1 2 3) sum x) 6)
  (=> (loop for c across "abc" collect c) (#\a #\b #\c))
  (=> (loop for (a b) across #((1 2) (3 4)) collect (* a b)) (2 12))
  (=> (loop for b across #*101 count (= b 1)) 2)
  (=> (loop for x across (make-array 3 :fill-pointer 2 :initial-contents '(1 2 3)) collect x) (1 2)))

(test repeat
  (=> (loop repeat 3 collect 'a) (a a a))
  (=> (loop repeat 0 collect 'a) nil)
  (=> (loop repeat -3 collect 'a) nil)
  (=> (let ((l (list 1 2 3))) (list (loop repeat 2 for x = (pop l) collect x) l)) ((1 2) (3)))
  (=> (loop for x from 1 repeat 2 collect x) (1 2)))

(test hash-tables
  (=> (let ((h (make-hash-table))) (setf (gethash 'a h) 1 (gethash 'b h) 2)
        (list (sort (loop for k being the hash-keys of h collect k) #'string<)
              (sort (loop for v being each hash-value in h collect v) #'<)
              (sort (loop for k being the hash-keys in h using (hash-value v) collect (list k v)) #'< :key #'second)
              (sort (loop for v being the hash-values of h using (hash-key k) collect (list k v)) #'< :key #'second)))
      ((a b) (1 2) ((a 1) (b 2)) ((a 1) (b 2))))
  (=> (let ((h (make-hash-table :test 'equal))) (setf (gethash '(1 2) h) '(3 4))
        (loop for (a b) being the hash-keys of h using (hash-value (c d)) collect (list a b c d)))
      ((1 2 3 4)))
  (signals program-error (eval '(loop for x being the hash-keys of h using (hash-key k) collect x)))
  (signals program-error (eval '(loop for x being no-such-things of h collect x))))

(test packages
  (=> (loop for s being the external-symbols of "COMMON-LISP" count t) 978)
  (true (loop for s being each symbol in "WEFT" thereis (eq s 'car)))
  (=> (loop for s being the present-symbols of "WEFT" thereis (eq s 'car)) nil)
  (true (let ((*package* (find-package "WEFT"))) (loop for s being the symbols thereis (eq s 'loop-pattern)))))
