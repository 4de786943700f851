;;;; Making and initializing instances: MAKE-INSTANCE, ALLOCATE-INSTANCE, INITIALIZE-INSTANCE, REINITIALIZE-INSTANCE, SHARED-INITIALIZE.

(in-package "WEFT")

(defgeneric allocate-instance (class &rest initargs &key &allow-other-keys)
  (:documentation "Returns a new instance of CLASS with no value in any slot."))

(defmethod allocate-instance ((class std-class) &rest initargs)
  (declare (ignore initargs))
  (%allocate-instance (%ensure-finalized class)))

(defmethod allocate-instance ((class structure-class) &rest initargs)
  (declare (ignore initargs))
  (%allocate-instance class))

(defmethod allocate-instance ((class condition-class) &rest initargs)
  (declare (ignore initargs))
  (%allocate-instance (%ensure-finalized class)))

(defmethod allocate-instance ((class built-in-class) &rest initargs)
  (declare (ignore initargs))
  (error "Instances of the built-in class ~S cannot be allocated." (%class-name class)))

(defgeneric shared-initialize (instance slot-names &rest initargs &key &allow-other-keys)
  (:documentation "Fills the slots of INSTANCE that INITARGS name, and those of SLOT-NAMES (T: all) that have no value from their initforms."))

(defmethod shared-initialize ((instance standard-object) slot-names &rest initargs)
  (%fill-slots (%ensure-current instance) slot-names initargs))

(defmethod shared-initialize ((instance condition) slot-names &rest initargs)
  (%fill-slots instance slot-names initargs))

(defgeneric initialize-instance (instance &rest initargs &key &allow-other-keys)
  (:documentation "Initializes INSTANCE, which is new, from INITARGS. MAKE-INSTANCE calls it."))

(defmethod initialize-instance ((instance standard-object) &rest initargs)
  (apply #'shared-initialize instance t initargs))

(defmethod initialize-instance ((instance condition) &rest initargs)
  (apply #'shared-initialize instance t initargs))

(defgeneric reinitialize-instance (instance &rest initargs &key &allow-other-keys)
  (:documentation "Changes slots of INSTANCE as INITARGS say. Returns INSTANCE."))

(defmethod reinitialize-instance ((instance standard-object) &rest initargs)
  (let ((class (class-of instance)))
    (when initargs
      (%check-initargs (%class-name class)
                       (%valid-initargs class (list #'reinitialize-instance #'shared-initialize)
                                        (list (list instance) (list instance nil)))
                       initargs))
    (apply #'shared-initialize instance nil initargs)))

(defgeneric make-instance (class &rest initargs &key &allow-other-keys)
  (:documentation "Returns a new instance of CLASS, a class or the name of one, initialized from INITARGS."))

(defmethod make-instance ((class symbol) &rest initargs)
  (apply #'make-instance (find-class class) initargs))

(defmethod make-instance ((class std-class) &rest initargs)
  (%ensure-finalized class)
  (let ((initargs (%defaulted-initargs class initargs))
        (facts (%construction-facts class)))
    (when initargs
      (%check-initargs (%class-name class) (nth 1 facts) initargs))
    (if (nth 2 facts)
        (%fill-slots (%allocate-instance class) t initargs)
        (let ((instance (apply #'allocate-instance class initargs)))
          (apply #'initialize-instance instance initargs)
          instance))))

(defmethod make-instance ((class condition-class) &rest initargs)
  (apply #'make-condition class initargs))

(defmethod make-instance ((class class) &rest initargs)
  (declare (ignore initargs))
  (error "MAKE-INSTANCE cannot make instances of ~S, a ~S." (%class-name class) (%class-name (class-of class))))

(defun %construction-facts (class)
  "Returns (EPOCH VALID PLAIN) for making instances of CLASS, kept until methods change: the initialization arguments that are valid (a list or T),
and whether nothing but the standard methods allocate and initialize."
  (let ((known (%class-property class 'construction)))
    (if (and known (eql (car known) *initialization-epoch*))
        known
        (let* ((epoch *initialization-epoch*)
               (prototype (class-prototype class))
               (functions (list #'allocate-instance #'initialize-instance #'shared-initialize))
               (arguments (list (list class) (list prototype) (list prototype t))))
          (%set-class-property class 'construction
                               (list epoch
                                     (%valid-initargs class functions arguments)
                                     (every (lambda (function arguments)
                                              (null (cdr (compute-applicable-methods function arguments))))
                                            functions arguments)))))))

(defgeneric class-prototype (class)
  (:documentation "Returns an instance of CLASS, not initialized, always the same."))

(defmethod class-prototype ((class class))
  (%ensure-finalized class)
  (or (%class-prototype class)
      (setf (%class-prototype class) (%allocate-instance class))))

(defgeneric slot-missing (class object slot-name operation &optional new-value)
  (:documentation "Called when OPERATION is tried on the slot SLOT-NAME of OBJECT and CLASS has no such slot. Signals an error."))

(defmethod slot-missing (class object slot-name operation &optional new-value)
  (declare (ignore class))
  (error 'missing-slot :name slot-name :instance object :operation operation :new-value new-value))

(defgeneric slot-unbound (class instance slot-name)
  (:documentation "Called when the slot SLOT-NAME of INSTANCE is read and has no value. Signals an error."))

(defmethod slot-unbound (class instance slot-name)
  (declare (ignore class))
  (restart-case (error 'unbound-slot :name slot-name :instance instance)
    (use-value (value)
      :report (lambda (stream) (format stream "Use a value in place of the slot ~S." slot-name))
      :interactive (lambda () (%read-evaluated "The value"))
      value)
    (store-value (value)
      :report (lambda (stream) (format stream "Give the slot ~S a value and use that." slot-name))
      :interactive (lambda () (%read-evaluated "The value"))
      (setf (slot-value instance slot-name) value))))
