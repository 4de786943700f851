;;;; READ, readtables as Lisp functions change them, and conditions of the reader.

(in-package "WEFT")

(test tokens
  (=> (read-from-string "foo") foo 3)
  (=> (read-from-string "(1 1.5d0 3/6 |a B| c\\d)") (1 1.5d0 1/2 |a B| |Cd|) 23)
  (=> (let ((*read-base* 16)) (read-from-string "ff")) 255 2)
  (=> (let ((*read-default-float-format* 'double-float)) (read-from-string "1.5")) 1.5d0 3)
  (true (eq (read-from-string "1.e") '|1.E|))
  (true (keywordp (read-from-string ":foo")))
  (signals reader-error (read-from-string "no-such-package:foo"))
  (signals reader-error (read-from-string "cl:no-such-symbol"))
  (signals reader-error (read-from-string "..."))
  (signals reader-error (read-from-string ")")))

(test ends
  (=> (read-from-string "" nil :end) :end 0)
  (signals end-of-file (read-from-string ""))
  (signals end-of-file (read-from-string "(a" nil :end))
  (=> (read-from-string "ab cd" t nil :start 2 :end 4) c 4)
  (=> (read-from-string "ab cd" t nil :preserve-whitespace t) ab 2))

(test macro-functions
  (=> (let ((*readtable* (copy-readtable)))
        (set-macro-character #\! (lambda (stream c) (list c (read stream t nil t))))
        (read-from-string "(a !b)"))
      (a (#\! b)) 6)
  (=> (let ((*readtable* (copy-readtable)))
        (set-macro-character #\! (lambda (stream c) (declare (ignore stream c)) (values)))
        (read-from-string "(a ! b)"))
      (a b) 7)
  (=> (let ((*readtable* (copy-readtable)))
        (set-macro-character #\[ (lambda (stream c) (declare (ignore c)) (read-delimited-list #\] stream t)))
        (set-syntax-from-char #\] #\))
        (read-from-string "[a b]"))
      (a b) 5)
  (=> (let ((*readtable* (copy-readtable)))
        (set-dispatch-macro-character #\# #\! (lambda (stream c n) (declare (ignore stream)) (list c n)))
        (read-from-string "#7!"))
      (#\! 7) 3)
  (=> (let ((*readtable* (copy-readtable)))
        (setf (readtable-case *readtable*) :invert)
        (list (symbol-name (read-from-string "foo")) (symbol-name (read-from-string "Foo"))))
      ("FOO" "Foo"))
  (=> (funcall (get-macro-character #\') (make-string-input-stream "x") #\') (quote x))
  (true (null (get-macro-character #\a)))
  (=> (multiple-value-bind (function non-terminating) (get-macro-character #\#) (list (functionp function) non-terminating)) (t t)))

(test circular-objects
  (true (let ((x (read-from-string "#1=(a . #1#)"))) (eq x (cdr x))))
  (true (let ((x (read-from-string "#1=#(#1#)"))) (eq x (aref x 0))))
  (true (let ((x (read-from-string "(#1=\"s\" #1#)"))) (eq (first x) (second x)))))

(test evaluation-and-features
  (=> (read-from-string "#.(+ 1 2)") 3 9)
  (signals reader-error (let ((*read-eval* nil)) (read-from-string "#.(+ 1 2)")))
  (=> (let ((*features* '(:yes))) (read-from-string "(#+yes 1 #-yes 2 #+(and yes (not no)) 3 #+(version>= 9) 4)")) (1 3) 58))

(test suppressed
  (=> (let ((*read-suppress* t)) (read-from-string "(1 . #(2 .. no:such))")) nil 21)
  (=> (let ((*read-suppress* t)) (read-from-string "#'.")) nil 3)
  (=> (let ((*read-suppress* t)) (read-from-string "\"text\"")) nil 6)
  (=> (read-from-string "(#+no-such-feature #garbage 1)") (1) 30)
  (signals reader-error (read-from-string "#garbage"))
  (true (typep *readtable* 'readtable)))

(test backquote
  (=> (let ((x 1) (l '(2 3))) `(a ,x ,@l b . c)) (a 1 2 3 b . c))
  (=> (let ((x 1) (l '(2 3))) (coerce `#(,x ,@l) 'list)) (1 2 3))
  (=> (let ((x 1)) (eval ``(,,x ,',x))) (1 1))
  (=> (let ((names '(car cdr)) (l '(1 . 2))) (declare (ignorable l)) `((,@names) ,.(list 3 4) ,(car l))) ((car cdr) 3 4 1)))
