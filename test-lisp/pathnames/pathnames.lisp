;;;; Pathnames and their namestrings.

(in-package "WEFT")

(test components
  (=> (let ((p (pathname "/a/b/c.d.lisp"))) (list (pathname-directory p) (pathname-name p) (pathname-type p) (pathname-host p) (pathname-device p)))
      ((:absolute "a" "b") "c.d" "lisp" nil nil))
  (=> (pathname-directory "../a/**/") (:relative :up "a" :wild-inferiors))
  (=> (list (pathname-name "*.lisp") (pathname-type "x.*")) (:wild :wild))
  (=> (list (pathname-name "FOO.l" :case :common) (pathname-name "foo.l" :case :common) (pathname-name "Foo.l" :case :common)) ("foo" "FOO" "Foo"))
  (=> (namestring (make-pathname :directory '(:absolute "a" :up) :name "b" :type "c")) "/a/../b.c")
  (=> (namestring (make-pathname :directory "a" :name "b")) "/a/b")
  (=> (namestring (make-pathname :name "x" :defaults "/a/b.c")) "/a/x.c")
  (=> (namestring (make-pathname :name nil :type nil :defaults "/a/b.c")) "/a/")
  (=> (namestring (make-pathname :name "a.b")) "a\\.b")
  (=> (equal (make-pathname :name "a*b") (pathname (namestring (make-pathname :name "a*b")))) t)
  (=> (pathnamep (pathname "x")) t)
  (=> (list (equal #P"a/b.c" #P"a/b.c") (equal #P"a" #P"A") (eql (sxhash #P"a/b.c") (sxhash (pathname "a/b.c")))) (t nil t))
  (signals file-error (make-pathname :directory '(:absolute :up)))
  (signals file-error (make-pathname :directory '(:absolute :wild-inferiors :back)))
  (signals type-error (make-pathname :directory '("a")))
  (signals type-error (make-pathname :name 5))
  (signals type-error (pathname 5)))

(test namestrings
  (=> (list (namestring "/a/b.c") (file-namestring "/a/b.c") (directory-namestring "/a/b.c") (host-namestring "/a/b.c")) ("/a/b.c" "b.c" "/a/" ""))
  (=> (list (enough-namestring "/a/b/c" "/a/") (enough-namestring "/a/b" "/x/") (enough-namestring "/a/b" "/a/z")) ("b/c" "/a/b" "b"))
  (=> (multiple-value-bind (p end) (parse-namestring "xx/a/b.c" nil nil :start 2 :end 5) (list (namestring p) end)) ("/a/" 5))
  (=> (prin1-to-string #P"/a/b \"c") "#P\"/a/b \\\"c\"")
  (=> (princ-to-string #P"/a/b") "/a/b"))

(test merging
  (=> (mapcar (lambda (pair) (namestring (merge-pathnames (first pair) (second pair))))
              '(("b" "/x/y.z") ("/a/b.c" "/x/y.z") ("a/" "/x/y.z") ("../b" "/x/w/") ("" "/x/y.z")))
      ("/x/b.z" "/a/b.c" "/x/a/y.z" "/x/w/../b" "/x/y.z"))
  (=> (namestring (merge-pathnames (make-pathname :directory '(:relative :back "b")) "/x/w/")) "/x/b/")
  (=> (pathname-version (merge-pathnames "a" "b" 3)) 3))

(test wild
  (=> (mapcar #'wild-pathname-p '("a" "*" "a.*" "a/*/b" "a/**/b" "a?")) (nil t t t t t))
  (=> (list (wild-pathname-p "*.a" :name) (wild-pathname-p "*.a" :type) (wild-pathname-p "*/a" :directory)) (t nil t))
  (=> (list (pathname-match-p "/a/b.c" "/a/*.c") (pathname-match-p "/a/b.c" "/*/x.c") (pathname-match-p "/a/b/c.d" "/a/**/*.*")) (t nil t))
  (=> (namestring (translate-pathname "/a/b/foo.l" "/a/**/f*.l" "/x/**/g*.o")) "/x/b/goo.o")
  (signals file-error (translate-pathname "/a/b" "/x/*" "/y/*"))
  (signals type-error (wild-pathname-p "a" :foo)))

(test logical
  (=> (progn (setf (logical-pathname-translations "wt") '(("src;**;*.*" "/r/**/*.*") ("*.*" "/top/*.*")))
             (list (namestring (translate-logical-pathname "wt:src;a;b;c.lisp")) (namestring (translate-logical-pathname "WT:x.y"))))
      ("/r/a/b/c.lisp" "/top/x.y"))
  (=> (let ((p (logical-pathname "wt:a;b.c.3"))) (list (namestring p) (pathname-host p) (pathname-directory p) (pathname-name p) (pathname-version p)))
      ("WT:A;B.C.3" "WT" (:absolute "A") "B" 3))
  (=> (namestring (merge-pathnames "wt:;b;x" "wt:a;y.z")) "WT:A;B;X.Z.NEWEST")
  (signals error (logical-pathname-translations "no-such-host"))
  (signals type-error (logical-pathname "/a/b"))
  (signals parse-error (pathname "wt:a b"))
  (signals file-error (progn (setf (logical-pathname-translations "wu") '(("src;*.*" "/r/*.*"))) (translate-logical-pathname "wu:no;rule;x.y"))))

(test conformance
  (=> (pathname-directory (let ((host "PNTEST")) (setf (logical-pathname-translations host) '(("**;*.*.*" "/tmp/**/*.*"))) (parse-namestring "PNTEST:A.B"))) (:absolute))
  (true (handler-case (make-pathname :directory '(:absolute :up)) (file-error (e) (pathnamep (file-error-pathname e)))))
  (true (handler-case (pathname *standard-input*) (type-error (e) (eq (type-error-datum e) *standard-input*)) (:no-error (x) (pathnamep x)))))
