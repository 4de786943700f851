;;;; The printer as Lisp programs see it.

(in-package "WEFT")

(test write-and-its-kin
  (=> (write-to-string '(255 "a") :base 16 :radix t :escape nil) "(#xFF a)")
  (=> (write-to-string '(a #1=(b) #1#) :circle t) "(A #1=(B) #1#)")
  (=> (write-to-string '(1 (2 (3)) 4 5) :level 2 :length 3) "(1 (2 #) 4 ...)")
  (=> (write-to-string '|foo Bar| :case :downcase) "|foo Bar|")
  (=> (with-output-to-string (s) (print "a" s) (prin1 #\a s) (princ #\b s) (write 'c :stream s)) #.(format nil "~%\"a\" #\\abC"))
  (=> (list (prin1-to-string "a\"b") (princ-to-string "a\"b")) ("\"a\\\"b\"" "a\"b"))
  (=> (eq (let ((*standard-output* (make-broadcast-stream)) (x (list 1))) (prin1 x)) nil) nil)
  (=> (let ((*print-base* 8)) (list (princ-to-string 64) (write-to-string 64 :base 10))) ("100" "64"))
  (signals type-error (write-to-string 1 :base 1))
  (signals type-error (write-to-string '(1) :length :many)))

(test symbols
  (=> (mapcar #'prin1-to-string '(|1| |1+| 1+ |.| || |a:b| |A B| :|k|)) ("|1|" "1+" "1+" "|.|" "||" "|a:b|" "|A B|" ":|k|"))
  (=> (let ((*package* (find-package "KEYWORD"))) (prin1-to-string 'car)) "COMMON-LISP:CAR")
  (=> (let ((*package* (find-package "COMMON-LISP-USER"))) (prin1-to-string '%no-such-name-anywhere)) "WEFT::%NO-SUCH-NAME-ANYWHERE")
  (=> (let ((*print-gensym* nil)) (prin1-to-string '#:g)) "G")
  (=> (mapcar (lambda (c) (let ((*print-case* c)) (princ-to-string 'foo-bar2baz))) '(:upcase :downcase :capitalize))
      ("FOO-BAR2BAZ" "foo-bar2baz" "Foo-Bar2baz"))
  (=> (let ((*readtable* (copy-readtable nil))) (setf (readtable-case *readtable*) :invert) (mapcar #'prin1-to-string '(abc |abc| |Abc|)))
      ("abc" "ABC" "Abc")))

(test reading-back
  (true (every (lambda (x) (equalp x (with-standard-io-syntax (read-from-string (prin1-to-string x)))))
               (list 1 -1/2 1.5 1.5d0 1.0d100 #c(1 2) "a\"b\\" #\Newline #\é 'sym :key '|odd Sym| '#() #(1 (2)) #*101 #2a((1 2) (3 4)) #P"/a/b.c" '(a . b)
                     '(quote x) '#'car (expt 7 100) most-positive-double-float least-positive-single-float)))
  (true (let ((x (with-standard-io-syntax (read-from-string (let ((*print-circle* t)) (prin1-to-string '#1=(a . #1#)))))))
          (eq x (cdr x))))
  (signals print-not-readable (write-to-string *package* :readably t))
  (signals print-not-readable (let ((*print-readably* t)) (print-unreadable-object (1 *standard-output*) 1))))

(test backquote
  (=> (prin1-to-string '(quote a)) "'A")
  (=> (prin1-to-string '`(a ,b ,@c . ,d)) "`(A ,B ,@C . ,D)")
  (=> (prin1-to-string '`(,|@X|)) "`(, @X)"))

(test readably
  (=> (write-to-string '|a| :readably t) "|a|")
  (=> (let ((*readtable* (copy-readtable nil))) (setf (readtable-case *readtable*) :preserve) (write-to-string '|a| :readably t)) "|a|")
  (=> (let ((*print-readably* t) (*print-level* 0) (*print-array* nil)) (princ-to-string '(1 #(2)))) "#")
  (true (let* ((a (make-array 3 :element-type '(unsigned-byte 8) :initial-contents '(1 2 3)))
               (b (with-standard-io-syntax (read-from-string (prin1-to-string a)))))
          (and (equalp a b) (equal (array-element-type a) (array-element-type b)))))
  (true (let* ((a (make-array '(2 1) :element-type 'double-float :initial-contents '((1d0) (2d0))))
               (b (with-standard-io-syntax (read-from-string (prin1-to-string a)))))
          (and (equalp a b) (equal (array-element-type a) (array-element-type b)))))
  (signals print-not-readable (with-standard-io-syntax (let ((*read-eval* nil)) (prin1-to-string (make-array 1 :element-type 'double-float))))))

(test pathnames
  (=> (prin1-to-string (make-pathname :type "txt")) "#P\".txt\"")
  (signals print-not-readable (write-to-string (make-pathname :type "txt") :readably t)))

(test unreadable
  (=> (with-output-to-string (s) (print-unreadable-object ('x s) (write-string "foo" s))) "#<foo>")
  (=> (with-output-to-string (s) (print-unreadable-object (1 s :type t) (princ 5 s))) "#<FIXNUM 5>")
  (=> (with-output-to-string (s) (print-unreadable-object (1 s :type t))) "#<FIXNUM >")
  (=> (with-output-to-string (s) (print-unreadable-object (1 s :type t) (print-unreadable-object (2 s)))) "#<FIXNUM #<>>")
  (=> (subseq (with-output-to-string (s) (print-unreadable-object (1 s :identity t))) 0 3) "#< ")
  (=> (with-output-to-string (s) (print-unreadable-object (1 s))) "#<>")
  (true (search "#<FUNCTION" (prin1-to-string #'car)))
  (true (search "#<PACKAGE \"KEYWORD\"" (prin1-to-string (find-package :keyword)))))

;;; Long texts are written in pieces.

(test long-texts
  (=> (let ((s (make-string 200000 :initial-element #\a)))
        (setf (char s 65536) #\" (char s 131071) #\\)
        (let ((printed (prin1-to-string s)))
          (list (length printed) (equal (read-from-string printed) s) (equal (princ-to-string s) s))))
      (200004 t t))
  (=> (let ((s (make-array 200000 :element-type 'character :initial-element #\b :fill-pointer 150000)))
        (setf (char s 149999) #\c)
        (equal (with-output-to-string (out) (write-string s out)) (subseq s 0)))
      t)
  (=> (let ((n (- (expt 3 400000)))) (eql n (parse-integer (prin1-to-string n)))) t)
  (=> (let ((n (expt 7 250000))) (eql n (let ((*read-base* 36)) (read-from-string (write-to-string n :base 36))))) t)
  (=> (let ((v (make-array 70000 :element-type 'bit :initial-element 1))) (equal v (read-from-string (prin1-to-string v)))) t))
