;;;; How code is laid out.

(in-package "WEFT")

(defun laid-out (form margin)
  "Returns FORM as it is printed pretty, in lower case, on lines of MARGIN columns."
  (write-to-string form :pretty t :right-margin margin :case :downcase))

(test calls
  (=> (laid-out '(list aaa bbb ccc) 30) "(list aaa bbb ccc)")
  (=> (laid-out '(list aaa bbb ccc) 15) #.(format nil "(list aaa~%      bbb~%      ccc)"))
  (=> (laid-out '(list) 5) "(list)")
  (=> (laid-out '(list . aaa) 30) "(list . aaa)")
  (=> (laid-out '(setq aaa 1 bbb 2) 14) #.(format nil "(setq aaa 1~%      bbb 2)"))
  (=> (laid-out ''(a #'b `(c ,d ,@e)) 80) "'(a #'b `(c ,d ,@e))"))

(test bodies
  (=> (laid-out '(when aaa bbb ccc) 12) #.(format nil "(when aaa~%  bbb~%  ccc)"))
  (=> (laid-out '(progn aaa bbb) 10) #.(format nil "(progn~%  aaa~%  bbb)"))
  (=> (laid-out '(defun foo (x &optional y) "doc" (list x y)) 30) #.(format nil "(defun foo (x &optional y)~%  \"doc\"~%  (list x y))"))
  (=> (laid-out '(lambda (list x) list x) 18) #.(format nil "(lambda (list x)~%  list~%  x)"))
  (=> (laid-out '(let ((aaa 1) (bbb 2)) (list aaa bbb)) 20) #.(format nil "(let ((aaa 1)~%      (bbb 2))~%  (list aaa bbb))"))
  (=> (laid-out '(flet ((f (x) x) (g (y) y)) (f 1)) 20) #.(format nil "(flet ((f (x) x)~%       (g (y) y))~%  (f 1))"))
  (=> (laid-out '(do ((i 0 (1+ i))) ((= i 3) i) (print i)) 30) #.(format nil "(do ((i 0 (1+ i)))~%    ((= i 3) i)~%  (print i))"))
  (=> (laid-out '(let . 5) 20) "(let . 5)")
  (=> (laid-out '(let 5 6) 20) "(let 5 6)"))

(test definitions-of-methods
  (=> (laid-out '(defmethod foo :after ((x integer) y) (list x y)) 40) #.(format nil "(defmethod foo :after ((x integer) y)~%  (list x y))"))
  (=> (laid-out '(defmethod . 1) 40) "(defmethod . 1)")
  (=> (laid-out '(defmethod foo) 40) "(defmethod foo)"))

(test loops
  (=> (laid-out '(loop for x in list collect x) 40) "(loop for x in list collect x)")
  (=> (laid-out '(loop for x in list when (oddp x) collect x) 20)
      #.(format nil "(loop for x in list~%      when (oddp x)~%      collect x)"))
  (=> (laid-out '(loop (print 1) (return)) 12) #.(format nil "(loop~%  (print 1)~%  (return))")))

(test clauses
  (=> (laid-out '(cond (aaa bbb) (t ccc)) 16) #.(format nil "(cond (aaa bbb)~%      (t ccc))"))
  (=> (laid-out '(case xxx (aaa 1) (t 2)) 14) #.(format nil "(case xxx~%  (aaa 1)~%  (t 2))")))
