;;;; Strings: designators, bounds, case, comparison.

(in-package "WEFT")

(test designators
  (=> (list (string 'abc) (string #\x) (string "s")) ("ABC" "x" "s"))
  (signals type-error (string 5))
  (=> (string= 'abc "ABC") t)
  (=> (string= #\a "a") t))

(test letter-case
  (=> (string-upcase "abc def" :start 1 :end 5) "aBC Def")
  (=> (string-capitalize "hello wORLD don't 2nd") "Hello World Don'T 2nd")
  (=> (string-capitalize 'kludgy-hash) "Kludgy-Hash")
  (=> (let ((s (copy-seq "abc"))) (list (eq s (nstring-upcase s :start 2)) s)) (t "abC"))
  (=> (let ((s (make-array 4 :element-type 'character :fill-pointer 2 :initial-contents "abcd"))) (nstring-upcase s) (aref s 2)) #\c)
  (signals type-error (string-upcase "abc" :start 4))
  (signals type-error (nstring-upcase 'abc)))

(test comparison
  (=> (string< "abc" "abd") 2)
  (=> (string< "ab" "abc") 2)
  (=> (string< "abc" "ab") nil)
  (=> (string> "abc" "ab") 2)
  (=> (string<= "abc" "abc") 3)
  (=> (string/= "abc" "abc") nil)
  (=> (string/= "xabc" "abd" :start1 1) 3)
  (=> (string-lessp "ABC" "abd") 2)
  (=> (string-not-greaterp "ABC" "abc") 3)
  (=> (string-equal "ABC" 'abc) t)
  (=> (string= "abcd" "xbcx" :start1 1 :end1 3 :start2 1 :end2 3) t)
  (signals type-error (string= "abc" "abc" :end1 4))
  (=> (string< "" (make-array 0 :element-type nil)) nil))

(test trimming
  (=> (string-trim " " "  a b ") "a b")
  (=> (string-left-trim '(#\a #\b) "abcab") "cab")
  (=> (string-right-trim #(#\b) "abb") "a")
  (=> (string-trim "a" "aaa") "")
  (=> (string-trim "A" 'banana) "BANAN"))

(test making
  (=> (make-string 2 :initial-element #\z) "zz")
  (=> (make-string 1 :element-type 'base-char :initial-element #\a) "a")
  (signals type-error (make-string 2 :initial-element 1))
  (=> (let ((s (make-string 1))) (setf (char s 0) #\x) s) "x")
  (signals type-error (char "abc" 3))
  (signals type-error (schar (make-array 2 :element-type 'character :fill-pointer t) 0))
  (=> (length (string (code-char #x1F600))) 1))
