;;;; What the conditions of this chapter say.

(in-package "WEFT")

(define-report index-error (condition stream)
  (let ((array (index-error-array condition))
        (index (type-error-datum condition))
        (type (type-error-expected-type condition)))
    (format stream "~S is no index ~:[of~;for dimension ~:*~D of~] ~S" index
            (and (arrayp array) (/= (array-rank array) 1) (index-error-axis condition)) array)
    (if (consp type)
        (format stream ": indices go from ~D to ~D" (second type) (third type))
        (format stream ", which is empty"))))

(define-report bounding-index-error (condition stream)
  (format stream "~S does not bound a part of ~S: it is not of type ~S" (type-error-datum condition)
          (bounding-index-error-sequence condition) (type-error-expected-type condition)))
