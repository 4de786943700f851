;;;; The debugger: a break level of the listener, inside the computation that signalled.

(in-package "WEFT")

(defvar *report-detail* :normal
  "How much the report of a condition tells: :MIN, :NORMAL or :FULL.")

(defvar *colors* nil
  "True when reports are coloured.")

(defun %debug (condition)
  "Takes CONDITION, which nobody handled. Does not return. It is the value of *DEBUGGER* while the listener runs."
  (if *break-level*
      (%enter-break-level condition)
      (%end-broken-process condition)))

(defun %end-broken-process (condition)
  "Reports CONDITION, which nobody handled in a process without a listener, and ends the process."
  (format *listener-output* "~&Process ~A ends because of this:~%~A" (mp:process-name sys:*current-process*)
          (%error-report condition *report-detail*))
  (finish-output *listener-output*)
  (%exit-thread))

(defun %enter-break-level (condition)
  "Reports CONDITION and listens on a new break level. Does not return."
  (let* ((outer *break-level*)
         (level (make-break-level :number (1+ (break-level-number outer))
                                  :outer outer
                                  :condition condition
                                  :restarts (compute-restarts condition)
                                  :frames (%backtrace 200)))
         (*break-level* level)
         (*debugger-depth* (1+ *debugger-depth*))
         (*handler-clusters* '())
         (*break-on-signals* nil)
         (*print-readably* nil)
         (*read-suppress* nil)
         (*standard-input* *listener-input*)
         (*standard-output* *listener-output*)
         (*error-output* *listener-output*)
         (*trace-output* *listener-output*))
    (%repair-variables)
    (%drop-line)
    (%show-condition level)
    (%show-restarts level)
    (with-interrupts-enabled (%listen))
    (%return-to-level outer)))

(defun %show-condition (level)
  "Writes the report of the condition of LEVEL."
  (fresh-line)
  (write-string (%error-report (break-level-condition level) *report-detail*)))

(defun %show-restarts (level)
  "Writes the restarts of LEVEL with the numbers that :CONTINUE takes."
  (format t "~&Restarts (:cont N takes one):~%")
  (let ((number 0)
        (seen '()))
    (dolist (restart (break-level-restarts level))
      (let ((name (restart-name restart)))
        (format t "~2D: ~A~@[ [~A]~]~%"
                number
                (%restart-text restart)
                (and name (not (member name seen)) name))
        (setq number (1+ number)
              seen (cons name seen)))))
  (finish-output))

(defun %restart-text (restart)
  "Returns what RESTART would do, on one line."
  (substitute #\Space #\Newline
              (with-output-to-string (stream)
                (%report-restart restart stream))))

(defun %level-restart (designator level)
  "Returns the restart of LEVEL that DESIGNATOR, a number or a name, means, or NIL."
  (if (integerp designator)
      (and (>= designator 0) (nth designator (break-level-restarts level)))
      (dolist (restart (break-level-restarts level) nil)
        (when (and (restart-name restart)
                   (string-equal (restart-name restart) designator))
          (return restart)))))

(defun %take-restart (designator)
  "Invokes the restart of the current break level that DESIGNATOR means, asking for its arguments."
  (let ((level (%debugged-level)))
    (when level
      (let ((restart (%level-restart designator level)))
        (if restart
            (invoke-restart-interactively restart)
            (progn
              (format t "~&There is no restart ~A.~%" designator)
              (%show-restarts level)))))))

(defun %keyboard-break ()
  "Enters the debugger because the user interrupted; the restart CONTINUE goes on as if nothing had been. It is the value of *BREAK-FUNCTION* while the
listener runs."
  (terpri *listener-output*)
  (with-simple-restart (continue "Go on with what was interrupted.")
    (let ((*debugger-hook* nil))
      (invoke-debugger (make-condition 'simple-condition :format-control "Interrupted from the keyboard" :format-arguments '())))))
