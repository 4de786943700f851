;;;; The class of processes, and one run of a process.
;;;;
;;;; A run is what one thread does for a process, from its start to its end; JOIN waits for one. The next run exists before it starts, so that it
;;;; can be waited for. `current-run` is set before the thread starts and cleared by it, after `previous-run` has been set.

(in-package "WEFT")

(defvar mp:*default-process-quantum* 2
  "The time slice of new processes, in seconds. Without effect: the operating system schedules.")

(defstruct (process-run (:copier nil))
  "One run of a process: STATUS is :RUNNING, :NORMAL or :ABNORMAL, and VALUES a list if it is :NORMAL. The gate DONE opens at the end."
  (status :running)
  (values '())
  (done (mp:make-gate nil)))

(defclass mp:process ()
  ((name :initarg :name :initform "Anonymous" :accessor mp:process-name)
   (thread :initform nil :accessor %process-thread :reader mp:process-thread)
   (function :initform nil :accessor process-function)
   (arguments :initform '() :accessor process-arguments)
   (reset-action :initarg :reset-action :initform nil :accessor process-reset-action)
   (run-reasons :initarg :run-reasons :initform '() :accessor %process-run-reasons)
   (arrest-reasons :initarg :arrest-reasons :initform '() :accessor %process-arrest-reasons)
   (runnable-gate :initform (mp:make-gate nil) :reader process-runnable-gate)
   (current-run :initform nil :accessor process-current-run)
   (previous-run :initform nil :accessor process-previous-run)
   (next-run :initform (make-process-run) :accessor process-next-run)
   (whostate :initform nil :accessor %process-whostate)
   (wait-function :initform nil :accessor %process-wait-function :reader mp:process-wait-function)
   (wait-args :initform nil :accessor %process-wait-args :reader mp:process-wait-args)
   (initial-bindings :initarg :initial-bindings :initform '() :accessor mp:process-initial-bindings)
   (priority :initarg :priority :initform 0 :accessor mp:process-priority)
   (quantum :initarg :quantum :initform mp:*default-process-quantum* :accessor mp:process-quantum)
   (property-list :initform '() :accessor mp:process-property-list)
   (exit-actions :initform '() :accessor mp:process-exit-actions)
   (resume-hook :initarg :resume-hook :initform nil :accessor mp:process-resume-hook)
   (suspend-hook :initarg :suspend-hook :initform nil :accessor mp:process-suspend-hook)
   (keeps-lisp-alive-p :initform t :accessor mp:process-keeps-lisp-alive-p)
   (interruptible-p :initform t :accessor mp:process-interruptible-p))
  (:documentation "A process: a function, and the thread that runs it while it is active."))

(defmethod initialize-instance :after ((process mp:process) &key)
  (unless (stringp (mp:process-name process))
    (%type-error (mp:process-name process) 'string)))

(defun mp:process-p (object)
  "True if OBJECT is a process."
  (typep object 'mp:process))

(defun mp:process-initial-form (process)
  "Returns the function of PROCESS consed in front of its arguments."
  (cons (process-function process) (process-arguments process)))

(defun mp:process-whostate (process)
  "Returns a string that says what PROCESS is doing."
  (or (%process-whostate process)
      (cond ((null (mp:process-thread process)) "Inactive")
            ((mp:process-arrest-reasons process) "Arrested")
            (t "Run"))))

(defsetf mp:process-whostate (process) (whostate)
  `(setf (%process-whostate ,process) ,whostate))

(defun mp:process-active-p (process)
  "True while PROCESS has a thread."
  (and (mp:process-thread process) t))

(defun mp:process-runnable-p (process)
  "True while PROCESS has a thread that neither waits nor is kept from running."
  (and (mp:process-thread process)
       (mp:gate-open-p (process-runnable-gate process))
       (null (%process-whostate process))))

(defun mp:process-os-id (process)
  "Returns the number of the thread of PROCESS, or NIL."
  (let ((thread (mp:process-thread process)))
    (and thread (%thread-id thread))))

(defmethod print-object ((process mp:process) stream)
  (print-unreadable-object (process stream :type t :identity t)
    (write-string (mp:process-name process) stream)
    (write-string ", " stream)
    (write-string (mp:process-whostate process) stream)))

(defmacro with-process-state ((process) &body body)
  "Evaluates BODY, which changes what others see of PROCESS, undisturbed by them and by interrupts."
  `(excl:with-delayed-interrupts
     (excl:with-locked-object (,process)
       ,@body)))
