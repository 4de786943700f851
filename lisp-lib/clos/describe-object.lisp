;;;; DESCRIBE and DESCRIBE-OBJECT (CLHS 25.1.3).

(in-package "WEFT")

(defgeneric describe-object (object stream)
  (:documentation "Writes to STREAM what there is to know about OBJECT: DESCRIBE calls it."))

(defun describe (object &optional stream)
  "Writes to STREAM (NIL: standard output, T: terminal) what there is to know about OBJECT. Returns no values."
  (describe-object object (case stream
                            ((nil) *standard-output*)
                            ((t) *terminal-io*)
                            (t stream)))
  (values))

(defun %describe-head (object stream)
  "Writes what OBJECT is."
  (format stream "~&~S is an instance of the class ~S.~%" object (%class-name (class-of object))))

(defun %describe-slots (object stream)
  "Writes the slots of OBJECT and their values."
  (dolist (slot (%ensure-slots (class-of object)))
    (let ((name (%slot-name slot)))
      (if (slot-boundp object name)
          (format stream "  ~S: ~S~%" name (slot-value object name))
          (format stream "  ~S has no value~%" name)))))

(defmethod describe-object (object stream)
  (%describe-head object stream))

(defmethod describe-object ((object standard-object) stream)
  (%describe-head object stream)
  (%describe-slots object stream))

(defmethod describe-object ((object condition) stream)
  (%describe-head object stream)
  (%describe-slots object stream))

(defmethod describe-object ((object structure-object) stream)
  (%describe-head object stream)
  (dolist (name (%layout-slots (%class-layout (class-of object))))
    (format stream "  ~S: ~S~%" name (slot-value object name))))

(defmethod describe-object ((object class) stream)
  (%describe-head object stream)
  (format stream "  Direct superclasses: ~S~%" (mapcar #'%class-name (%class-direct-superclasses object)))
  (format stream "  Direct subclasses: ~S~%" (mapcar #'%class-name (%class-direct-subclasses object)))
  (when (%finalized-p object)
    (format stream "  Precedence list: ~S~%" (mapcar #'%class-name (%class-precedence object))))
  (when (%class-documentation object)
    (format stream "  ~A~%" (%class-documentation object))))

(defmethod describe-object ((object function) stream)
  (%describe-head object stream)
  (multiple-value-bind (lambda-list known) (%function-lambda-list object)
    (when known
      (format stream "  Lambda list: ~S~%" lambda-list)))
  (let ((documentation (documentation object 't)))
    (when documentation
      (format stream "  ~A~%" documentation))))

(defmethod describe-object ((object generic-function) stream)
  (%describe-head object stream)
  (format stream "  Lambda list: ~S~%" (%gf-lambda-list object))
  (dolist (method (%gf-methods object))
    (format stream "  ~S~%" method))
  (when (%gf-documentation object)
    (format stream "  ~A~%" (%gf-documentation object))))

(defmethod describe-object ((object symbol) stream)
  (format stream "~&~S is a symbol~@[ of the package ~A~].~%" object
          (and (symbol-package object) (package-name (symbol-package object))))
  (when (boundp object)
    (format stream "  Its value is ~S.~%" (symbol-value object)))
  (let ((text (documentation object 'variable)))
    (when text
      (format stream "    ~A~%" text)))
  (when (fboundp object)
    (format stream "  It names ~A.~%" (cond ((special-operator-p object) "a special operator")
                                             ((macro-function object) "a macro")
                                             (t (format nil "the function ~S" (fdefinition object)))))
    (let ((text (documentation object 'function)))
      (when text
        (format stream "    ~A~%" text))))
  (when (find-class object nil)
    (format stream "  It names the class ~S.~%" (find-class object nil)))
  (when (symbol-plist object)
    (format stream "  Its property list is ~S.~%" (symbol-plist object))))
