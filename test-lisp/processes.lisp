;;;; What tests with several processes share. Files that need it load it.

(in-package "WEFT")

(defun in-processes (count function)
  "Calls FUNCTION in COUNT processes, waits for all, and returns the lists of its values."
  (let ((processes '()))
    (dotimes (i count)
      (push (mp:process-run-function "worker" function) processes))
    (mapcar #'mp:process-join processes)))

(defun await (predicate)
  "Waits until PREDICATE is true, at most ten seconds, and returns its value."
  (mp:process-wait-with-timeout "test" 10 predicate)
  (funcall predicate))

(defun run (function &rest arguments)
  "Starts a process that applies FUNCTION to ARGUMENTS."
  (apply #'mp:process-run-function "test" function arguments))
