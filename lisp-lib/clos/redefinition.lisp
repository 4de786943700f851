;;;; Instances that change: redefined classes, CHANGE-CLASS (CLHS 4.3.6, 7.2).

(in-package "WEFT")

(defgeneric update-instance-for-redefined-class (instance added-slots discarded-slots property-list &rest initargs
                                                 &key &allow-other-keys)
  (:documentation "Called on an INSTANCE whose class has been redefined, with the names of its slots that are new and that are gone, and a plist of
the values of the latter."))

(defmethod update-instance-for-redefined-class ((instance standard-object) added-slots discarded-slots property-list
                                                &rest initargs)
  (declare (ignore discarded-slots property-list))
  (%check-update-initargs instance initargs #'update-instance-for-redefined-class (list instance '() '() '()))
  (apply #'shared-initialize instance added-slots initargs))

(defgeneric update-instance-for-different-class (previous current &rest initargs &key &allow-other-keys)
  (:documentation "Called by CHANGE-CLASS: CURRENT is the instance, of its new class already; PREVIOUS is a copy with the slots it had."))

(defmethod update-instance-for-different-class ((previous standard-object) (current standard-object)
                                                &rest initargs)
  (%check-update-initargs current initargs #'update-instance-for-different-class (list previous current))
  (let ((added '())
        (old (%instance-layout previous)))
    (dolist (name (%layout-slots (%instance-layout current)))
      (unless (or (%layout-position old name) (%layout-cell old name))
        (setq added (cons name added))))
    (apply #'shared-initialize current added initargs)))

(defun %check-update-initargs (instance initargs function arguments)
  "Signals PROGRAM-ERROR unless INITARGS are valid for INSTANCE when FUNCTION is called on ARGUMENTS."
  (when initargs
    (let ((class (class-of instance)))
      (%check-initargs (%class-name class)
                       (%valid-initargs class (list function #'shared-initialize)
                                        (list arguments (list instance '())))
                       initargs))))

(defun %update-instance (instance)
  "Moves INSTANCE to the present layout of its class and has it updated for the redefinition."
  (let* ((class (class-of instance))
         (added '()) (discarded '()) (properties '()))
    (%ensure-finalized class)
    (when (%with-metaobjects-locked
            (let ((old (%instance-layout instance))
                  (new (%class-layout class)))
              (when (%layout-obsolete-p old)
                (multiple-value-setq (added discarded properties)
                  (%move-instance instance old new))
                t)))
      (update-instance-for-redefined-class instance added discarded properties))
    instance))

(defun %move-instance (instance old new)
  "Moves INSTANCE from the layout OLD to NEW, keeping the values of slots with the same names. Returns the names of the slots that are new and
that are gone, and a plist of the values of the latter."
  (let ((storage (%layout-storage new))
        (added '()) (discarded '()) (properties '()))
    (dolist (name (%layout-slots new))
      (cond ((%layout-position old name)
             (setf (svref storage (%layout-position new name)) (%instance-ref instance (%layout-position old name))))
            ((%layout-cell old name)
             (setf (svref storage (%layout-position new name)) (car (%layout-cell old name))))
            (t (setq added (cons name added)))))
    (dolist (name (%layout-shared new))
      (unless (or (%layout-position old name) (%layout-cell old name))
        (setq added (cons name added))))
    (dolist (name (%layout-slots old))
      (unless (%layout-position new name)
        (let ((value (%instance-ref instance (%layout-position old name))))
          (unless (%layout-cell new name)
            (setq discarded (cons name discarded)))
          (unless (%unbound-mark-p value)
            (setq properties (list* name value properties))))))
    (%set-instance instance new storage)
    (values (nreverse added) (nreverse discarded) properties)))

(defgeneric make-instances-obsolete (class)
  (:documentation "Has all instances of CLASS updated when they are next touched. Returns CLASS."))

(defmethod make-instances-obsolete ((class std-class))
  (%ensure-finalized class)
  (%with-metaobjects-locked
    (%set-class-layout class (%compute-layout class (%class-slots class) (%class-precedence class)))
    (%flush-dispatch (%class-precedence class)))
  class)

(defmethod make-instances-obsolete ((class symbol))
  (make-instances-obsolete (find-class class))
  class)

(defgeneric change-class (instance new-class &rest initargs &key &allow-other-keys)
  (:documentation "Makes INSTANCE an instance of NEW-CLASS, keeping the values of slots with the same names. Returns INSTANCE."))

(defmethod change-class ((instance standard-object) (new-class std-class) &rest initargs)
  (%ensure-finalized new-class)
  (%ensure-current instance)
  (let ((new (%class-layout new-class))
        (old (%instance-layout instance)))
    (unless (eq (%layout-representation new) (%layout-representation old))
      (error "~S cannot become an instance of ~S: the two are represented differently." instance new-class))
    (let ((previous (%allocate-like instance)))
      (%with-metaobjects-locked
        (%move-instance instance old new))
      (apply #'update-instance-for-different-class previous instance initargs)
      instance)))

(defmethod change-class ((instance t) (new-class symbol) &rest initargs)
  (apply #'change-class instance (find-class new-class) initargs))

(defun %allocate-like (instance)
  "Returns a copy of INSTANCE."
  (let* ((layout (%instance-layout instance))
         (copy (%allocate-instance (%layout-owner layout))))
    (dolist (name (%layout-slots layout) copy)
      (let ((position (%layout-position layout name)))
        (%instance-set copy position (%instance-ref instance position))))))
