;;;; Functions that make functions.

(in-package "WEFT")

(defun constantly (value)
  "Returns a function that takes any arguments and returns VALUE."
  (lambda (&rest arguments)
    (declare (ignore arguments))
    value))

(defun complement (function)
  "Returns a function that is true where FUNCTION is false."
  (lambda (&rest arguments)
    (not (apply function arguments))))
