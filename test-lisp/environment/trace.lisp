;;;; TRACE, UNTRACE.

(in-package "WEFT")

(declaim (notinline traced-factorial))

(defun traced-factorial (n)
  (if (zerop n) 1 (* n (traced-factorial (1- n)))))

(defun traced-values (&rest arguments)
  (values-list arguments))

(defun (setf traced-place) (value place)
  (setf (car place) value))

(defun traced-redefined () 6)

(defun traced-compiled (x) x)

(defgeneric traced-generic (x))
(defmethod traced-generic ((x integer)) (list :integer x))

(defmacro with-trace-text ((&rest names) &body body)
  "The trace output of BODY, in which NAMES are traced, as a string."
  `(with-output-to-string (*trace-output*)
     (unwind-protect (progn (trace ,@names) ,@body)
       (untrace ,@names))))

(test trace
  (=> (with-trace-text (traced-factorial) (traced-factorial 1))
      "0: (TRACED-FACTORIAL 1)
  1: (TRACED-FACTORIAL 0)
  1: TRACED-FACTORIAL returned 1
0: TRACED-FACTORIAL returned 1
")
  (=> (with-trace-text (traced-values) (traced-values) (funcall 'traced-values 1 "a"))
      "0: (TRACED-VALUES)
0: TRACED-VALUES returned no values
0: (TRACED-VALUES 1 \"a\")
0: TRACED-VALUES returned 1 \"a\"
")
  (=> (with-trace-text ((setf traced-place)) (let ((x (list 1))) (setf (traced-place x) 2)))
      "0: ((SETF TRACED-PLACE) 2 (1))
0: (SETF TRACED-PLACE) returned 2
")
  (=> (with-trace-text (traced-factorial) (handler-case (traced-factorial 'a) (error () nil)))
      "0: (TRACED-FACTORIAL A)
0: TRACED-FACTORIAL was left
")
  (=> (let ((*trace-output* (make-broadcast-stream)))
        (unwind-protect (progn (trace traced-values) (traced-values 1 2 3)) (untrace traced-values)))
      1 2 3)
  (=> (progn (trace traced-values traced-factorial) (prog1 (trace) (untrace))) (traced-factorial traced-values))
  (=> (progn (trace traced-values) (trace traced-values) (untrace traced-values) (trace)) nil)
  (signals undefined-function (trace no-such-function))
  (signals error (trace cond))
  (signals error (trace if))
  (signals type-error (trace 3)))

(test encapsulation
  (true (let ((before (fdefinition 'traced-values)))
          (trace traced-values)
          (prog1 (eq before (fdefinition 'traced-values)) (untrace traced-values))))
  (true (search "returned 7" (with-trace-text (traced-redefined)
                               (setf (fdefinition 'traced-redefined) (lambda () 7))
                               (funcall 'traced-redefined))))
  (=> (with-trace-text (traced-generic)
        (eval '(defmethod traced-generic ((x symbol)) (list :symbol x)))
        (traced-generic 'a))
      "0: (TRACED-GENERIC A)
0: TRACED-GENERIC returned (:SYMBOL A)
")
  (=> (let ((*trace-output* (make-broadcast-stream)))
        (trace apply values-list format)
        (unwind-protect (apply #'list 1 '(2)) (untrace apply values-list format)))
      (1 2)))

;;; A compiled function calls itself by its name while anything is traced, and straight again afterwards: so redefined inside, it shows the way it takes.

(defun self-calls-go-by-name-p ()
  (eval '(defun traced-recursion (n)
          (if (plusp n)
              (list (traced-recursion (- n 1)))
              (setf (fdefinition 'traced-recursion) (lambda (n) (declare (ignore n)) :by-name)))))
  (compile 'traced-recursion)
  (let ((first (fdefinition 'traced-recursion)))
    (funcall first 0)
    (equal (funcall first 1) '(:by-name))))

(test self-calls
  (=> (self-calls-go-by-name-p) nil)
  (=> (let (before)
        (with-trace-text (traced-values) (setq before (self-calls-go-by-name-p)))
        (list before (self-calls-go-by-name-p)))
      (t nil))
  (=> (progn (trace traced-values (setf traced-place)) (untrace traced-values) (prog1 (self-calls-go-by-name-p) (untrace))) t)
  (=> (progn (setf (fdefinition 'traced-gone) #'list)
             (trace traced-gone)
             (fmakunbound 'traced-gone)
             (untrace)
             (self-calls-go-by-name-p))
      nil)
  (true (search "TRACED-COMPILED 1" (with-trace-text (traced-compiled)
                                      (compile 'traced-compiled '(lambda (x) x))
                                      (traced-compiled 1))))
  (=> (with-trace-text (traced-compiled) (funcall (symbol-function (copy-symbol 'traced-compiled t)) 1)) ""))

(test untrace
  (=> (handler-case (untrace traced-values) (warning () :warned)) :warned)
  (=> (progn (untrace) (trace)) nil))
