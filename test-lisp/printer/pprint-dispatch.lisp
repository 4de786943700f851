;;;; Pretty-print dispatch tables.

(in-package "WEFT")

(defun print-x (stream object)
  "Writes the letter x, whatever OBJECT is."
  (declare (ignore object))
  (write-char #\x stream))

(defun print-y (stream object)
  "Writes the letter y, whatever OBJECT is."
  (declare (ignore object))
  (write-char #\y stream))

(defun with-entries (object &rest entries)
  "Returns OBJECT as it is printed pretty by a copy of the initial table with ENTRIES, lists of arguments of SET-PPRINT-DISPATCH."
  (let ((*print-pprint-dispatch* (copy-pprint-dispatch nil))
        (*print-pretty* t))
    (dolist (entry entries)
      (apply #'set-pprint-dispatch entry))
    (prin1-to-string object)))

(test set-pprint-dispatch
  (=> (with-entries '(1 a "b") '(integer print-x)) "(x A \"b\")")
  (=> (with-entries 'a '((eql a) print-x) '((member a b) print-y -1/2)) "x")
  (=> (with-entries 'a '((eql a) print-x) '((member a b) print-y 0.5)) "y")
  (=> (with-entries 'a '((eql a) print-x) '((eql a) nil)) "A")
  (=> (with-entries '(foo 1) '((cons (eql foo)) print-x)) "x")
  (=> (with-entries '(foo 1) '((cons (eql foo)) print-x) '((cons (eql foo)) nil)) "(FOO 1)")
  (=> (with-entries '(foo 1) '((cons (eql foo)) print-x) '(cons print-y 1)) "y")
  (=> (with-entries '(1 2) (list 'integer (lambda (stream object) (format stream "<~A>" (write-to-string object :pretty nil))))) "(<1> <2>)")
  (=> (multiple-value-list (set-pprint-dispatch 'string nil 0 (copy-pprint-dispatch nil))) (nil))
  (=> (let ((*print-pretty* nil) (*print-pprint-dispatch* (copy-pprint-dispatch nil)))
        (set-pprint-dispatch 'integer 'print-x)
        (prin1-to-string 1))
      "1")
  (signals type-error (set-pprint-dispatch 'integer 'print-x 'high (copy-pprint-dispatch nil)))
  (signals type-error (set-pprint-dispatch 'integer 5 0 (copy-pprint-dispatch nil)))
  (signals type-error (set-pprint-dispatch 'integer 'print-x 0 'table)))

(test pprint-dispatch
  (=> (let ((table (copy-pprint-dispatch nil))) (set-pprint-dispatch 'symbol 'print-x 0 table) (pprint-dispatch 'a table)) print-x t)
  (=> (nth-value 1 (pprint-dispatch "a")) nil)
  (=> (with-output-to-string (s) (funcall (pprint-dispatch "a") s "a")) "\"a\"")
  (=> (let* ((table (copy-pprint-dispatch nil)) (copy (copy-pprint-dispatch table)))
        (set-pprint-dispatch 'symbol 'print-x 0 copy)
        (list (nth-value 1 (pprint-dispatch 'a table)) (nth-value 1 (pprint-dispatch 'a copy))))
      (nil t))
  (signals type-error (copy-pprint-dispatch 1))
  (signals type-error (pprint-dispatch 1 1)))
