;;;; What is wrong with an index.

(in-package "WEFT")

(define-standard-condition index-error (type-error)
  ((array index-error-array)
   (axis index-error-axis 0))
  "A subscript that an array or a list does not have.")

(define-standard-condition bounding-index-error (type-error)
  ((sequence bounding-index-error-sequence))
  "A start or an end that is not within its sequence.")
