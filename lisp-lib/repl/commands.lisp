;;;; The table of commands that the listener takes at the start of a line, as in `:help`.
;;;;
;;;; A command is one file in commands/. Help and completion read this table.

(in-package "WEFT")

(defstruct (command (:constructor make-command (name minimum aliases arguments synopsis documentation function)))
  "A command of the listener. MINIMUM is the shortest abbreviation of NAME that is taken; ARGUMENTS says how the rest of the line is read:
:FORMS as Lisp objects, :WORDS as strings between spaces, :LINE as one string."
  name
  minimum
  aliases
  arguments
  synopsis
  documentation
  function)

(defvar *commands* '()
  "The commands of the listener, by name.")

(defmacro define-command (name (&key (minimum name) (aliases '()) (arguments :forms) (synopsis "")) lambda-list
                          documentation &body body)
  "Defines the command NAME, a string, of the listener. SYNOPSIS shows its arguments in :HELP. BODY runs with the arguments of the line bound by
LAMBDA-LIST."
  `(%add-command (make-command ,name ,minimum ',aliases ,arguments ,synopsis ,documentation
                               (lambda ,lambda-list ,documentation ,@body))))

(defun %add-command (command)
  "Puts COMMAND into the table, in place of one of the same name."
  (let ((before '()))
    (do ((rest *commands* (cdr rest)))
        ((or (null rest) (string<= (command-name command) (command-name (car rest))))
         (when (and rest (string= (command-name command) (command-name (car rest))))
           (setq rest (cdr rest)))
         (setq *commands* (append (reverse before) (cons command rest))))
      (setq before (cons (car rest) before))))
  (command-name command))

(defun %prefix-p (prefix string)
  "True when STRING begins with PREFIX."
  (and (<= (length prefix) (length string))
       (string= prefix string :end2 (length prefix))))

(defun %find-command (word)
  "Returns the command that WORD, typed without its colon, means: by its name, by an alias, or by an abbreviation not shorter than its minimum."
  (let ((name (string-downcase word)))
    (dolist (command *commands*)
      (when (or (string= name (command-name command))
                (member name (command-aliases command) :test #'string=))
        (return-from %find-command command)))
    (dolist (command *commands* nil)
      (when (and (%prefix-p (command-minimum command) name)
                 (%prefix-p name (command-name command)))
        (return command)))))

(defun %command-words (line)
  "Returns the words of LINE: strings between spaces, or between double quotes."
  (let ((words '())
        (word nil)
        (quoted nil))
    (flet ((add (character)
             (setq word (cons character word)))
           (end ()
             (when (or word quoted)
               (setq words (cons (coerce (reverse word) 'string) words)
                     word nil))))
      (dotimes (i (length line))
        (let ((character (char line i)))
          (cond ((eql character #\")
                 (end)
                 (setq quoted (not quoted)))
                (quoted (add character))
                ((member character '(#\Space #\Tab)) (end))
                (t (add character)))))
      (setq quoted nil)
      (end))
    (nreverse words)))

(defun %command-forms (line)
  "Returns the Lisp objects written on LINE."
  (let ((forms '())
        (end (list nil)))
    (with-input-from-string (stream line)
      (do ((form (read stream nil end) (read stream nil end)))
          ((eq form end) (nreverse forms))
        (setq forms (cons form forms))))))

(defun %run-command (command line)
  "Runs COMMAND with the arguments that stand on LINE, the rest of the line after its name."
  (let* ((text (string-trim '(#\Space #\Tab #\Return) line))
         (arguments (case (command-arguments command)
                      (:words (%command-words text))
                      (:line (if (string= text "") '() (list text)))
                      (t (%command-forms text)))))
    (handler-case (apply (command-function command) arguments)
      (argument-count-error (condition)
        (if (eq (argument-count-error-given condition) (length arguments))
            (format t "~&Usage: :~A ~A~%" (command-name command) (command-synopsis command))
            (error condition))))))

(defun %command-names ()
  "Returns the names of all commands and their aliases, for completion."
  (let ((names '()))
    (dolist (command *commands* (nreverse names))
      (setq names (append (reverse (command-aliases command)) (list* (command-name command) names))))))

(defun %current-directory ()
  "Returns the directory where relative file names begin, as the host's file system knows it."
  (or (ignore-errors (%native-namestring (merge-pathnames *default-pathname-defaults*))) ""))
