;;;; The metaobject protocol of classes and slots: what a program may call, or specialize for metaclasses of its own.
;;;;
;;;; For metaclasses of the standard the library calls the plain functions beneath directly; the methods here call the same ones.

(in-package "WEFT")

;;; Reading classes

(defgeneric class-name (class)
  (:documentation "Returns the name of CLASS."))
(defmethod class-name ((class class))
  (%class-name class))

(defgeneric (setf class-name) (new-name class)
  (:documentation "Gives CLASS the name NEW-NAME."))
(defmethod (setf class-name) (new-name (class class))
  (unless (symbolp new-name)
    (%signal-error 'type-error (list :datum new-name :expected-type 'symbol)))
  (%set-class-name class new-name))

(defgeneric class-direct-superclasses (class)
  (:documentation "Returns the direct superclasses of CLASS."))
(defmethod class-direct-superclasses ((class class))
  (%class-direct-superclasses class))

(defgeneric class-direct-subclasses (class)
  (:documentation "Returns the direct subclasses of CLASS."))
(defmethod class-direct-subclasses ((class class))
  (%class-direct-subclasses class))

(defgeneric class-direct-slots (class)
  (:documentation "Returns the direct slot definitions of CLASS."))
(defmethod class-direct-slots ((class class))
  (%slots-of-the-start class))

(defgeneric class-slots (class)
  (:documentation "Returns the effective slot definitions of CLASS, which is finalized."))
(defmethod class-slots ((class class))
  (%ensure-slots class))

(defgeneric class-direct-default-initargs (class)
  (:documentation "Returns the default initargs that the definition of CLASS gives: lists of initarg, form and function."))
(defmethod class-direct-default-initargs ((class class))
  (%class-direct-default-initargs class))

(defgeneric class-default-initargs (class)
  (:documentation "Returns the default initargs of CLASS with those it inherits."))
(defmethod class-default-initargs ((class class))
  (%ensure-finalized class)
  (%class-default-initargs class))

(defgeneric class-precedence-list (class)
  (:documentation "Returns the precedence list of CLASS, which is finalized."))
(defmethod class-precedence-list ((class class))
  (%ensure-finalized class)
  (%class-precedence class))

(defgeneric class-finalized-p (class)
  (:documentation "True when CLASS has been finalized."))
(defmethod class-finalized-p ((class class))
  (%finalized-p class))

(defgeneric specializer-direct-methods (specializer)
  (:documentation "Returns the methods that have SPECIALIZER among their specializers."))
(defmethod specializer-direct-methods ((specializer specializer))
  (%class-direct-methods specializer))

(defgeneric specializer-direct-generic-functions (specializer)
  (:documentation "Returns the generic functions that have methods with SPECIALIZER."))
