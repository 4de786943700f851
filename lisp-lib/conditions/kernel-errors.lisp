;;;; What the kernel calls when something is wrong: the Lisp ends of weft.runtime.Upcall.

(in-package "WEFT")

(defun %signal-error (type initargs)
  "Signals an error of class TYPE (a symbol) made from INITARGS. Does not return."
  (error (apply #'make-condition type initargs)))

(defun %signal-warning (type initargs)
  "Signals a warning of class TYPE (a symbol) made from INITARGS."
  (warn (apply #'make-condition type initargs)))

(defun %undefined-function (name arguments)
  "Signals that NAME, a function name, has no function, while restarts are active that call it again, another function, or return values
instead. Returns the values."
  (let ((condition (make-condition 'undefined-function :name name)))
    (restart-case
        (with-condition-restarts condition (%first-restarts 4)
          (error condition))
      (continue ()
        :report (lambda (stream) (format stream "Try calling ~S again." name))
        (apply (fdefinition name) arguments))
      (use-value (function)
        :report (lambda (stream) (format stream "Call another function instead of ~S." name))
        :interactive (lambda () (%read-evaluated "A function"))
        (apply (if (or (symbolp function) (functionp function)) function (fdefinition function)) arguments))
      (store-value (function)
        :report (lambda (stream) (format stream "Make a function the definition of ~S and call it." name))
        :interactive (lambda () (%read-evaluated "A function"))
        (setf (fdefinition name) (if (symbolp function) (fdefinition function) function))
        (apply (fdefinition name) arguments))
      (return-value (&rest values)
        :report (lambda (stream) (format stream "Return values instead of calling ~S." name))
        :interactive (lambda () (%read-evaluated "The value"))
        (values-list values)))))

(defun %unbound-variable (symbol)
  "Signals that the variable SYMBOL has no value, while restarts are active that look again, or take or store another value. Returns the value."
  (let ((condition (make-condition 'unbound-variable :name symbol)))
    (restart-case
        (with-condition-restarts condition (%first-restarts 3)
          (error condition))
      (continue ()
        :report (lambda (stream) (format stream "Look at the value of ~S again." symbol))
        (symbol-value symbol))
      (use-value (value)
        :report (lambda (stream) (format stream "Use another value in place of ~S." symbol))
        :interactive (lambda () (%read-evaluated "The value"))
        value)
      (store-value (value)
        :report (lambda (stream) (format stream "Set ~S to a value and use that." symbol))
        :interactive (lambda () (%read-evaluated "The value"))
        (set symbol value)
        value))))
