;;;; Run reasons and arrest reasons: whether a process may run.

(in-package "WEFT")

(defmacro define-process-reasons (reader slot add revoke kind)
  "Defines the operations on the reasons of one KIND, kept in SLOT."
  `(progn
     (defun ,reader (process)
       ,(format nil "Returns the list of the ~A reasons of PROCESS." kind)
       (,slot process))
     (defun (setf ,reader) (reasons process)
       (with-process-state (process)
         (setf (,slot process) reasons))
       (adjust-process process)
       reasons)
     (defun ,add (process object)
       ,(format nil "Makes OBJECT a~:[~;n~] ~A reason of PROCESS." (string= kind "arrest") kind)
       (with-process-state (process)
         (setf (,slot process) (adjoin object (,slot process))))
       (adjust-process process)
       nil)
     (defun ,revoke (process object)
       ,(format nil "Makes OBJECT no ~A reason of PROCESS any more." kind)
       (with-process-state (process)
         (setf (,slot process) (remove object (,slot process))))
       (adjust-process process)
       nil)))

(define-process-reasons mp:process-run-reasons %process-run-reasons
  mp:process-add-run-reason mp:process-revoke-run-reason "run")

(define-process-reasons mp:process-arrest-reasons %process-arrest-reasons
  mp:process-add-arrest-reason mp:process-revoke-arrest-reason "arrest")

(defun %set-reasons (process run-reasons)
  "Gives PROCESS these RUN-REASONS and no arrest reasons."
  (with-process-state (process)
    (setf (%process-run-reasons process) run-reasons
          (%process-arrest-reasons process) '()))
  (adjust-process process))

(defun mp:process-enable (process)
  "Lets PROCESS run: its one run reason is :ENABLE, and it has no arrest reasons."
  (%set-reasons process (list :enable))
  nil)

(defun mp:process-disable (process)
  "Stops PROCESS at its next safe point: it has neither run reasons nor arrest reasons."
  (%set-reasons process '())
  nil)