(defmethod specializer-direct-generic-functions ((specializer specializer))
  (remove-duplicates (mapcar #'%method-generic-function (%class-direct-methods specializer))))

(defun eql-specializer-object (specializer)
  "Returns the object that the EQL SPECIALIZER is for."
  (%specializer-object specializer))

;;; Reading slot definitions

(defgeneric slot-definition-name (slot) (:documentation "Returns the name of SLOT."))
(defmethod slot-definition-name ((slot slot-definition)) (%slot-name slot))
(defgeneric slot-definition-initargs (slot) (:documentation "Returns the initargs of SLOT."))
(defmethod slot-definition-initargs ((slot slot-definition)) (%slot-initargs slot))
(defgeneric slot-definition-initform (slot) (:documentation "Returns the initform of SLOT."))
(defmethod slot-definition-initform ((slot slot-definition)) (%slot-initform slot))
(defgeneric slot-definition-initfunction (slot) (:documentation "Returns the function of the initform of SLOT, or NIL."))
(defmethod slot-definition-initfunction ((slot slot-definition)) (%slot-initfunction slot))
(defgeneric slot-definition-type (slot) (:documentation "Returns the type of SLOT."))
(defmethod slot-definition-type ((slot slot-definition)) (%slot-type slot))
(defgeneric slot-definition-allocation (slot) (:documentation "Returns the allocation of SLOT."))
(defmethod slot-definition-allocation ((slot slot-definition)) (%slot-allocation slot))
(defgeneric slot-definition-readers (slot) (:documentation "Returns the names of the readers of the direct SLOT."))
(defmethod slot-definition-readers ((slot direct-slot-definition)) (%slot-readers slot))
(defgeneric slot-definition-writers (slot) (:documentation "Returns the names of the writers of the direct SLOT."))
(defmethod slot-definition-writers ((slot direct-slot-definition)) (%slot-writers slot))
(defgeneric slot-definition-location (slot) (:documentation "Returns where instances hold the effective SLOT."))
(defmethod slot-definition-location ((slot effective-slot-definition)) (%slot-location slot))

;;; Defining classes

(defgeneric ensure-class-using-class (class name &key &allow-other-keys)
  (:documentation "Defines CLASS (NIL: a new class) under NAME."))

(defmethod ensure-class-using-class ((class null) name &rest options &key (metaclass 'standard-class) &allow-other-keys)
  (let ((new (apply #'make-instance (%metaclass metaclass) :name name (%class-initargs options))))
    (setf (find-class name) new)))

(defmethod ensure-class-using-class ((class class) name &rest options &key (metaclass 'standard-class) &allow-other-keys)
  (let ((metaclass (%metaclass metaclass)))
    (unless (eq (class-of class) metaclass)
      (error "The metaclass of ~S is ~S and cannot become ~S." name (%class-name (class-of class)) (%class-name metaclass)))
    (apply #'reinitialize-instance class :name name (%class-initargs options))
    (setf (find-class name) class)))

(defmethod ensure-class-using-class ((class forward-referenced-class) name &rest options
                                     &key (metaclass 'standard-class) &allow-other-keys)
  (%become-class class (%metaclass metaclass))
  (apply #'initialize-instance class :name name (%class-initargs options))
  (setf (find-class name) class))

(defun %metaclass (designator)
  "Returns the metaclass that DESIGNATOR is or names."
  (if (%classp designator) designator (find-class designator)))

(defun %class-initargs (options)
  "Returns OPTIONS of ENSURE-CLASS without those that are no initialization arguments of classes."
  (do ((tail options (cdr (cdr tail)))
       (found '() (if (member (car tail) '(:metaclass :environment))
                      found
                      (list* (car (cdr tail)) (car tail) found))))
      ((null tail) (nreverse found))))

(defmethod initialize-instance :after ((class std-class) &rest initargs)
  (%initialize-class class initargs t))

(defmethod reinitialize-instance :after ((class std-class) &rest initargs)
  (%initialize-class class initargs nil))

(defmethod shared-initialize ((class class) slot-names &rest initargs
                              &key name direct-superclasses direct-slots direct-default-initargs documentation)
  ;; The slots of class metaobjects are filled by %DEFINE-CLASS; those that a program's metaclass adds, here.
  (declare (ignore name direct-superclasses direct-slots direct-default-initargs documentation))
  (%fill-added-slots class slot-names initargs))

(defun %fill-added-slots (metaobject slot-names initargs)
  "Fills those slots of METAOBJECT that its class has in addition to the classes of the start."
  (let* ((class (class-of metaobject))
         (fixed (%fixed-slot-names class)))
    (dolist (slot (%ensure-slots class) metaobject)
      (unless (member (%slot-name slot) fixed :test #'eq)
        (let ((value (%value-from-initargs slot initargs)))
          (cond ((not (%unbound-mark-p value)) (%set-location-value metaobject slot value))
                ((and (%slot-initfunction slot)
                      (or (eq slot-names t) (member (%slot-name slot) slot-names :test #'eq))
                      (%unbound-mark-p (%location-value metaobject slot)))
                 (%set-location-value metaobject slot (funcall (%slot-initfunction slot))))))))))

(defun %fixed-slot-names (class)
  "Returns the names of the slots that CLASS has from the classes of the start."
  (dolist (c (%class-precedence class) '())
    (%slots-of-the-start c)
    (when (%class-property c 'fixed)
      (return (%layout-slots (%class-layout c))))))

(defun %initialize-class (class initargs new)
  "Defines CLASS, or when it is not NEW redefines it, as INITARGS say."
  (when (%initarg-given-p :name initargs)
    (%set-class-name class (getf initargs :name)))
  (let ((canonical (getf initargs :direct-slots '())))
    (%define-class class
                   (if (or new (%initarg-given-p :direct-superclasses initargs))
                       (getf initargs :direct-superclasses)
                       (%class-direct-superclasses class))
                   (if (or new (%initarg-given-p :direct-slots initargs))
                       (mapcar (lambda (slot) (%direct-slot-by-protocol class slot)) canonical)
                       (%class-direct-slots class))
                   (if (or new (%initarg-given-p :direct-default-initargs initargs))
                       (getf initargs :direct-default-initargs)
                       (%class-direct-default-initargs class))
                   (getf initargs :documentation))))

(defun %direct-slot-by-protocol (class canonical)
  "Returns the direct slot definition of CLASS that CANONICAL, a plist of initargs or a slot definition, describes."
  (cond ((not (consp canonical)) canonical)
        ((%direct-access-p class) (%direct-slot (%class-name class) canonical))
        (t (apply #'make-instance (apply #'direct-slot-definition-class class canonical) canonical))))

(defgeneric direct-slot-definition-class (class &rest initargs)
  (:documentation "Returns the class of which the direct slot definition of CLASS made from INITARGS is an instance."))
(defmethod direct-slot-definition-class ((class class) &rest initargs)
  (declare (ignore initargs))
  (find-class 'standard-direct-slot-definition))

(defgeneric effective-slot-definition-class (class &rest initargs)
  (:documentation "Returns the class of which the effective slot definition of CLASS made from INITARGS is an instance."))
(defmethod effective-slot-definition-class ((class class) &rest initargs)
  (declare (ignore initargs))
  (find-class 'standard-effective-slot-definition))

(defgeneric reader-method-class (class direct-slot &rest initargs)
  (:documentation "Returns the class of reader methods for DIRECT-SLOT of CLASS."))
(defmethod reader-method-class ((class class) direct-slot &rest initargs)
  (declare (ignore direct-slot initargs))
  (find-class 'standard-reader-method))

(defgeneric writer-method-class (class direct-slot &rest initargs)
  (:documentation "Returns the class of writer methods for DIRECT-SLOT of CLASS."))
(defmethod writer-method-class ((class class) direct-slot &rest initargs)
  (declare (ignore direct-slot initargs))
  (find-class 'standard-writer-method))

(defgeneric validate-superclass (class superclass)
  (:documentation "True when CLASS may inherit from SUPERCLASS."))
(defmethod validate-superclass ((class class) (superclass class))
  (%valid-superclass-p class superclass))

;;; Finalization

(defgeneric finalize-inheritance (class)
  (:documentation "Works out what CLASS inherits."))
(defmethod finalize-inheritance ((class class))
  (%ensure-finalized-for-protocol class)
  class)

(defun %ensure-finalized-for-protocol (class)
  "Finalizes CLASS, a class of a metaclass that a program may have defined."
  (unless (%subclassp (class-of class) (find-class 'built-in-class))
    (%finalize-class class)))

(defgeneric compute-class-precedence-list (class)
  (:documentation "Returns the precedence list that CLASS should have."))
(defmethod compute-class-precedence-list ((class class))
  (%precedence class))

(defgeneric compute-slots (class)
  (:documentation "Returns the effective slot definitions that CLASS should have."))
(defmethod compute-slots ((class class))
  (let ((precedence (%class-precedence class))
        (slots '()))
    (dolist (name (%slot-names-in-order precedence) (nreverse slots))
      (setq slots (cons (compute-effective-slot-definition class name (%direct-slots-named name precedence)) slots)))))

(defgeneric compute-effective-slot-definition (class name direct-slots)
  (:documentation "Returns the effective slot definition called NAME of CLASS, made from DIRECT-SLOTS, most specific first."))
(defmethod compute-effective-slot-definition ((class class) name direct-slots)
  (declare (ignore name))
  (%merge-direct-slots (make-instance (effective-slot-definition-class class)) direct-slots))

(defgeneric compute-default-initargs (class)
  (:documentation "Returns the default initargs that CLASS should have."))
(defmethod compute-default-initargs ((class class))
  (%effective-default-initargs (%class-precedence class)))

;;; Slot access

(defgeneric slot-value-using-class (class object slot)
  (:documentation "Returns the value of SLOT, an effective slot definition, of OBJECT."))
(defmethod slot-value-using-class ((class class) object (slot effective-slot-definition))
  (let ((value (%location-value object slot)))
    (if (%unbound-mark-p value)
        (values (slot-unbound class object (%slot-name slot)))
        value)))

(defgeneric (setf slot-value-using-class) (new-value class object slot)
  (:documentation "Makes NEW-VALUE the value of SLOT, an effective slot definition, of OBJECT."))
(defmethod (setf slot-value-using-class) (new-value (class class) object (slot effective-slot-definition))
  (%set-location-value object slot new-value))

(defgeneric slot-boundp-using-class (class object slot)
  (:documentation "True when SLOT, an effective slot definition, of OBJECT has a value."))
(defmethod slot-boundp-using-class ((class class) object (slot effective-slot-definition))
  (not (%unbound-mark-p (%location-value object slot))))

(defgeneric slot-makunbound-using-class (class object slot)
  (:documentation "Takes the value of SLOT, an effective slot definition, of OBJECT away."))
(defmethod slot-makunbound-using-class ((class class) object (slot effective-slot-definition))
  (%set-location-value object slot (%unbound-mark))
  object)
