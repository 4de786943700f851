;;;; Logical blocks: newlines, indentation, tabs, limits, shared lists.

(in-package "WEFT")

(defmacro in-block ((margin &rest bindings) prefix suffix list &body body)
  "Returns what a logical block on the stream S with PREFIX and SUFFIX prints when lines have MARGIN columns."
  `(let ((*print-pretty* t) (*print-right-margin* ,margin) ,@bindings)
     (with-output-to-string (s)
       (pprint-logical-block (s ,list :prefix ,prefix :suffix ,suffix) ,@body))))

(defun write-elements (stream elements newline)
  "Writes ELEMENTS with blanks and NEWLINE between them."
  (do ((rest elements (cdr rest)))
      ((null rest))
    (write (car rest) :stream stream)
    (when (cdr rest)
      (write-char #\Space stream)
      (pprint-newline newline stream))))

(test newlines
  (=> (in-block (20) "(" ")" nil (write-elements s '(aaa bbb ccc) :linear)) "(AAA BBB CCC)")
  (=> (in-block (10) "(" ")" nil (write-elements s '(aaa bbb ccc) :linear)) #.(format nil "(AAA~% BBB~% CCC)"))
  (=> (in-block (10) "(" ")" nil (write-elements s '(aaa bbb ccc) :fill)) #.(format nil "(AAA BBB~% CCC)"))
  (=> (in-block (10) "(" ")" nil (write-elements s '(aaa bbb ccc) :miser)) "(AAA BBB CCC)")
  (=> (in-block (10 (*print-miser-width* 10)) "(" ")" nil (write-elements s '(aaa bbb ccc) :miser)) #.(format nil "(AAA~% BBB~% CCC)"))
  (=> (in-block (20) "(" ")" nil (write-elements s '(a b) :mandatory)) #.(format nil "(A~% B)"))
  ;; a newline is taken because an inner block did not fit
  (=> (in-block (12) "(" ")" nil
        (pprint-logical-block (s nil :prefix "[" :suffix "]") (write-elements s '(aaaa bbbb cccc) :linear))
        (write-char #\Space s)
        (pprint-newline :fill s)
        (write 'd :stream s))
      #.(format nil "([AAAA~%  BBBB~%  CCCC]~% D)"))
  (=> (let ((*print-pretty* nil)) (with-output-to-string (s) (pprint-logical-block (s nil) (pprint-newline :mandatory s)))) "")
  (=> (with-output-to-string (s) (pprint-newline :linear s)) "")
  (signals type-error (pprint-newline :sometimes))
  (signals type-error (pprint-newline 'fill)))

(test indentation
  (=> (in-block (10) "(" ")" nil (write-string "ab" s) (pprint-indent :block 3 s) (pprint-newline :mandatory s) (write 1 :stream s))
      #.(format nil "(ab~%    1)"))
  (=> (in-block (10) "(" ")" nil (write-string "ab" s) (pprint-indent :current 1/3 s) (pprint-newline :mandatory s) (write 1 :stream s))
      #.(format nil "(ab~%   1)"))
  (=> (in-block (10) "(" ")" nil (write-string "ab" s) (pprint-indent :block -9 s) (pprint-newline :mandatory s) (write 1 :stream s))
      #.(format nil "(ab~%1)"))
  (signals type-error (pprint-indent :left 1))
  (signals type-error (pprint-indent :block 'a)))

(test tabs
  (=> (in-block (30) "" "" nil (write 1 :stream s) (pprint-tab :line 5 1 s) (write 2 :stream s) (pprint-tab :line 5 4 s) (write 3 :stream s))
      "1    2   3")
  (=> (in-block (30) "(" ")" nil (write 1 :stream s) (pprint-tab :section 3 1 s) (write 2 :stream s) (pprint-tab :section-relative 1 4 s)
        (write 3 :stream s))
      "(1  2    3)")
  (=> (in-block (30) "(" ")" nil (write 1 :stream s) (pprint-tab :line-relative 2 1 s) (write 2 :stream s)) "(1  2)")
  (signals type-error (pprint-tab :page 1 1))
  (signals type-error (pprint-tab :line -1 1)))

(test text-with-newlines
  (=> (in-block (80) "(" ")" nil (format s "a~%b")) #.(format nil "(a~%b)"))
  (=> (let ((*print-pretty* t))
        (with-output-to-string (s)
          (pprint-logical-block (s nil :per-line-prefix ";; ") (format s "a~%~%b ~:@_c"))))
      #.(format nil ";; a~%;; ~%;; b~%;; c")))

(test elements
  (=> (in-block (80) "(" ")" '(1 2 . 3) (loop (princ (pprint-pop) s) (pprint-exit-if-list-exhausted) (write-char #\Space s))) "(1 2 . 3)")
  (=> (in-block (80 (*print-length* 2)) "(" ")" '(1 2 3) (loop (princ (pprint-pop) s) (pprint-exit-if-list-exhausted) (write-char #\Space s)))
      "(1 2 ...)")
  (=> (in-block (80 (*print-level* 0)) "(" ")" '(1) (princ (pprint-pop) s)) "#")
  (=> (in-block (80) "(" ")" 7 (princ 8 s)) "7")
  (=> (in-block (80 (*print-circle* t)) "(" ")" '#1=(1 . #1#)
        (loop (princ (pprint-pop) s) (pprint-exit-if-list-exhausted) (write-char #\Space s)))
      "#1=(1 . #1#)")
  (signals program-error (eval '(pprint-logical-block (*standard-output* nil :prefix "a" :per-line-prefix "b"))))
  (signals program-error (eval '(pprint-pop)))
  (signals program-error (eval '(pprint-exit-if-list-exhausted)))
  (signals type-error (pprint-logical-block (*standard-output* nil :suffix 1))))

(test lines
  (=> (write-to-string '(aaa bbb ccc ddd eee ffff) :pretty t :right-margin 13 :lines 2) #.(format nil "(AAA BBB CCC~% DDD EEE ..)"))
  (=> (write-to-string '(aaa bbb cccc) :pretty t :right-margin 13 :lines 1) "(AAA BBB ..)")
  (=> (write-to-string '(aaa bbb) :pretty t :right-margin 12 :lines 1) "(AAA BBB)")
  (=> (subseq (write-to-string '#1=(a . #1#) :pretty t :lines 2 :right-margin 9) 0 8) "(A A A A"))

(test whole-lists
  (=> (let ((*print-pretty* t) (*print-right-margin* 8)) (with-output-to-string (s) (pprint-fill s '(aa bb cc dd))))
      #.(format nil "(AA BB~% CC DD)"))
  (=> (let ((*print-pretty* t) (*print-right-margin* 8)) (with-output-to-string (s) (pprint-linear s '(aa bb cc dd) nil)))
      #.(format nil "AA~%BB~%CC~%DD"))
  (=> (let ((*print-pretty* t) (*print-right-margin* 20)) (with-output-to-string (s) (pprint-tabular s '(aa bb cc dd) t nil 6)))
      #.(format nil "(AA    BB    CC~% DD)"))
  (=> (with-output-to-string (s) (pprint-fill s 3)) "3")
  (=> (let ((*print-right-margin* 8)) (with-output-to-string (s) (pprint '(aa bb cc dd) s))) #.(format nil "~%(AA BB~% CC DD)"))
  (=> (let ((*standard-output* (make-broadcast-stream))) (pprint 1))))

(test data
  (=> (write-to-string #(aa bb cc dd) :pretty t :right-margin 9) #.(format nil "#(AA BB~%  CC DD)"))
  (=> (write-to-string #2a((1 2) (3 4)) :pretty t :right-margin 10) #.(format nil "#2A((1 2)~%    (3 4))"))
  (=> (write-to-string '(#1=(a) #1#) :pretty t :circle t) "(#1=(A) #1#)")
  (=> (write-to-string '((1 (2)) 3) :pretty t :level 2) "((1 #) 3)")
  (=> (write-to-string '(1 2 3) :pretty t :length 2) "(1 2 ...)"))

(test format-directives
  (=> (let ((*print-pretty* t) (*print-right-margin* 10)) (format nil "~:<~W ~:_~W ~:_~W~:>" '(aaa bbb ccc))) #.(format nil "(AAA BBB~% CCC)"))
  (=> (let ((*print-pretty* t) (*print-right-margin* 10)) (format nil "~@<a ~W bbbb ~W~:@>" 1 'ccccc)) #.(format nil "a 1 bbbb~%CCCCC"))
  (=> (let ((*print-pretty* t)) (format nil "~<[~;~W~^ ~3I~:@_~W~;]~:>" '(1 2))) #.(format nil "[1~%    2]"))
  (=> (let ((*print-pretty* t)) (format nil "~<; ~@;~W~:@_~W~:>" '(1 2))) #.(format nil "; 1~%; 2"))
  (=> (format nil "~:<~@{~W~^ ~}~:>" '(1 2 . 3)) "(1 2 . 3)")
  (=> (format nil "~:<~W~:>" 5) "5")
  (=> (let ((*print-pretty* t)) (format nil "~:<~W~5:T~W~:>" '(1 2))) "(1    2)")
  (=> (let ((*print-pretty* t)) (format nil "~/pprint-fill/" '(1 2))) "1 2")
  (signals format-error (format nil "~<~W~;~W~;~W~;~W~:>" '(1)))
  (signals format-error (format nil "~<~W~;~W~:>" '(1))))
