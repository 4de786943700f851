;;;; SYMEVAL-IN-PROCESS: the bindings of another process, for debuggers.

(in-package "WEFT")

(defun mp:symeval-in-process (symbol process)
  "Returns the value of the innermost binding of SYMBOL in PROCESS, and T; NIL and :UNBOUND if that has no value; NIL and NIL if there is no binding."
  (let ((thread (mp:process-thread process)))
    (if thread
        (%thread-symbol-value symbol thread)
        (values nil nil))))

(defun (setf mp:symeval-in-process) (value symbol process)
  "Stores VALUE in the innermost binding of SYMBOL in PROCESS; signals an error if there is none."
  (let ((thread (mp:process-thread process)))
    (unless (and thread (%set-thread-symbol-value symbol thread value))
      (error "~S is not bound in ~S." symbol process))
    value))
