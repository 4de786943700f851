;;;; COMPILE (CLHS 3.8), and what goes on when something cannot be compiled.
;;;;
;;;; Where an error comes up while a form is converted, a WARNING tells about it, and code that signals PROGRAM-ERROR stands for the form. An error of
;;;; what is evaluated at compile time goes to whoever called the compiler, and so does a COMPILE-TIME-ERROR.

(in-package "WEFT")

(define-condition form-not-compiled (warning)
  ((message :initarg :message :reader %message))
  (:documentation "A form is no valid code, or its macro function signalled an error."))

(define-condition file-not-read (warning)
  ((message :initarg :message :reader %message))
  (:documentation "The reader signalled an error, which ended the compilation of a file."))

(define-report form-not-compiled (condition stream)
  (format stream "~A This form will signal a PROGRAM-ERROR when it runs." (%sentence (%message condition))))

(define-report file-not-read (condition stream)
  (format stream "~A Nothing is compiled of this file." (%sentence (%message condition))))

(defun %sentence (text)
  "Returns TEXT with a full stop at its end if it ends otherwise."
  (if (and (plusp (length text)) (find (char text (1- (length text))) ".!?"))
      text
      (concatenate 'string text ".")))

(defun %recover (recovery condition)
  "Handles CONDITION, an error in the compilation that RECOVERY belongs to, if that can go on or end in order."
  (let ((state (%recovery-state recovery)))
    (when (and state (not (typep condition 'compile-time-error)))
      (let ((message (handler-case (princ-to-string condition)
                       (error () (prin1-to-string (type-of condition))))))
        (warn state :message message)
        (%abandon-conversion recovery message)))))

(defun %call-compiling (function recovery)
  "Calls FUNCTION, which compiles with RECOVERY. Returns its value, whether warnings were signalled, and whether any of them was more than a style warning."
  (let ((warnings nil)
        (failure nil))
    (values (handler-bind ((warning (lambda (condition)
                                      (setq warnings t)
                                      (unless (typep condition 'style-warning)
                                        (setq failure t)))))
              (handler-bind ((error (lambda (condition)
                                      (%recover recovery condition))))
                (funcall function)))
            warnings
            failure)))

(defun compile (name &optional (definition nil definition-p))
  "Compiles DEFINITION, a lambda expression or function, or the definition of NAME; a compiled DEFINITION becomes that of NAME unless NAME is NIL.
Returns NAME or the function, whether warnings were signalled, and whether any of them was more than a style warning."
  (let ((recovery (%make-recovery)))
    (%call-compiling (lambda ()
                       (if definition-p
                           (%compile recovery name definition)
                           (%compile recovery name)))
                     recovery)))
