;;;; What DESCRIBE says about the objects of the standard's own types.

(in-package "WEFT")

(defstruct described (part 7))

(defun description (object)
  "What DESCRIBE writes about OBJECT."
  (with-output-to-string (stream)
    (describe object stream)))

(test describe
  (=> (let ((*standard-output* (make-broadcast-stream))) (describe 1)))
  (true (every (lambda (object) (plusp (length (description object))))
               (list nil t 'car :key (gensym) 1 (expt 10 30) 1/3 (/ (expt 10 400) 3) 1.5 1d300 #c(1 2) #\a "abc" #(1 2) #*101 #2a((1 2) (3 4))
                     '(1 2) '(1 . 2) (make-hash-table) (find-package "CL") #p"a/b.c" *standard-output* #'car (lambda (x) x) #'describe
                     (find-class 'integer) (make-condition 'simple-error :format-control "a") *readtable* *random-state*))))

(test describe-object
  (true (search "denominator 3" (description 1/3)))
  (true (search "#xFF" (description 255)))
  (true (search "Code 97 (#x61)" (description #\a)))
  (true (search "A list of 2 elements" (description '(1 2))))
  (true (search "A dotted list" (description '(1 . 2))))
  (true (search "Fill pointer 1" (description (make-array 3 :fill-pointer 1))))
  (true (search "Displaced to" (description (make-array 2 :displaced-to (make-array 3 :initial-element 0)))))
  (true (search "1 entry, test EQUAL" (description (let ((table (make-hash-table :test 'equal))) (setf (gethash 1 table) 2) table))))
  (true (search "Uses: COMMON-LISP" (description (find-package "WEFT"))))
  (true (search "(:RELATIVE \"a\")" (description #p"a/b.c")))
  (true (search "Open for output" (description (make-broadcast-stream))))
  (true (search "PART: 7" (description (make-described)))))
