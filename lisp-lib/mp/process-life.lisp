;;;; The life of a process: made, given a function, started when it may run, ended.
;;;;
;;;; A process may run while it has a function, a run reason, and no arrest reason. Then its gate RUNNABLE-GATE is open, and it has a thread; when
;;;; that changes the gate is closed and the thread, by an interrupt, waits for it to open (an interrupt function it is sent meanwhile runs all
;;;; the same). A thread runs the function once, or again and again if the reset action says so; a throw to PROCESS-RESET starts it over;
;;;; unwinding out of it, as PROCESS-KILL makes it do, ends it.

(in-package "WEFT")

(defun mp:make-process (&rest keys &key name (class 'mp:process) reset-action run-reasons arrest-reasons priority quantum resume-hook
                          suspend-hook initial-bindings run-immediately stack-allocation message-interrupt-function &allow-other-keys)
  "Makes a process of CLASS, which cannot run before it is given a function and a run reason. Other keys are those of CLASS. RUN-IMMEDIATELY, STACK-ALLOCATION and
MESSAGE-INTERRUPT-FUNCTION are ignored."
  (declare (ignore name reset-action run-reasons arrest-reasons priority quantum resume-hook suspend-hook initial-bindings run-immediately
                   stack-allocation message-interrupt-function))
  (let ((initargs '()))
    (do ((rest keys (cddr rest)))
        ((null rest))
      (unless (member (car rest) '(:class :run-immediately :stack-allocation :message-interrupt-function))
        (setf initargs (list* (cadr rest) (car rest) initargs))))
    (let ((process (apply #'make-instance class (nreverse initargs))))
      (%enter-process process)
      process)))

(defun mp:process-preset (process function &rest arguments)
  "Makes PROCESS call FUNCTION with ARGUMENTS: from the start if it is running already, else when it is enabled. Returns PROCESS."
  (with-process-state (process)
    (setf (process-function process) (%function-designator function)
          (process-arguments process) arguments))
  (if (mp:process-thread process)
      (mp:process-reset process)
      (adjust-process process))
  process)

(defun %function-designator (function)
  "Returns FUNCTION, or signals TYPE-ERROR if it is neither a function nor a symbol."
  (if (or (functionp function) (and function (symbolp function)))
      function
      (%type-error function '(or function symbol))))

(defun adjust-process (process)
  "Starts, stops or continues PROCESS, as its reasons and its function say."
  (let ((stop nil))
    (with-process-state (process)
      (cond ((and (process-function process) (%process-run-reasons process) (null (%process-arrest-reasons process)))
             (mp:open-gate (process-runnable-gate process))
             (unless (mp:process-thread process)
               (start-process-thread process)))
            ((mp:gate-open-p (process-runnable-gate process))
             (mp:close-gate (process-runnable-gate process))
             (setf stop (mp:process-thread process)))))
    (when stop
      (if (eq process sys:*current-process*)
          (wait-until-runnable process)
          (%interrupt-thread stop (lambda () (wait-until-runnable process)))))))

(defun start-process-thread (process)
  "Starts a thread that runs PROCESS. Called with the state of PROCESS held."
  (let* ((run (process-next-run process))
         (thread (%make-thread (mp:process-name process) (lambda () (run-process process run))))
         (started nil))
    (%set-thread-process thread process)
    (%enter-process process)
    (setf (process-next-run process) (make-process-run)
          (process-current-run process) run
          (%process-thread process) thread)
    (unwind-protect
         (progn
           (%start-thread thread)
           (setf started t))
      (unless started
        (setf (process-next-run process) run
              (process-current-run process) nil
              (%process-thread process) nil)))))

(defun wait-until-runnable (process)
  "Waits until PROCESS, the current one, has run reasons and no arrest reasons."
  (unless (mp:gate-open-p (process-runnable-gate process))
    (when (mp:process-suspend-hook process)
      (funcall (mp:process-suspend-hook process)))
    (%await-gate (process-runnable-gate process))
    (when (mp:process-resume-hook process)
      (funcall (mp:process-resume-hook process)))))

(defun run-process (process run)
  "What the thread of PROCESS calls: its function, until it need not start over, and then what belongs to the end. Begins with interrupts deferred,
so that none can end the process where nobody would notice."
  (%bind-in-thread 'sys:*current-process* process)
  (unwind-protect
       (with-interrupts-enabled
         (do ()
             ((eq (run-process-once process run) :finished))))
    (end-process-run process run)))

(defun run-process-once (process run)
  "Calls the function of PROCESS. Returns :FINISHED when that is all there is to do."
  (multiple-value-bind (symbols values) (process-start-bindings process)
    (progv symbols values
      (catch 'process-reset
        (with-simple-restart (abort "End the process ~A." (mp:process-name process))
          (let ((values (multiple-value-list
                         (%call-for-host (lambda ()
                                           (wait-until-runnable process)
                                           (apply (process-function process) (process-arguments process)))))))
            (unless (process-reset-action process)
              (setf (process-run-values run) values
                    (process-run-status run) :normal)
              :finished))
          (return-from run-process-once (if (process-reset-action process) :again :finished)))
        ;; the restart was taken
        :finished))))

(defun end-process-run (process run)
  "Does what belongs to the end of RUN: exit actions, and telling those who wait."
  (unwind-protect
       (with-interrupts-enabled
         (%call-for-host (lambda () (mp:process-terminate process))))
    (with-process-state (process)
      (unless (eq (process-run-status run) :normal)
        (setf (process-run-status run) :abnormal))
      (setf (process-previous-run process) run
            (process-current-run process) nil
            (%process-thread process) nil
            (%process-run-reasons process) '()
            (%process-whostate process) nil)
      (mp:close-gate (process-runnable-gate process))
      (%leave-process process)
      (mp:open-gate (process-run-done run)))))

(defgeneric mp:process-terminate (process)
  (:documentation "Called in PROCESS when it ends; the primary method runs the exit actions.")
  (:method ((process mp:process))
    (dolist (action (mp:process-exit-actions process))
      (apply (car action) (cdr action)))))

(defun %run-function (name-or-options restartable function arguments)
  "Makes and starts a process: see PROCESS-RUN-FUNCTION."
  (let ((process (apply #'mp:make-process
                        (append (and restartable '(:reset-action t))
                                (if (listp name-or-options) name-or-options (list :name name-or-options))))))
    (setf (process-function process) (%function-designator function)
          (process-arguments process) arguments)
    (mp:process-enable process)
    process))

(defun mp:process-run-function (name-or-options function &rest arguments)
  "Makes a process that calls FUNCTION with ARGUMENTS, starts it, and returns it. NAME-OR-OPTIONS is its name or a list of arguments for
MAKE-PROCESS."
  (%run-function name-or-options nil function arguments))

(defun mp:process-run-restartable-function (name-or-options function &rest arguments)
  "Does as PROCESS-RUN-FUNCTION; the process calls FUNCTION again whenever it has returned."
  (%run-function name-or-options t function arguments))
