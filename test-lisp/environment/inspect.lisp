;;;; INSPECT.

(in-package "WEFT")

(defstruct inspected (part 7))

(defun inspection (object &rest lines)
  "What INSPECT writes about OBJECT when LINES are typed at it."
  (with-output-to-string (out)
    (with-input-from-string (in (format nil "~{~A~%~}" lines))
      (let ((*query-io* (make-two-way-stream in out)))
        (inspect object)))))

(test inspect
  (true (search "0: 1" (remove #\( (inspection '(1 2) "q"))))
  (=> (let ((x (list 1 2))) (inspection x "s 1 (+ 1 (car *))" "q") x) (1 2))
  (=> (let ((x (list 1 2))) (inspection x "s 0 'a") x) (a 2))
  (=> (let ((x (make-inspected))) (inspection x "s 0 8" "q") (inspected-part x)) 8)
  (=> (let ((x (vector (list 1) 2))) (inspection x "0" "s 0 'b" "u" "s 1 'c" "q") (list (svref x 0) (svref x 1))) ((b) c))
  (true (search "There is no part 9." (inspection '(1) "9" "q")))
  (true (search "cannot be stored into" (inspection 1/2 "s 0 1" "q")))
  (true (search "lacks an argument" (inspection 1 "e")))
  (true (search "inspect part number" (inspection 1 "?")))
  (true (search "(1 . 1)" (inspection 1 "e (cons * *)")))
  (true (every (lambda (object) (plusp (length (inspection object "q"))))
               (list 'car nil :k 1 1.5 #c(1 2) "a" #2a((1 2)) (make-hash-table) #p"a" (find-package "CL") #'car #'describe (find-class 'integer)
                     '(1 . 2) (let ((x (list 1))) (setf (cdr x) x) x) *query-io*))))
