;;;; STEP (CLHS 25.1).

(in-package "WEFT")

(defmacro step (form)
  "Evaluates FORM and returns its values. Weft has no stepper: it says so on the trace output."
  `(progn
     (format *trace-output* "~&; STEP evaluates ~S in one step.~%" ',form)
     ,form))
