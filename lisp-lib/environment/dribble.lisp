;;;; DRIBBLE (CLHS 25.1).

(in-package "WEFT")

(defvar *dribbles* '()
  "The records being made, innermost last: lists of the file's stream and of what each standard stream variable was and was made.")

(defun %recorded (value record)
  "Returns a stream that does what the stream VALUE does and writes it down in RECORD."
  (let ((in (and (input-stream-p value) (make-echo-stream value record)))
        (out (and (output-stream-p value) (make-broadcast-stream value record))))
    (cond ((and in out) (make-two-way-stream in out))
          (in)
          (out)
          (t value))))

(defun %start-dribble (pathname)
  "Begins to record what passes through the standard streams in the file PATHNAME."
  (let ((record (open pathname :direction :output :if-exists :supersede :if-does-not-exist :create))
        (changes '()))
    (dolist (variable '(*terminal-io* *standard-input* *standard-output* *error-output* *trace-output* *query-io* *debug-io*))
      (let ((value (symbol-value variable)))
        (unless (typep value 'synonym-stream)
          (push (list variable value (set variable (%recorded value record))) changes))))
    (push (cons record changes) *dribbles*)
    (pathname record)))

(defun %end-dribble ()
  "Ends the innermost record. A variable that the program has set meanwhile keeps its stream."
  (unless *dribbles*
    (error "There is no record for DRIBBLE to end."))
  (destructuring-bind (record . changes) (pop *dribbles*)
    (dolist (change changes)
      (destructuring-bind (variable old new) change
        (when (eq (symbol-value variable) new)
          (set variable old))))
    (close record)
    (pathname record)))

(defun dribble (&optional pathname)
  "Records the input and output of the session in the file PATHNAME until DRIBBLE is called without arguments. Returns the file's pathname."
  (if pathname
      (%start-dribble pathname)
      (%end-dribble)))
