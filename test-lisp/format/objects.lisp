;;;; ~A ~S ~W ~C, destinations, and control strings that are wrong.

(in-package "WEFT")

(test destinations
  (=> (format nil "a~Ab" 1) "a1b")
  (=> (with-output-to-string (*standard-output*) (format t "x~S" "y")) "x\"y\"")
  (=> (let ((s (make-array 2 :element-type 'character :fill-pointer 0 :adjustable t))) (format s "hello ~D" 5) s) "hello 5")
  (=> (with-output-to-string (s) (format s (lambda (stream &rest args) (write (length args) :stream stream)) 1 2)) "2")
  (signals type-error (format 5 "x"))
  (signals type-error (format "no fill pointer" "x")))

(test objects
  (=> (format nil "~A|~S|~A" "x" "x" nil) "x|\"x\"|NIL")
  (=> (format nil "~:A|~:S|~:A" nil nil '(nil)) "()|()|(NIL)")
  (=> (format nil "~5A|~5@A|~10,3A|~,,2,'*A|~1,2,3,'.@S" 'ab 'ab 'ab 'ab 'ab) "AB   |   AB|AB         |AB**|...AB")
  (=> (format nil "~V,VA|~#A" 4 1 'x 'y) "X   |Y")
  (=> (let ((*print-length* 1)) (format nil "~W ~@W" '(1 2) '(1 2))) "(1 ...) (1 2)")
  (=> (format nil "~C~:C~:C~@C~@C" #\a #\Space #\a #\a #\Newline) "aSpacea#\\a#\\Newline")
  (signals type-error (format nil "~C" 5)))

(test wrong-control-strings
  (signals format-error (format nil "~"))
  (signals format-error (format nil "~A"))
  (signals format-error (format nil "~!" 1))
  (signals format-error (format nil "~::D" 1))
  (signals format-error (format nil "~(x"))
  (signals format-error (format nil "x~)"))
  (signals format-error (format nil "~{~(~}~)" nil))
  (signals format-error (format nil "~'"))
  (signals format-error (format nil "~1,2,3,4,5A" 1))
  (signals format-error (format nil "~'xD~5R~'y%" 1 2))
  (true (handler-case (progn (format nil "ab~Qcd") nil)
          (error (e) (let ((text (princ-to-string e)))
                       (and (search "~Q" text) (char= (char text (1- (length text))) #\^)))))))
