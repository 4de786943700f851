;;;; The listener: reads an entry, evaluates it, prints its values, until the input ends.
;;;;
;;;; Where entries come from is the business of *READY-ENTRY*: on a terminal a line editor puts a whole entry into the input, elsewhere
;;;; a prompt is written and the reader takes what it needs.

(in-package "WEFT")

(defvar *entry-number* 0
  "The number that the next prompt shows.")

(defvar *ready-entry* '%write-prompt
  "A function of the text of a prompt that gets the next entry ready for reading from *STANDARD-INPUT*. NIL means that the input has ended.")

(defvar *more-on-line* nil
  "True when the line that the last form was read from goes on.")

(defvar *reading-entry* nil
  "True while the listener reads a form: its input then asks for more of the entry if the form has no end.")

(defvar *listener-input* nil
  "What the listener reads from.")

;; The variables of CLHS 25.1.1, which are NIL outside a listener.
(defvar - nil)
(defvar + nil)
(defvar ++ nil)
(defvar +++ nil)
(defvar * nil)
(defvar ** nil)
(defvar *** nil)
(defvar / nil)
(defvar // nil)
(defvar /// nil)

(defun %write-prompt (prompt)
  "Shows PROMPT where there is no line editor."
  (fresh-line)
  (write-string prompt)
  (finish-output)
  t)

(defun %prompt ()
  "Returns the prompt: break level, package and number of the entry, as in `[1c] CL-USER(5): `."
  (format nil "~@[[~A] ~]~A(~D): "
          (and (break-level-outer *break-level*)
               (format nil "~D~A" (break-level-number *break-level*) (if (%continuable-p *break-level*) "c" "")))
          (%short-package-name *package*)
          *entry-number*))

(defun %short-package-name (package)
  "Returns the shortest name of PACKAGE."
  (let ((shortest (package-name package)))
    (dolist (name (package-nicknames package) shortest)
      (when (and (< (length name) (length shortest))
                 (not (string= name "USER")))
        (setq shortest name)))))

(defmacro %with-listener-variables (&body body)
  "Evaluates BODY with fresh bindings of the variables of the listener (CLHS 25.1.1)."
  `(let ((- nil) (+ nil) (++ nil) (+++ nil) (* nil) (** nil) (*** nil) (/ nil) (// nil) (/// nil)
         (*entry-number* 1)
         (*more-on-line* nil))
     ,@body))

(defun listener (&optional first)
  "Runs the listener on *LISTENER-INPUT* and *LISTENER-OUTPUT* until the input ends, after calling FIRST, if given."
  (let ((*package* *package*)
        (*readtable* *readtable*)
        (*break-level* (make-break-level)))
    (%with-listener-variables
      (%listen first))))

(defun %listen (&optional first)
  "Runs the listener on *BREAK-LEVEL*, after calling FIRST, if given, until the input ends."
  (let ((level *break-level*)
        (ended nil))
    (loop
      (catch level
        (restart-case
            (progn
              (when first
                (let ((function first))
                  (setq first nil)
                  (funcall function)))
              (loop
                (unless (%listen-once)
                  (setq ended t)
                  (return))))
          (abort ()
            :report (lambda (stream) (%report-return level stream))
            nil)))
      (when ended
        (return)))))

(defun %report-return (level stream)
  "Writes to STREAM where the restart ABORT of LEVEL leads."
  (if (break-level-outer level)
      (format stream "Return to break level ~D." (break-level-number level))
      (write-string "Return to the listener." stream)))

(defun %listen-once ()
  "Takes one entry. Returns NIL when the input has ended."
  (let ((*standard-input* *listener-input*)
        (*standard-output* *listener-output*))
    (%repair-variables)
    (and (or *more-on-line* (funcall *ready-entry* (%prompt)))
         (let ((first (peek-char t *standard-input* nil nil)))
           (when first
             (setq *entry-number* (1+ *entry-number*))
             (let ((command (eql first #\:)))
               (%call-for-host (lambda () (%take-entry command)))))
           first))))

(defun %take-entry (perhaps-command)
  "Reads a form, or a command where PERHAPS-COMMAND says that a colon comes first, and carries it out."
  (let* ((form (handler-bind ((error (lambda (condition)
                                       (declare (ignore condition))
                                       (%drop-line))))
                 (let ((*reading-entry* t))
                   (read-preserving-whitespace *standard-input*))))
         (command (and perhaps-command (keywordp form) (%find-command (symbol-name form)))))
    (if command
        (progn
          (setq *more-on-line* nil)
          (%run-command command (read-line *standard-input* nil "")))
        (progn
          (setq *more-on-line* (%end-line))
          (%evaluate-entry form)))
    (fresh-line)
    (finish-output)))

(defun %drop-line ()
  "Drops what is left of an entry that cannot be read or went wrong, where a person typed it."
  (setq *more-on-line* nil)
  (when (interactive-stream-p *listener-input*)
    (clear-input *listener-input*)))

(defun %end-line ()
  "Reads the end of the line after a form, if nothing else stands there, so that the program does not; says whether something else does."
  (loop
    (let ((character (read-char-no-hang *standard-input* nil nil)))
      (cond ((or (null character) (eql character #\Newline))
             (return nil))
            ((not (member character '(#\Space #\Tab #\Return)))
             (unread-char character *standard-input*)
             (return t))))))

(defun %evaluate-entry (form)
  "Evaluates FORM, sets the variables of the listener and prints the values."
  (setq - form)
  (let ((values (multiple-value-list (eval form))))
    (setq /// // // / / values
          *** ** ** * * (car values)
          +++ ++ ++ + + form)
    (%print-values values)))

(defun %print-values (values)
  "Prints each of VALUES on a line of its own."
  (fresh-line)
  (if (null values)
      (format t "; no values~%")
      (dolist (value values)
        (%print-value value)
        (terpri))))

(defun %print-value (value)
  "Prints VALUE so that it can be read again; a cycle is no trap."
  (let ((*print-circle* (or *print-circle* :cycles)))
    (prin1 value)))
