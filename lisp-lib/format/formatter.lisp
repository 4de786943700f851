;;;; FORMATTER: a control string as a function.

(in-package "WEFT")

(defun %format-all (items stream arguments)
  "Carries out ITEMS on ARGUMENTS and returns the arguments left."
  (let ((state (%format-state arguments :none)))
    (%format-run items stream state)
    (%format-left state)))

(defmacro formatter (control-string)
  "Returns a function that takes a stream and arguments, carries out CONTROL-STRING, a literal string, and returns the arguments left."
  (unless (stringp control-string)
    (%type-error control-string 'string))
  (%format-parse control-string)        ; what is wrong with it is said when the form is compiled
  (with-gensyms (stream arguments)
    `(lambda (,stream &rest ,arguments)
       (%format-all (load-time-value (%format-parse ,control-string) t) ,stream ,arguments))))
