;;;; What one process does to another: interrupt it, start it over, end it.

(in-package "WEFT")

(defvar *break-function* (lambda () (break "Interrupt from the keyboard."))
  "A function of no arguments that the main process calls when the user interrupts it, or NIL to end the program.")

(defun mp:process-interrupt (process function &rest arguments)
  "Makes PROCESS apply FUNCTION to ARGUMENTS at its next safe point at which interrupts are not deferred, also while it waits or is kept from running,
and then go on. Interrupts that wait are served in the order of their coming. Signals an error if PROCESS has no thread.
Deviation: Allegro makes an inactive process active for it."
  (let ((thread (mp:process-thread process))
        (function (%function-designator function)))
    (unless (and thread (%interrupt-thread thread (lambda () (apply function arguments))))
      (error "~S is not active and cannot be interrupted." process))
    (when (eq thread (%current-thread))
      (%poll))
    nil))

(defgeneric mp:process-kill (process &key wait)
  (:documentation "Asks PROCESS to end, with all its cleanup forms; returns at once, or, if WAIT, when it has ended."))

(defmethod mp:process-kill ((process mp:process) &key wait)
  (let ((run (process-current-run process))
        (thread (mp:process-thread process)))
    (cond ((null thread)
           (with-process-state (process)
             (unless (mp:process-thread process)
               (setf (%process-run-reasons process) '())
               (%leave-process process))))
          ((eq thread (%current-thread))
           (%exit-thread))
          (t
           (%interrupt-thread thread #'%exit-thread)
           (when wait
             (%await-gate (process-run-done run)))))
    nil))

(defun mp:process-reset (process &optional no-unwind kill)
  "Makes PROCESS leave what it does and call its function again; if KILL, ends it. With NO-UNWIND NIL or :UNLESS-CURRENT the current process goes on
as it is; with T any process does, and only its next start is new; with anything else even the current one is thrown out."
  (let ((thread (mp:process-thread process)))
    (cond ((null thread)
           (if kill (mp:process-kill process) (adjust-process process)))
          ((eq no-unwind t) nil)
          ((not (eq thread (%current-thread)))
           (if kill
               (mp:process-kill process)
               (%interrupt-thread thread #'start-over)))
          ((not (member no-unwind '(nil :unless-current)))
           (if kill
               (%exit-thread)
               (start-over))))
    nil))

(defun start-over ()
  "Throws the current process out of its function, to call it again. Returns if it is not in its function any more."
  (handler-case (throw 'process-reset :again)
    (control-error () nil)))
