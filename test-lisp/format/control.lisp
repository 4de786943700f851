;;;; Layout, jumps, recursion, case, choice, repetition, justification.

(in-package "WEFT")

(defun %format-test-handler (stream argument colon at &rest parameters)
  "Shows what ~/name/ passes."
  (prin1 (list argument colon at parameters) stream))

(defun %lines (text)
  "Returns TEXT with newlines shown as slashes."
  (substitute #\/ #\Newline text))

(test layout
  (=> (%lines (format nil "a~%b~2%c~~~3~")) "a/b//c~~~~")
  (=> (%lines (format nil "~&a~&~&b~2&c~0&d")) "a/b//cd")
  (=> (format nil "ab~6Tc~6Td~,4Te~10,5Tf") "ab    c d    e f")
  (=> (format nil "ab~3@Tc~2,4@Td") "ab   c  d")
  (=> (%lines (format nil "a~
                           b~:
 c~@
   d")) "ab c/d")
  (=> (format nil "a~_~Ib~:_c") "abc"))

(test jumps
  (=> (format nil "~A ~*~A" 1 2 3) "1 3")
  (=> (format nil "~A ~:*~A ~A ~2:*~A ~1@*~A ~@*~A" 1 2) "1 1 2 1 2 1")
  (=> (format nil "~? ~A" "<~A ~A>" '(1 2 3) 4) "<1 2> 4")
  (=> (format nil "~@? ~A" "<~A ~A>" 1 2 3) "<1 2> 3")
  (=> (format nil "~/weft::%format-test-handler/~3,'x:@/weft::%format-test-handler/" 1 2) "(1 NIL NIL NIL)(2 T T (3 #\\x))")
  (signals format-error (format nil "~*~A" 1))
  (signals format-error (format nil "~:*~A" 1)))

(test case-conversion
  (=> (format nil "~(AbC dEF~) ~:(abC dEF~) ~@(abC dEF~) ~:@(abC~)" ) "abc def Abc Def Abc def ABC")
  (=> (format nil "~(~A~) ~:@(~A~)" 'foo "bar") "foo BAR")
  (=> (format nil "~@(~@[~R~]~^ ~A!~)" 23) "Twenty-three")
  (=> (format nil "~@(~@[~R~]~^ ~A!~)" nil) "")
  (=> (format nil "~@(~@[~R~]~^ ~A!~)" nil "losers") " Losers!"))

(test choice
  (=> (format nil "~[a~;b~;c~] ~[a~;b~]|~[a~:;z~]" 1 7 9) "b |z")
  (=> (format nil "~2[a~;b~;c~] ~#[none~;one~:;many~]" 1) "c one")
  (=> (format nil "~:[no~;yes~] ~:[no~;yes~] ~@[x=~A ~]~@[y=~A~]" nil 5 1 nil) "no yes x=1 ")
  (=> (format nil "Items:~#[ none~; ~S~; ~S and ~S~:;~@{~#[~; and~] ~S~^,~}~]." 'foo 'bar 'baz) "Items: FOO, BAR, and BAZ.")
  (signals format-error (format nil "~:[a~]" 1))
  (signals type-error (format nil "~[a~]" 'x)))

(test repetition
  (=> (format nil "~{~A~^, ~}|~{x~}|~{~A ~A;~}" '(1 2 3) nil '(1 2 3 4)) "1, 2, 3||1 2;3 4;")
  (=> (format nil "~2{~A~}|~0{~A~}|~:{<~A ~A>~}|~1:{<~A>~}" '(1 2 3) '(1) '((1 2) (3 4)) '((1) (2))) "12||<1 2><3 4>|<1>")
  (=> (format nil "~@{~A~^-~}" 1 2 3) "1-2-3")
  (=> (format nil "~:@{<~A~^ ~A>~}" '(1) '(2 3)) "<1<2 3>")
  (=> (format nil "~:{~A~:^, ~}" '((1) (2) (3))) "1, 2, 3")
  (=> (format nil "~{x~:}|~:{~A~^!~}" nil '((1 2) (3))) "x|1!3")
  (=> (format nil "~{~}" "<~A>" '(1 2)) "<1><2>")
  (=> (format nil "~{~1,2^~A~}|~{~A~1^~}" '(1) '(1 2)) "1|12")
  (=> (format nil "~@{~A~2,2^~}~A" 1 2) "12")
  (signals type-error (format nil "~{~A~}" 5))
  (signals format-error (format nil "~:^")))

(test justification
  (=> (format nil "~10<ab~;cd~>|~10:<ab~;cd~>|~10@<ab~;cd~>|~10:@<ab~;cd~>") "ab      cd|   ab   cd|ab   cd   |  ab  cd  ")
  (=> (format nil "~10<ab~>|~10:<ab~>|~10@<ab~>|~10:@<ab~>") "        ab|        ab|ab        |    ab    ")
  (=> (format nil "~4,4<abcdef~>|~,,2,'*<a~;b~>|~5<~A~;~^~A~>" 1) "  abcdef|a**b|    1")
  (=> (%lines (format nil "~%;; ~{~<~%;; ~1,12:; ~A~>~^,~}." '(aaaa bbbb cccc))) "/;;  AAAA,/;;  BBBB,/;;  CCCC.")
  (=> (format nil "~<(~;~A ~A~;)~:>|~:<~A~^ ~A~:>|~@<~A~:>" '(1 2) '(3) 4) "(1 2)|(3)|4"))

(test continued-lines
  (=> (format nil (format nil "~~{~~~%  ~~}") nil) "")
  (=> (format nil (format nil "a~~~%   b")) "ab")
  (signals type-error (format nil "~{~A~}" '(x . y))))

(test justification
  (=> (format nil "~10<foo~;bar~>") "foo    bar")
  (=> (format nil "~3,,5<abcd~>") "abcd")
  (=> (format nil "~3,,2:<abcd~>") "  abcd")
  (signals format-error (format nil "~<a~>~W" 1))
  (signals format-error (format nil "~<a~;~:T~>"))
  (signals format-error (format nil "~:<~W~:>~<a~>" '(1))))
