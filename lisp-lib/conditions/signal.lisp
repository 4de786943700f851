;;;; Signalling: SIGNAL, ERROR, CERROR, WARN, BREAK, and the way into the debugger.

(in-package "WEFT")

(defvar *break-on-signals* nil
  "A type specifier: SIGNAL enters the debugger for conditions of that type before it looks for handlers.")

(defvar *debugger-hook* nil
  "A function of a condition and itself, or NIL: INVOKE-DEBUGGER calls it first.")

(defvar *debugger*
  (lambda (condition)
    (%abandon-boot (%class-name (class-of condition))
                   (mapcar (lambda (slot) (%location-value condition slot)) (%class-slots (class-of condition)))))
  "The function that takes a condition nobody handled. It does not return. Boot and REPL install it.")

(defun conditionp (object)
  "True when OBJECT is a condition."
  (%instancep object (find-class 'condition)))

(defun %condition-designator (datum arguments default-type operator)
  "Returns the condition that DATUM and ARGUMENTS designate (CLHS 9.1.2.1). OPERATOR is who asks."
  (cond ((conditionp datum)
         (when (and arguments (not (eq operator 'cerror)))
           (%signal-error 'simple-type-error
                          (list :datum arguments :expected-type 'null
                                :format-control "~S was given a condition and also arguments for it: ~S"
                                :format-arguments (list operator arguments))))
         datum)
        ((or (stringp datum) (functionp datum))
         (make-condition default-type :format-control datum :format-arguments arguments))
        ((or (symbolp datum) (consp datum) (%classp datum))
         (apply #'make-condition datum arguments))
        (t (%signal-error 'type-error
                          (list :datum datum :expected-type '(or condition symbol string function class))))))

(defun %signal (condition)
  "Calls the handlers that apply to CONDITION, each with those below its own cluster in force. Returns NIL when all decline."
  (when *break-on-signals*
    (%break-on-signal condition))
  (do ((clusters *handler-clusters* (cdr clusters)))
      ((null clusters) nil)
    (let ((*handler-clusters* (cdr clusters)))
      (funcall (car clusters) condition))))

(defun %break-on-signal (condition)
  "Enters the debugger if CONDITION is of the type that *BREAK-ON-SIGNALS* names."
  (when (typep condition *break-on-signals*)
    (let ((*break-on-signals* nil))
      (break "~A~%(*BREAK-ON-SIGNALS* asked to stop here.)" condition))))

(defun signal (datum &rest arguments)
  "Signals the condition that DATUM and ARGUMENTS designate; returns NIL when no handler takes it."
  (%signal (%condition-designator datum arguments 'simple-condition 'signal)))

(defun error (datum &rest arguments)
  "Signals the condition that DATUM and ARGUMENTS designate; when no handler takes it, enters the debugger."
  (let ((condition (%condition-designator datum arguments 'simple-error 'error)))
    (%signal condition)
    (invoke-debugger condition)))

(defun cerror (continue-format-control datum &rest arguments)
  "Does as ERROR, while a restart CONTINUE is active that returns NIL; CONTINUE-FORMAT-CONTROL and ARGUMENTS say what it does."
  (let ((condition (%condition-designator datum arguments 'simple-error 'cerror)))
    (restart-case (progn
                    (with-condition-restarts condition (list (car *restarts*))
                      (%signal condition)
                      (invoke-debugger condition)))
      (continue ()
        :report (lambda (stream) (apply #'format stream continue-format-control arguments))
        nil))))

(defun warn (datum &rest arguments)
  "Signals the warning that DATUM and ARGUMENTS designate, while a restart MUFFLE-WARNING is active; when no handler takes it, writes its
report to *ERROR-OUTPUT*. Returns NIL."
  (let ((condition (%condition-designator datum arguments 'simple-warning 'warn)))
    (unless (%instancep condition (find-class 'warning))
      (%signal-error 'type-error (list :datum condition :expected-type 'warning)))
    (restart-case
        (progn
          (with-condition-restarts condition (list (car *restarts*))
            (%signal condition))
          (%print-warning condition)
          nil)
      (muffle-warning ()
        :report "Skip the warning."
        nil))))

(defun %print-warning (condition)
  "Writes the report of CONDITION to *ERROR-OUTPUT*, in the form that editors and build tools follow: place: warning: text [CLASS]."
  (let ((stream *error-output*)
        (place (%source-place)))
    (fresh-line stream)
    (when place
      (write-string place stream)
      (write-string ": " stream))
    (write-string "warning: " stream)
    (%report-condition condition stream)
    (write-string "  [" stream)
    (princ (%class-name (class-of condition)) stream)
    (write-string "]" stream)
    (terpri stream)))

(defun break (&optional (format-control "Break") &rest format-arguments)
  "Enters the debugger with a message, without calling handlers, while a restart CONTINUE is active. Returns NIL."
  (let ((condition (%condition-designator format-control format-arguments 'simple-condition 'break)))
    (with-simple-restart (continue "Return from BREAK.")
      (let ((*debugger-hook* nil))
        (invoke-debugger condition)))
    nil))

(defun invoke-debugger (condition)
  "Calls the function in *DEBUGGER-HOOK*, if any, and then enters the debugger. Does not return."
  (unless (conditionp condition)
    (%signal-error 'type-error (list :datum condition :expected-type 'condition)))
  (let ((hook *debugger-hook*))
    (when hook
      (let ((*debugger-hook* nil))
        (funcall hook condition hook))))
  (funcall *debugger* condition)
  (%signal-error 'simple-control-error (list :format-control "The debugger returned.")))
