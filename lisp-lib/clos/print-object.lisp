;;;; PRINT-OBJECT: how instances are printed, and the kernel's way to it.

(in-package "WEFT")

(defgeneric print-object (object stream)
  (:documentation "Writes the printed representation of OBJECT to STREAM. Returns OBJECT."))

(defmethod print-object ((object standard-object) stream)
  (print-unreadable-object (object stream :type t :identity t))
  object)

(defmethod print-object ((object structure-object) stream)
  (%print-structure object stream))

(defmethod print-object (object stream)
  (if (%kernel-prints-p object)
      (prin1 object stream)
      (print-unreadable-object (object stream :type t :identity t)))
  object)

(defmethod print-object ((object condition) stream)
  (if (or *print-escape* *print-readably*)
      (print-unreadable-object (object stream :type t)
        (let ((*print-escape* nil))
          (%report-condition object stream)))
      (%report-condition object stream))
  object)

(defmethod print-object ((object class) stream)
  (print-unreadable-object (object stream :type t)
    (prin1 (class-name object) stream))
  object)

(defmethod print-object ((object generic-function) stream)
  (print-unreadable-object (object stream :type t)
    (prin1 (%gf-name object) stream))
  object)

(defmethod print-object ((object method) stream)
  (print-unreadable-object (object stream :type t)
    (let ((gf (%method-generic-function object)))
      (format stream "~S~{ ~S~} ~S" (if gf (%gf-name gf) nil) (%method-qualifiers object)
              (mapcar #'%specializer-name (%method-specializers object)))))
  object)

(defmethod print-object ((object slot-definition) stream)
  (print-unreadable-object (object stream :type t)
    (prin1 (%slot-name object) stream))
  object)

(defmethod print-object ((object eql-specializer) stream)
  (print-unreadable-object (object stream :type t)
    (prin1 (%specializer-object object) stream))
  object)

(defmethod print-object ((object method-combination) stream)
  (print-unreadable-object (object stream :type t)
    (prin1 (%combination-name object) stream))
  object)

(defmethod print-object ((object restart) stream)
  (if (or *print-escape* *print-readably*)
      (print-unreadable-object (object stream :type t)
        (prin1 (%restart-name object) stream))
      (%report-restart object stream))
  object)

(defun %kernel-prints-p (object)
  "True when the kernel prints OBJECT by itself, without asking PRINT-OBJECT."
  (null (%instance-layout object)))

(defun %specializer-name (specializer)
  "Returns SPECIALIZER as DEFMETHOD writes it."
  (if (%classp specializer)
      (%class-name specializer)
      (list 'eql (%specializer-object specializer))))

(defun %print-object (object stream)
  "Prints OBJECT, an instance, to STREAM: what the kernel's printer calls."
  (print-object object stream))
