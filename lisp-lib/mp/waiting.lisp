;;;; Waiting: for a condition, for some time, or for a turn.
;;;;
;;;; A wait function is called by the process that waits, in its own dynamic environment; an error in it is signalled there.
;;;; Deviation: Allegro lets a helper thread call it.

(in-package "WEFT")

(defvar mp:*general-wait-delay* 1/100
  "The longest time in seconds between two calls of a wait function.
Deviation: 2 in Allegro, whose helper thread calls the functions of all processes.")

(defmacro with-whostate ((whostate &optional function arguments) &body body)
  "Evaluates BODY while the current process shows that it waits for WHOSTATE."
  (with-gensyms (process old-state old-function old-arguments)
    `(let* ((,process sys:*current-process*)
            (,old-state (%process-whostate ,process))
            (,old-function (%process-wait-function ,process))
            (,old-arguments (%process-wait-args ,process)))
       (unwind-protect
            (progn
              (setf (%process-whostate ,process) ,whostate
                    (%process-wait-function ,process) ,function
                    (%process-wait-args ,process) ,arguments)
              ,@body)
         (setf (%process-whostate ,process) ,old-state
               (%process-wait-function ,process) ,old-function
               (%process-wait-args ,process) ,old-arguments)))))

(defun %wait (whostate seconds function arguments)
  "Waits until FUNCTION of ARGUMENTS is true, and returns T, or until SECONDS, unless that is NIL, are over, and returns NIL."
  (with-whostate (whostate function arguments)
    (if (and (or (eq function #'mp:gate-open-p) (eq function 'mp:gate-open-p))
             (%gate-p (car arguments))
             (null (cdr arguments)))
        (%await-gate (car arguments) seconds)
        (%wait-in-steps seconds function arguments))))

(defun %wait-in-steps (seconds function arguments)
  "Does the waiting of %WAIT by calling FUNCTION now and then, less and less often."
  (let ((end (%moment seconds))
        (step 1/10000))
    (do ()
        ((apply function arguments) t)
      (when (%moment-past-p end)
        (return nil))
      (%nap step end)
      (setf step (min (* 2 step) mp:*general-wait-delay*)))))

(defun mp:process-wait (whostate function &rest arguments)
  "Waits until FUNCTION of ARGUMENTS is true; WHOSTATE says to others what this is about. Waiting for GATE-OPEN-P costs nothing; other functions are
called again and again. Interrupts are served meanwhile. Returns NIL."
  (%wait whostate nil function arguments)
  nil)

(defun mp:process-wait-with-timeout (whostate seconds function &rest arguments)
  "Does as PROCESS-WAIT, and returns T; or, when SECONDS are over first, NIL."
  (check-type seconds real)
  (and (%wait whostate seconds function arguments) t))

(defun mp:process-sleep (seconds &optional (whostate "Sleep"))
  "Waits for SECONDS. Interrupts are served meanwhile, and do not shorten the time."
  (with-whostate (whostate)
    (sleep seconds))
  nil)

(defun mp:process-allow-schedule (&optional process)
  "Lets other processes run, if any wait for a processor. PROCESS is ignored."
  (declare (ignore process))
  (%yield))
