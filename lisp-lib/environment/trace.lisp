;;;; TRACE, UNTRACE (CLHS 25.1).
;;;;
;;;; A traced name has an encapsulation in its function cell, which is there until UNTRACE, whatever function the name gets meanwhile. Calls that
;;;; do not go through the name are not seen: functions handed around as objects, and what the compiler has open-coded.

(in-package "WEFT")

(defvar *traced-names* '()
  "The names that were given to TRACE, newest first.")

(defvar *trace-depth* 0
  "The number of traced calls that are in progress in this process.")

(defvar *trace-silent* nil
  "True while a trace is being written, so that what writing calls is not traced.")

(defun %write-trace (depth control &rest arguments)
  "Writes a line of a trace at DEPTH."
  (let ((*trace-silent* t))
    (fresh-line *trace-output*)
    (dotimes (i (* 2 (min depth 30)))
      (write-char #\Space *trace-output*))
    (format *trace-output* "~D: ~?~%" depth control arguments)))

;;; What the wrapper itself does must not go through names that may be traced.

(defmacro %apply-untraced (function arguments)
  "Calls FUNCTION with the list ARGUMENTS."
  `(multiple-value-call ,function (funcall (load-time-value (fdefinition 'values-list)) ,arguments)))

(defun %traced-call (name function arguments)
  "Calls FUNCTION, which NAME names, with the list ARGUMENTS, tells so on the trace output, and returns its values."
  (if *trace-silent*
      (%apply-untraced function arguments)
      (let ((depth *trace-depth*)
            (returned nil))
        (%write-trace depth "~S" (cons name arguments))
        (unwind-protect
             (let ((values (let ((*trace-depth* (1+ depth)))
                             (multiple-value-list (%apply-untraced function arguments)))))
               (setq returned t)
               (%write-trace depth "~S returned~:[ no values~;~:*~{ ~S~}~]" name values)
               (funcall (load-time-value (fdefinition 'values-list)) values))
          (unless returned
            (%write-trace depth "~S was left" name))))))

(defun %traced-names ()
  "Returns the names that are being traced."
  (remove-if-not (lambda (name)
                   (and (fboundp name) (%encapsulation name)))
                 *traced-names*))

(defun %check-function-name (name)
  "Signals TYPE-ERROR unless NAME is a function name."
  (unless (or (symbolp name)
              (and (consp name) (eq (car name) 'setf) (consp (cdr name)) (symbolp (cadr name)) (null (cddr name))))
    (%type-error name '(or symbol (cons (eql setf) (cons symbol null))))))

(defun %trace (name)
  "Makes calls of NAME be told on the trace output."
  (%check-function-name name)
  (unless (fboundp name)
    (error 'undefined-function :name name))
  (when (and (symbolp name) (or (special-operator-p name) (macro-function name)))
    (error "~S names a ~:[macro~;special operator~], not a function, and cannot be traced." name (special-operator-p name)))
  (%encapsulate name (named-lambda trace (function arguments)
                       (%traced-call name function arguments)))
  (setq *traced-names* (cons name (remove name *traced-names* :test #'equal)))
  name)

(defun %untrace (name)
  "Takes back what %TRACE did to NAME."
  (%check-function-name name)
  (if (member name *traced-names* :test #'equal)
      (%encapsulate name nil)
      (warn "~S is not being traced." name))
  (setq *traced-names* (remove name *traced-names* :test #'equal))
  name)

(defmacro trace (&rest names)
  "Makes every call of the functions NAMES, symbols or (SETF symbol), be told on the trace output with arguments and values, and returns their list.
Without NAMES returns the list of what is traced."
  (if names
      `(mapcar #'%trace ',names)
      '(%traced-names)))

(defmacro untrace (&rest names)
  "Ends the tracing of the functions NAMES, or of all."
  `(progn
     (mapc #'%untrace ,(if names `',names '*traced-names*))
     t))
