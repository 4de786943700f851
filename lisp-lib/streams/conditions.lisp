;;;; Errors of streams that the standard does not name.

(in-package "WEFT")

(define-condition stream-decoding-error (stream-error)
  ((external-format :initarg :external-format :reader stream-decoding-error-external-format))
  (:documentation "Bytes of a file that mean no character in its external format.")
  (:report %report-decoding-error))

(defun %report-decoding-error (condition stream)
  "Names the stream and the external format."
  (format stream "~S holds bytes that mean no character in ~S"
          (stream-error-stream condition) (stream-decoding-error-external-format condition)))

(define-condition stream-encoding-error (stream-error)
  ((character :initarg :character :reader stream-encoding-error-character)
   (external-format :initarg :external-format :reader stream-encoding-error-external-format))
  (:documentation "A character that the external format of a file cannot represent.")
  (:report %report-encoding-error))

(defun %report-encoding-error (condition stream)
  "Names the character, the stream and the external format."
  (format stream "~S cannot be written to ~S: the external format ~S has no ~:C"
          (stream-encoding-error-character condition) (stream-error-stream condition)
          (stream-encoding-error-external-format condition) (stream-encoding-error-character condition)))
