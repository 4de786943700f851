;;;; What conditions say, in English.

(in-package "WEFT")

(defmacro define-report (class (condition stream) &body forms)
  "Makes FORMS write to STREAM what CONDITION of class CLASS says. A condition that was made without what CLASS needs says what it is."
  `(%set-report ',class (lambda (,condition ,stream)
                          (if (%condition-complete-p ,condition ',class)
                              (progn ,@forms)
                              (%report-class ,condition ,stream)))))

(define-report simple-condition (condition stream)
  (if (simple-condition-format-control condition)
      (%format-report (simple-condition-format-control condition) (simple-condition-format-arguments condition) stream)
      (%report-class condition stream)))

(defun %format-report (control arguments stream)
  "Writes what the format CONTROL says of ARGUMENTS, printing them as they are read."
  (let ((*print-escape* nil))
    (apply #'format stream control arguments)))

(define-report type-error (condition stream)
  (format stream "~S is not of type ~S" (type-error-datum condition) (type-error-expected-type condition)))

(define-report operand-type-error (condition stream)
  (format stream "~S: ~S is not of type ~S" (operand-type-error-operation condition)
          (type-error-datum condition) (type-error-expected-type condition)))

(define-report no-condition-class (condition stream)
  (format stream "~S names no condition class" (type-error-datum condition)))

(define-report restart-not-active (condition stream)
  (format stream "No restart ~S is active" (restart-not-active-restart condition)))

(define-report argument-count-error (condition stream)
  (let ((given (argument-count-error-given condition))
        (minimum (argument-count-error-minimum condition))
        (maximum (argument-count-error-maximum condition)))
    (format stream "~S was called with ~D argument~:P; it takes " (argument-count-error-function condition) given)
    (cond ((null maximum) (format stream "at least ~D" minimum))
          ((eql minimum maximum) (format stream "~D" minimum))
          (t (format stream "~D to ~D" minimum maximum)))))

(defun %report-arithmetic (condition stream what)
  "Writes WHAT happened and in which operation."
  (write-string what stream)
  (when (arithmetic-error-operation condition)
    (format stream " in ~S" (cons (arithmetic-error-operation condition) (arithmetic-error-operands condition)))))

(define-report arithmetic-error (condition stream)
  (%report-arithmetic condition stream "Arithmetic error"))
(define-report division-by-zero (condition stream)
  (%report-arithmetic condition stream "Division by zero"))
(define-report floating-point-overflow (condition stream)
  (%report-arithmetic condition stream "Floating-point overflow"))
(define-report floating-point-underflow (condition stream)
  (%report-arithmetic condition stream "Floating-point underflow"))
(define-report floating-point-inexact (condition stream)
  (%report-arithmetic condition stream "Inexact floating-point result"))
(define-report floating-point-invalid-operation (condition stream)
  (%report-arithmetic condition stream "Invalid floating-point operation"))

(define-report unbound-variable (condition stream)
  (format stream "The variable ~S has no value" (cell-error-name condition)))

(define-report undefined-function (condition stream)
  (format stream "The function ~S is not defined" (cell-error-name condition)))

(define-report unbound-slot (condition stream)
  (format stream "The slot ~S of ~S has no value" (cell-error-name condition) (unbound-slot-instance condition)))

(define-report missing-slot (condition stream)
  (format stream "~S (in ~S) has no slot named ~S" (missing-slot-instance condition)
          (missing-slot-operation condition) (cell-error-name condition)))

(define-report no-class-error (condition stream)
  (format stream "There is no class named ~S" (cell-error-name condition)))

(define-report no-applicable-method-error (condition stream)
  (format stream "No method of ~S applies to ~S" (%function-name (no-applicable-method-error-generic-function condition))
          (no-applicable-method-error-arguments condition)))

(define-report no-next-method-error (condition stream)
  (format stream "~S has no next method for ~S" (no-next-method-error-method condition)
          (no-next-method-error-arguments condition)))

(define-report package-error (condition stream)
  (format stream "Error on the package ~S" (package-error-package condition)))

(define-report stream-error (condition stream)
  (format stream "Error on ~S" (stream-error-stream condition)))

(define-report stream-decoding-error (condition stream)
  (format stream "Bytes read from ~S are no text in ~S" (stream-error-stream condition)
          (stream-decoding-error-external-format condition)))

(define-report stream-encoding-error (condition stream)
  (format stream "~S cannot be written to ~S, whose encoding is ~S" (stream-encoding-error-character condition)
          (stream-error-stream condition) (stream-encoding-error-external-format condition)))

(define-report end-of-file (condition stream)
  (format stream "End of file on ~S" (stream-error-stream condition)))

(defvar *report-places* t
  "Whether reports of reader errors say where; NIL for who says so himself.")

(defun %report-place (stream file line column)
  "Writes the place of a reader error, if it is known."
  (when (and line *report-places*)
    (format stream " (at ~@[~A:~]~D~@[:~D~])" file line column)))

(define-report simple-reader-error (condition stream)
  (%format-report (simple-condition-format-control condition) (simple-condition-format-arguments condition) stream)
  (%report-place stream (reader-error-file condition) (reader-error-line condition) (reader-error-column condition)))

(define-report reader-end-of-file (condition stream)
  (%format-report (simple-condition-format-control condition) (simple-condition-format-arguments condition) stream)
  (%report-place stream (reader-end-of-file-file condition) (reader-end-of-file-line condition)
                 (reader-end-of-file-column condition)))

(define-report file-error (condition stream)
  (format stream "Error on the file ~S" (file-error-pathname condition)))

(define-report print-not-readable (condition stream)
  (let ((*print-readably* nil))
    (format stream "~S cannot be printed readably" (print-not-readable-object condition))))

(define-report host-error (condition stream)
  (write-string (host-error-message condition) stream))
