;;;; EQ, EQL, EQUAL, EQUALP.

(in-package "WEFT")

(defstruct %point x y)

(test equality
  (=> (list (eq 1 1) (eql 1 1.0) (eql 1.0 1.0) (eql 0.0 -0.0) (eql 1/2 1/2) (eql (expt 2 80) (expt 2 80)) (eql #c(1 2) #c(1 2)))
      (t nil t nil t t t))
  (=> (list (equal "a" "a") (equal "a" "A") (equal #*10 #*10) (equal #(1) #(1)) (equal '(1 . "x") '(1 . "x"))) (t nil t nil t))
  (=> (list (equalp "a" "A") (equalp 1 1.0) (equalp 0.0 -0.0) (equalp #(1 #\a) #(1.0 #\A)) (equalp "ab" #(#\a #\B))) (t t t t t))
  (=> (list (equalp 1/3 0.33333334) (equalp #c(1.0 0.0) 1) (equalp #2A((1)) #(1))) (nil t nil))
  (=> (equal (make-array 3 :element-type 'character :fill-pointer 2 :initial-contents "abc") "ab") t)
  (=> (list (equalp (make-%point :x 1 :y "a") (make-%point :x 1.0 :y "A")) (equal (make-%point) (make-%point))) (t nil)))
