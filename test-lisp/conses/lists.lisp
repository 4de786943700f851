;;;; Lists made, taken apart, copied and joined.

(in-package "WEFT")

(test parts
  (=> (list (first '(1 2)) (second '(1 2)) (third '(1 2)) (tenth '(1 2 3 4 5 6 7 8 9 10))) (1 2 nil 10))
  (=> (cadadr '(1 (2 3))) 3)
  (=> (nth 5 '(1 2)) nil)
  (=> (nthcdr 2 '(1 2 . 3)) 3)
  (=> (nthcdr (expt 10 30) '(1 2)) nil)
  (signals type-error (nthcdr 4 '(1 2 . 3)))
  (signals type-error (nth -1 '(1)))
  (signals type-error (cadr '(1 . 2)))
  (=> (let ((l (list 1 2 3))) (setf (nth 1 l) 'x (third l) 'y) (funcall #'(setf car) 'z l) l) (z x y))
  (signals type-error (setf (nth 3 (list 1 2 3)) 0)))

(test ends
  (=> (last '(1 2 3)) (3))
  (=> (last '(1 2 . 3) 2) (1 2 . 3))
  (=> (last '(1 2 . 3) 0) 3)
  (=> (last nil) nil)
  (=> (butlast '(1 2 3 . 4)) (1 2))
  (=> (butlast '(1 2 3) 5) nil)
  (=> (let ((l (list 1 2 3 4))) (nbutlast l 2) l) (1 2))
  (signals type-error (last 'a))
  (signals type-error (butlast '(1) -1)))

(test lengths
  (=> (list-length (let ((l (list 1 2 3))) (setf (cdddr l) l) l)) nil)
  (=> (list-length '(1 2 3)) 3)
  (signals type-error (list-length '(1 . 2)))
  (signals type-error (length (let ((l (list 1 2 3))) (setf (cdddr l) l) l)))
  (signals type-error (length '(1 2 . 3)))
  (signals type-error (endp 'a)))

(test copying
  (=> (copy-list '(1 2 . 3)) (1 2 . 3))
  (=> (let* ((a (list (cons 1 2) nil)) (b (copy-alist a))) (setf (cdar a) 'x) b) ((1 . 2) nil))
  (=> (let* ((a (list (list 1) 2)) (b (copy-tree a))) (setf (caar a) 'x) b) ((1) 2))
  (=> (list* 1 2 '(3)) (1 2 3))
  (=> (list* 1) 1)
  (=> (make-list 2 :initial-element 'a) (a a)))

(test joining
  (=> (append) nil)
  (=> (append '(1) nil '(2) 3) (1 2 . 3))
  (=> (let ((l '(2))) (eq l (cdr (append '(1) l)))) t)
  (signals type-error (append '(1 . 2) '(3)))
  (=> (nconc nil (list 1) nil (list 2) 3) (1 2 . 3))
  (=> (revappend '(1 2) 'x) (2 1 . x))
  (=> (nreconc (list 1 2) '(x)) (2 1 x))
  (=> (let ((l '(1 2 3 . 4))) (list (ldiff l (cddr l)) (ldiff l 4) (ldiff l 'no))) ((1 2) (1 2 3) (1 2 3 . 4)))
  (=> (let ((l '(1 2 . 3))) (list (tailp (cdr l) l) (tailp 3 l) (tailp '(2 . 3) l))) (t t nil)))

(test mapping
  (=> (mapcar #'list '(1 2 3) '(a b)) ((1 a) (2 b)))
  (=> (mapcar #'+ '(1 2) '(10 20) '(100 200)) (111 222))
  (=> (maplist #'identity '(1 2)) ((1 2) (2)))
  (=> (mapcan (lambda (x) (if (oddp x) (list x x))) '(1 2 3)) (1 1 3 3))
  (=> (mapcon #'copy-list '(1 2)) (1 2 2))
  (=> (let ((r '())) (list (mapc (lambda (x) (push x r)) '(1 2)) r)) ((1 2) (2 1)))
  (=> (let ((n 0)) (mapl (lambda (x) (incf n (length x))) '(a b c)) n) 6)
  (signals type-error (mapcar #'car 5))
  (signals type-error (mapcar #'identity '(1 . 2)))
  (signals undefined-function (mapcar 'no-such-function '(1)))
  (signals type-error (mapcar 3 '(1))))

(test property-lists
  (=> (getf '(a 1 b 2) 'b) 2)
  (=> (getf '(a 1) 'x 'none) none)
  (=> (get-properties '(a 1 b 2) '(c b)) b 2 (b 2))
  (=> (get-properties '() '(a)) nil nil nil)
  (signals type-error (getf '(a) 'b))
  (signals type-error (getf '(a 1 . b) 'c)))
