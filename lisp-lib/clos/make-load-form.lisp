;;;; MAKE-LOAD-FORM: how COMPILE-FILE writes instances that stand in code as constants (CLHS 3.2.4.4).

(in-package "WEFT")

(defgeneric make-load-form (object &optional environment)
  (:documentation "Returns a form that makes an object like OBJECT when a compiled file is loaded, and perhaps a second that initializes it."))

(defmethod make-load-form ((object standard-object) &optional environment)
  (declare (ignore environment))
  (%no-load-form object))

(defmethod make-load-form ((object structure-object) &optional environment)
  (declare (ignore environment))
  (%no-load-form object))

(defmethod make-load-form ((object condition) &optional environment)
  (declare (ignore environment))
  (%no-load-form object))

(defun %no-load-form (object)
  "Signals that OBJECT cannot be written to a compiled file."
  (error "~S cannot be a constant in a compiled file: MAKE-LOAD-FORM has no method for ~S."
         object (%class-name (class-of object))))

(defmethod make-load-form ((object class) &optional environment)
  (declare (ignore environment))
  (unless (and (%class-name object) (eq (find-class (%class-name object) nil) object))
    (error "The class ~S cannot be a constant in a compiled file: its name does not lead to it." object))
  `(find-class ',(%class-name object)))

;;; What CLHS 3.2.4.2.2 calls similar, for the classes that COMPILE-FILE has no notation of its own for.

(defmethod make-load-form ((object pathname) &optional environment)
  (declare (ignore environment))
  `(make-pathname :host ',(pathname-host object) :device ',(pathname-device object) :directory ',(pathname-directory object)
                  :name ',(pathname-name object) :type ',(pathname-type object) :version ',(pathname-version object)))

(defmethod make-load-form ((object hash-table) &optional environment)
  (declare (ignore environment))
  (let ((pairs '()))
    (maphash (lambda (key value)
               (setq pairs (cons (cons key value) pairs)))
             object)
    (values `(make-hash-table :test ',(hash-table-test object))
            `(dolist (pair ',(nreverse pairs))
               (setf (gethash (car pair) ,object) (cdr pair))))))

(defmethod make-load-form ((object random-state) &optional environment)
  (declare (ignore environment))
  (with-standard-io-syntax
    `(with-standard-io-syntax (values (read-from-string ,(write-to-string object))))))

(defun make-load-form-saving-slots (object &key (slot-names nil slot-names-given) environment)
  "Returns two forms that make an object like OBJECT with the values of the slots SLOT-NAMES (by default all it holds itself)."
  (declare (ignore environment))
  (let* ((class (class-of object))
         (names (if slot-names-given slot-names (%layout-slots (%class-layout class))))
         (forms '()))
    (dolist (name names)
      (when (and (slot-exists-p object name) (slot-boundp object name))
        (setq forms (cons `(setf (slot-value ,object ',name) ',(slot-value object name)) forms))))
    (values `(allocate-instance (find-class ',(%class-name class)))
            `(progn ,@(nreverse forms)))))
