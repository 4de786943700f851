;;;; Accumulation (CLHS 6.1.3).

(in-package "WEFT")

(test lists
  (=> (loop for x in '(1 2 3) collect x collect (* x x)) (1 1 2 4 3 9))
  (=> (loop for x in '((1) () (2 3)) append x) (1 2 3))
  (=> (loop for x in '((1) (2 . 3)) append x) (1 2 . 3))
  (=> (loop for x in (list (list 1) nil (list 2 3)) nconc x) (1 2 3))
  (=> (loop for x in '(1 2) collect x append (list :a) nconc (list :b)) (1 :a :b 2 :a :b))
  (=> (let ((l (list 1 2))) (loop for x in '(1) append l) l) (1 2))
  (=> (loop for x in '(1 2 3) collect x into l when (= (length l) 2) return l) (1 2))
  (=> (loop for x in '(1 2 3) collecting x into a appending (list x x) into b finally (return (list a b))) ((1 2 3) (1 1 2 2 3 3))))

(test numbers
  (=> (loop for x in '(1 2 3) sum x) 6)
  (=> (loop for x in '(1 2.5) sum x) 3.5)
  (=> (loop for x in '(1.0d0 2.0d0) sum x of-type double-float) 3.0d0)
  (=> (loop for x in '() sum x of-type double-float) 0.0d0)
  (=> (loop for x in '(1 nil 3) count x) 2)
  (=> (loop for x in '(1 nil 3) count x into n fixnum sum (or x 0) into n finally (return n)) 6)
  (=> (loop for x in '(3 1 2) maximize x) 3)
  (=> (loop for x in '(3 1 2) minimizing x into m finally (return m)) 1)
  (=> (loop for x in '(3 1 2) maximize x into m minimize (- x) into m finally (return m)) -2)
  (=> (loop for x in '(3 1 2) maximize x of-type fixnum) 3)
  (=> (loop for x in '(1 2) maximize x into a minimize x into b finally (return (list a b))) (2 1)))
