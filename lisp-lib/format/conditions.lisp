;;;; The error in a control string, or in its arguments.

(in-package "WEFT")

(define-condition format-error (error)
  ((complaint :initarg :complaint :reader format-error-complaint)
   (arguments :initarg :arguments :initform nil :reader format-error-arguments)
   (control-string :initarg :control-string :reader format-error-control-string)
   (offset :initarg :offset :initform nil :reader format-error-offset))
  (:documentation "A FORMAT control string is malformed, or does not fit its arguments.")
  (:report %report-format-error))

(defun %report-format-error (condition stream)
  "Shows the complaint and the control string with a caret under the directive."
  (format stream "~?" (format-error-complaint condition) (format-error-arguments condition))
  (let ((control (format-error-control-string condition))
        (offset (format-error-offset condition)))
    (terpri stream)
    (if (position #\Newline control)
        (multiple-value-bind (line column) (%line-around control (or offset 0))
          (%show-with-caret stream line (and offset column)))
        (%show-with-caret stream control offset))))

(defun %line-around (text offset)
  "Returns the line of TEXT that holds OFFSET, and the column of OFFSET in it."
  (let* ((offset (min offset (length text)))
         (before (position #\Newline text :end offset :from-end t))
         (start (if before (1+ before) 0)))
    (values (subseq text start (or (position #\Newline text :start offset) (length text)))
            (- offset start))))

(defun %show-with-caret (stream line column)
  "Writes LINE, and below it a caret at COLUMN."
  (write-string "  " stream)
  (write-string line stream)
  (when column
    (terpri stream)
    (dotimes (i (+ column 2))
      (write-char #\Space stream))
    (write-char #\^ stream)))
