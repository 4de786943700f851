;;;; The listener and its debugger on a string.

(in-package "WEFT")

(defun call-listener (lines output ready-entry)
  "Runs a listener that reads LINES, writes to OUTPUT and shows prompts by READY-ENTRY; nothing outside handles what is signalled in it."
  (let ((*listener-input* (make-string-input-stream (format nil "~{~A~%~}" lines)))
        (*listener-output* output)
        (*ready-entry* ready-entry)
        (*break-level* nil)
        (*handler-clusters* '())
        (*restarts* '())
        (*package* (find-package "CL-USER"))
        (*report-detail* :min)
        (debugger *debugger*))
    (unwind-protect
         (progn
           (setq *debugger* #'%debug)
           (listener))
      (setq *debugger* debugger))))

(defun listened (&rest lines)
  "Returns what a listener writes that reads LINES, as a list of lines without prompts and trailing spaces."
  (let ((output (make-string-output-stream)))
    (call-listener lines output (lambda (prompt) (declare (ignore prompt)) t))
    (%listener-lines (get-output-stream-string output))))

(defun prompts (&rest lines)
  "Returns the prompts of a listener that reads LINES."
  (let ((prompts '()))
    (call-listener lines (make-broadcast-stream) (lambda (prompt) (push (string-right-trim " " prompt) prompts) t))
    (nreverse prompts)))

(defun %listener-lines (text)
  "Returns the lines of TEXT that are not empty."
  (with-input-from-string (stream text)
    (do ((line (read-line stream nil) (read-line stream nil))
         (lines '()))
        ((null line) (nreverse lines))
      (let ((line (string-trim " " line)))
        (unless (string= line "")
          (push line lines))))))

(test values
  (=> (listened "(+ 1 2)") ("3"))
  (=> (listened "(values 1 \"a\" 'b)") ("1" "\"a\"" "B"))
  (=> (listened "(values)") ("; no values"))
  (=> (listened "1 2" "3") ("1" "2" "3"))
  (=> (listened "(progn (princ 'x) 1)") ("X" "1"))
  (=> (listened "(let ((x (list 1))) (setf (cdr x) x))") ("#1=(1 . #1#)"))
  (=> (listened "(let ((x (list 1))) (list x x))") ("((1) (1))"))
  (=> (listened ":no-such-command") (":NO-SUCH-COMMAND"))
  (=> (listened "(read-line)" "a line") ("\"a line\"" "NIL")))

(test variables
  (=> (listened "1" "(values 2 3)" "(list * ** /)") ("1" "2" "3" "(2 1 (2 3))"))
  (=> (listened "'a" "'b" "(list + ++ -)") ("A" "B" "('B 'A (LIST + ++ -))"))
  (=> (listened "(list 1)" "2" "3" "(list *** /// +++)") ("(1)" "2" "3" "((1) ((1)) (LIST 1))")))

(test repair
  (=> (listened "(setf *package* 3)" "1")
      ("3" "warning: *PACKAGE* had a value that it must not have; it is #<PACKAGE \"COMMON-LISP-USER\"> now." "1"))
  (=> (subseq (listened "(progv '(*print-base*) '(99) (car 5))") 0 2)
      ("warning: *PRINT-BASE* had a value that it must not have; it is 10 now."
       "error: 5 is not of type LIST                                          [TYPE-ERROR]"))
  (=> (prompts "(let ((p (make-package \"GONE\"))) (setf *package* p) (delete-package p))" "1")
      ("CL-USER(1):" "CL-USER(2):" "CL-USER(3):")))

(test prompts
  (=> (prompts "1" "2") ("CL-USER(1):" "CL-USER(2):" "CL-USER(3):"))
  (=> (prompts "(in-package \"COMMON-LISP\")") ("CL-USER(1):" "CL(2):"))
  (=> (prompts "(error \"x\")" "1") ("CL-USER(1):" "[1] CL-USER(2):" "[1] CL-USER(3):" "CL-USER(3):"))
  (=> (prompts "(cerror \"y\" \"x\")" "(error \"z\")" ":pop" ":reset")
      ("CL-USER(1):" "[1c] CL-USER(2):" "[2] CL-USER(3):" "[1c] CL-USER(4):" "CL-USER(5):")))

(test debugger
  (=> (listened "(error \"broken: ~A\" 5)")
      ("error: broken: 5                                                      [SIMPLE-ERROR]"
       "Restarts (:cont N takes one):" "0: Return to the listener. [ABORT]"))
  (=> (listened "(restart-case (error \"x\") (use (v) :interactive (lambda () (list 7)) :report \"Use it.\" (list v)))" ":cont use")
      ("error: x                                                              [SIMPLE-ERROR]"
       "Restarts (:cont N takes one):" "0: Use it. [USE]" "1: Return to the listener. [ABORT]" "(7)"))
  (=> (last (listened "(list (cerror \"Go.\" \"x\"))" ":c")) ("(NIL)"))
  (=> (last (listened "(let ((x 1)) (declare (special x)) (cerror \"Go.\" \"x\") x)" "(setf (symbol-value 'cl-user::x) 5)" ":cont 0")) ("5"))
  (=> (last (listened "(unwind-protect (error \"x\") (princ 'cleaned))" ":pop") 1) ("CLEANED"))
  (=> (last (listened "(handler-case (error 'type-error :datum 1 :expected-type 'list) (type-error () 'handled))")) ("HANDLED"))
  (=> (last (listened "(error \"x\")" ":error" "(class-name (class-of *))")) ("SIMPLE-ERROR"))
  (=> (last (listened "(error \"x\")" ":cont 9") 3)
      ("There is no restart 9." "Restarts (:cont N takes one):" "0: Return to the listener. [ABORT]"))
  (=> (listened ":cont") ("There is no error to debug."))
  (=> (last (listened "no-such-package::x" "1")) ("1"))
  (=> (last (listened "(defun lstn (a) (car a))" "(lstn 5)" ":bt") 2) (">  0: (CAR 5)" "1: (LSTN 5)"))
  (=> (last (listened "(defun lstn (a) (car a))" "(lstn 5)" ":up" "*") 2) (">  1: (LSTN 5)" "(LSTN 5)")))

(test commands
  (=> (listened ":pa keyword" "*package*") (":*PACKAGE*"))
  (=> (listened ":pa no-such-package") ("There is no package no-such-package."))
  (=> (command-name (%find-command "cont")) "continue")
  (=> (command-name (%find-command "CONTIN")) "continue")
  (=> (%find-command "q") nil)
  (=> (%find-command "con") nil)
  (=> (%command-words " a \"b c\"  d ") ("a" "b c" "d"))
  (=> (first (listened ":help pop")) ":POp [count]")
  (=> (listened ":pop 1 2 3") ("Usage: :pop [count]"))
  (true (every (lambda (command) (%prefix-p (command-minimum command) (command-name command))) *commands*))
  (true (every #'command-documentation *commands*))
  (=> (let ((minima (mapcar #'command-minimum *commands*))) (= (length minima) (length (remove-duplicates minima :test #'string=)))) t))
