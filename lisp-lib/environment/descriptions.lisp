;;;; What DESCRIBE says about the objects of the standard's own types (CLHS 25.1.3).

(in-package "WEFT")

(defmethod describe-object ((object integer) stream)
  (%describe-head object stream)
  (format stream "  ~D bits; ~:[odd~;even~]; #x~X, #o~O, #b~B~%" (integer-length object) (evenp object) object object object))

(defmethod describe-object ((object ratio) stream)
  (%describe-head object stream)
  (format stream "  Numerator ~D, denominator ~D, about ~A~%" (numerator object) (denominator object) (%approximation object)))

(defun %approximation (ratio)
  "Returns RATIO as a double float, or its sign and size in words when it is out of their range."
  (handler-case (coerce ratio 'double-float)
    (arithmetic-error () "a number beyond the floats")))

(defmethod describe-object ((object float) stream)
  (%describe-head object stream)
  (handler-case (multiple-value-bind (significand exponent sign) (integer-decode-float object)
                  (format stream "  Sign ~D, significand ~D, exponent ~D, ~D bits of precision~%"
                          sign significand exponent (float-precision object)))
    (error () (format stream "  It has no exponent.~%"))))

(defmethod describe-object ((object complex) stream)
  (%describe-head object stream)
  (format stream "  Real part ~S, imaginary part ~S~%" (realpart object) (imagpart object)))

(defmethod describe-object ((object character) stream)
  (%describe-head object stream)
  (format stream "  Code ~D (#x~:*~X)~@[, name ~A~]~@[, digit ~D~]~%" (char-code object) (char-name object) (digit-char-p object))
  (format stream "  ~:[Not a letter~;A letter~]~:[~; with an upper and a lower case~]; ~:[not graphic~;graphic~]~%"
          (alpha-char-p object) (both-case-p object) (graphic-char-p object)))

(defmethod describe-object ((object cons) stream)
  (%describe-head object stream)
  (let ((length (handler-case (list-length object)
                  (type-error () :dotted))))
    (format stream "  ~A~%  Car: ~S~%  Cdr: ~S~%"
            (case length
              ((nil) "A circular list")
              (:dotted "A dotted list")
              (t (format nil "A list of ~D element~:P" length)))
            (car object) (cdr object))))

(defmethod describe-object ((object array) stream)
  (%describe-head object stream)
  (format stream "  Dimensions ~S, element type ~S~%" (array-dimensions object) (array-element-type object))
  (when (array-has-fill-pointer-p object)
    (format stream "  Fill pointer ~D~%" (fill-pointer object)))
  (when (adjustable-array-p object)
    (format stream "  Adjustable~%"))
  (multiple-value-bind (target offset) (array-displacement object)
    (when target
      (format stream "  Displaced to ~S at ~D~%" target offset))))

(defmethod describe-object ((object hash-table) stream)
  (%describe-head object stream)
  (format stream "  ~D entr~:@P, test ~S, size ~D~@[, weakness ~S~]~%"
          (hash-table-count object) (hash-table-test object) (hash-table-size object) (excl:hash-table-weakness object)))

(defmethod describe-object ((object package) stream)
  (%describe-head object stream)
  (if (null (package-name object))
      (format stream "  It has been deleted.~%")
      (let ((external 0)
            (internal 0))
        (with-package-iterator (next object :internal :external)
          (loop
            (multiple-value-bind (more symbol status) (next)
              (declare (ignore symbol))
              (unless more (return))
              (if (eq status :external) (incf external) (incf internal)))))
        (format stream "  ~D external and ~D internal symbol~:P~%" external internal)
        (format stream "~@[  Nicknames: ~{~A~^, ~}~%~]" (package-nicknames object))
        (format stream "~@[  Uses: ~{~A~^, ~}~%~]" (mapcar #'package-name (package-use-list object)))
        (format stream "~@[  Used by: ~{~A~^, ~}~%~]" (mapcar #'package-name (package-used-by-list object)))
        (format stream "~@[  ~A~%~]" (documentation object 't)))))

(defmethod describe-object ((object pathname) stream)
  (%describe-head object stream)
  (format stream "  Host ~S, device ~S, directory ~S~%  Name ~S, type ~S, version ~S~%"
          (pathname-host object) (pathname-device object) (pathname-directory object)
          (pathname-name object) (pathname-type object) (pathname-version object)))

(defmethod describe-object ((object stream) stream)
  (%describe-head object stream)
  (format stream "  ~:[Closed~;Open~] for ~:[~;input~]~:[~; and ~]~:[~;output~] of ~S~%"
          (open-stream-p object) (input-stream-p object)
          (and (input-stream-p object) (output-stream-p object))
          (output-stream-p object) (stream-element-type object)))
