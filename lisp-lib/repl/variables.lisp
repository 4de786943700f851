;;;; The variables that the listener cannot do without: a program, or a slip of the hand, may leave in them what they must not have.

(in-package "WEFT")

(defvar *listener-output* nil
  "What the listener writes to.")

(defvar *listener-variables*
  '((*package* package "COMMON-LISP-USER") (*readtable* readtable nil)
    (*read-base* (integer 2 36) 10) (*read-default-float-format* (member short-float single-float double-float long-float) single-float)
    (*print-base* (integer 2 36) 10) (*print-case* (member :upcase :downcase :capitalize) :upcase)
    (*print-length* (or null unsigned-byte) nil) (*print-level* (or null unsigned-byte) nil)
    (*print-lines* (or null unsigned-byte) nil) (*print-right-margin* (or null unsigned-byte) nil))
  "What the listener needs: variables, each with the type its value must have and the value it gets otherwise.")

(defun %repair-variables ()
  "Gives a usable value to each of *LISTENER-VARIABLES* that has none, and says so."
  (dolist (entry *listener-variables*)
    (let ((variable (car entry)))
      (unless (and (boundp variable) (typep (symbol-value variable) (cadr entry)) (not (%deleted-package-p (symbol-value variable))))
        (set variable (case variable
                        (*package* (find-package (caddr entry)))
                        (*readtable* (copy-readtable nil))
                        (t (caddr entry))))
        (%report-repair variable)))))

(defun %deleted-package-p (object)
  "True if OBJECT is a package that has been deleted."
  (and (packagep object) (null (package-name object))))

(defun %report-repair (variable)
  "Says that VARIABLE has been given another value."
  (format *listener-output* "~&warning: ~S had a value that it must not have; it is ~S now.~%" variable (symbol-value variable)))
