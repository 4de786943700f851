;;;; Measures programs in the Lisp that loads it, and prints a line for each: "time", its name, milliseconds.
;;;;
;;;; Whoever loads it has set: *SOURCE*, the file of programs; *COMPILED*, a file to compile it into, or NIL to load it as it is; and
;;;; *CL-BENCH*, the folder (ending in /) of a checkout of the public suite cl-bench with a file to compile each of its sources into, or NIL.

(in-package :cl-user)

(defvar *warm* 2
  "Seconds for which a program runs before its time counts.")

(defvar *samples* 15
  "How many times are taken; the shortest counts, because whatever else the machine does can only add to it.")

(defvar *sample* 1/10
  "Seconds that a sample takes at least.")

(defun seconds (function count)
  "Returns how long COUNT calls of FUNCTION take."
  (let ((start (get-internal-real-time)))
    (dotimes (i count)
      (funcall function))
    (/ (- (get-internal-real-time) start) internal-time-units-per-second)))

(defun milliseconds (function)
  "Returns how long one call of FUNCTION takes, warm."
  (let ((count 1)
        (spent 0))
    (loop
      (let ((time (seconds function count)))
        (incf spent time)
        (when (and (>= time *sample*) (>= spent *warm*))
          (return))
        (when (< time *sample*)
          (setq count (* count 2)))))
    (let ((best (seconds function count)))
      (dotimes (i (1- *samples*))
        (setq best (min best (seconds function count))))
      (/ (* 1000.0 best) count))))

(defun measure (name function)
  "Prints the line for FUNCTION, which is called NAME."
  (format t "~&time ~A ~,4F~%" name (let ((*standard-output* (make-broadcast-stream)))
                                      (milliseconds function)))
  (finish-output))

(defun prepare (source compiled)
  "Loads SOURCE, compiled into the file COMPILED if there is one."
  (let ((*standard-output* (make-broadcast-stream))
        (*error-output* (make-broadcast-stream)))
    (handler-bind ((warning #'muffle-warning))
      (load (if compiled
                (compile-file source :output-file compiled)
                source)))))

(prepare *source* *compiled*)
(measure "fib" 'fib-30)
(measure "tak" 'tak-30-times)

(when *cl-bench*
  (destructuring-bind (folder gabriel richards) *cl-bench*
    (prepare (concatenate 'string folder "files/gabriel.lisp") gabriel)
    (prepare (concatenate 'string folder "files/richards.lisp") richards))
  (dolist (program '(("boyer" "BOYER" "CL-BENCH.GABRIEL")
                     ("richards" "RICHARDS" "CL-BENCH.RICHARDS")
                     ("puzzle" "RUN-PUZZLE" "CL-BENCH.GABRIEL")
                     ("stak" "RUN-STAK" "CL-BENCH.GABRIEL")))
    (measure (first program) (intern (second program) (third program)))))
