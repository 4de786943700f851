;;;; EXIT: the end of all processes.

(in-package "WEFT")

(defvar *exit-patience* 5
  "How many seconds EXIT waits for the other processes to unwind.")

(defun end-other-processes ()
  "Kills all processes but this one and the main one, and waits a while for their ends."
  (let ((runs '()))
    (dolist (process sys:*all-processes*)
      (let ((thread (mp:process-thread process))
            (run (process-current-run process)))
        (when (and thread run (not (eq thread (%current-thread))) (not (%main-thread-p thread)))
          (mp:process-kill process)
          (push run runs))))
    (let ((end (%moment *exit-patience*)))
      (dolist (run runs)
        (%await-gate (process-run-done run) (%seconds-until end))))))

(defun excl:exit (&optional (code 0) &key no-unwind quiet)
  "Ends the program with the exit code CODE, after unwinding all processes, unless NO-UNWIND is true."
  (declare (ignore quiet))
  (check-type code (integer 0 255))
  (unless no-unwind
    (end-other-processes))
  (unless (%main-thread-p (%current-thread))
    (%interrupt-main-thread (lambda () (%exit-thread code))))
  (%exit-thread code))
