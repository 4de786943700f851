;;;; The macros over multiple values.

(in-package "WEFT")

(defmacro multiple-value-bind (variables form &body body)
  "Binds VARIABLES to the values of FORM, NIL for those that are missing, and evaluates BODY."
  `(%mv-bind ,variables ,form ,@body))

(defmacro multiple-value-list (form)
  "Returns a list of the values of FORM."
  `(multiple-value-call #'list ,form))

(defmacro nth-value (n form)
  "Returns value number N (from 0) of FORM, or NIL."
  (cond ((and (integerp n) (<= 0 n 20))
         (let ((variables '()))
           (tagbody
            next
              (setq variables (cons (gensym "VALUE") variables))
              (when (<= (length variables) n) (go next)))
           `(%mv-bind ,(reverse variables) ,form
              (declare (ignore ,@(cdr variables)))
              ,(car variables))))
        (t `(nth ,n (multiple-value-list ,form)))))

(defmacro multiple-value-setq (variables form)
  "Assigns the values of FORM to VARIABLES, NIL for those that are missing, and returns the first value."
  (if variables
      `(values (setf (values ,@variables) ,form))
      `(values ,form)))
