;;;; DO, DOTIMES, DOLIST, PROG and PSETQ.

(in-package "WEFT")

(test do
  (=> (do ((i 0 (1+ i)) (l '() (cons i l))) ((= i 3) (values l i))) (2 1 0) 3)
  (=> (do* ((i 0 (1+ i)) (l '() (cons i l))) ((= i 3) l)) (3 2 1))
  (=> (do ((i 0 (1+ i))) ((> i 3))) nil)
  (=> (do ((i 0)) (nil) (when (= i 4) (return i)) (incf i)) 4)
  (=> (do ((a 1 b) (b 2 a) (n 0 (1+ n))) ((= n 3) (list a b))) (2 1))
  (=> (let ((out '())) (do ((i 0 (1+ i))) ((= i 4) out) (when (oddp i) (go skip)) (push i out) skip)) (2 0))
  (=> (do (x y (z)) (t (list x y z))) (nil nil nil))
  (=> (do ((x 1)) (t x) (declare (fixnum x))) 1))

(test dotimes
  (=> (let ((s '())) (dotimes (i 3 s) (push i s))) (2 1 0))
  (=> (dotimes (i 3 i)) 3)
  (=> (dotimes (i -3 i)) 0)
  (=> (dotimes (i 10) (when (= i 4) (return :four))) :four)
  (=> (let ((n 2)) (dotimes (i n n) (incf n))) 4)
  (=> (block nil (dotimes (i (return 1))) 2) 2)
  (=> (dotimes (i 0 (list i)) (error "never")) (0)))

(test dolist
  (=> (let ((s '())) (dolist (x '(1 2 3) (values s x)) (push x s))) (3 2 1) nil)
  (=> (dolist (x '(1 2)) x) nil)
  (=> (let ((fs '())) (dolist (x '(1 2)) (push (lambda () x) fs)) (mapcar #'funcall fs)) (2 1))
  (=> (let ((s 0)) (dolist (x '(1 2 3 4) s) (when (evenp x) (go next)) (incf s x) next)) 4)
  (=> (dolist (x '(1 2 3)) (declare (fixnum x)) (when (= x 2) (return x))) 2)
  (signals type-error (dolist (x '(1 . 2)) x)))

(test prog
  (=> (prog ((i 0)) again (incf i) (when (< i 3) (go again)) (return (values i 1))) 3 1)
  (=> (prog* ((a 1) (b (1+ a))) (return b)) 2)
  (=> (prog ()) nil)
  (=> (let ((x 0)) (values (prog1 x (incf x)) (prog2 (incf x) x (incf x)) x)) 0 2 3)
  (=> (prog1 (values 1 2)) 1))

(test psetq
  (=> (let ((a 1) (b 2)) (list (psetq a b b a) a b)) (nil 2 1))
  (=> (let ((a 1)) (psetq a (1+ a)) a) 2)
  (=> (psetq) nil)
  (=> (let ((c (list 1 2))) (symbol-macrolet ((x (car c)) (y (cadr c))) (psetq x y y x)) c) (2 1))
  (=> (let ((i 0) (v (vector 0 1 2 3))) (symbol-macrolet ((x (aref v (incf i)))) (psetq x (incf i) x (incf i))) (list i v)) (4 #(0 2 2 4)))
  (signals program-error (eval '(let (a) (psetq a 1 b)))))

(test tags
  (=> (let ((out '())) (tagbody (mapc (lambda (x) (push x out) (go b)) '(1 2)) a (push :a out) b (push :b out)) out) (:b 1))
  (=> (let ((n 0)) (tagbody again (mapc (lambda (x) (incf n x) (when (< n 3) (go again))) '(1)) unused) n) 3))
