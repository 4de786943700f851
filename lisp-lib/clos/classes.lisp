;;;; Classes as objects: defining, finalizing and redefining them. Plain functions; DEFCLASS and the metaobject protocol stand on them.

(in-package "WEFT")

(defun %finalized-p (class)
  "True when CLASS has a precedence list."
  (and (%class-precedence class) t))

(defun %forward-referenced-p (class)
  "True when CLASS has been named as a superclass but not been defined."
  (eq (class-of class) (find-class 'forward-referenced-class)))

(defun %superclass (designator)
  "Returns the class that DESIGNATOR is or names, a forward-referenced class if there is none."
  (cond ((%classp designator) designator)
        ((not (and designator (symbolp designator)))
         (%signal-error 'type-error (list :datum designator :expected-type '(or class (and symbol (not null))))))
        ((find-class designator nil))
        (t (let ((class (%make-metaobject (find-class 'forward-referenced-class))))
             (%set-class-name class designator)
             (setf (find-class designator) class)))))

(defun %check-superclass (class super)
  "Signals an error unless CLASS may have SUPER as a direct superclass."
  (unless (if (%direct-access-p class)
              (%valid-superclass-p class super)
              (validate-superclass class super))
    (error "The class ~S cannot have ~S as a superclass." (%class-name class) super)))

(defun %valid-superclass-p (class super)
  "True when the classes CLASS and SUPER agree well enough for one to inherit from the other."
  (let ((metaclass (class-of class))
        (above (class-of super)))
    (or (eq super (find-class 't))
        (%forward-referenced-p super)
        (eq metaclass above)
        (and (%subclassp above (find-class 'std-class)) (%subclassp metaclass above))
        (and (eq above (find-class 'standard-class))
             (eq metaclass (find-class 'funcallable-standard-class)))
        (and (eq super (find-class 'function))
             (eq metaclass (find-class 'funcallable-standard-class))))))

(defun %set-superclasses (class supers)
  "Makes SUPERS the direct superclasses of CLASS."
  (dolist (super supers)
    (%check-superclass class super))
  (%with-metaobjects-locked
    (dolist (super (%class-direct-superclasses class))
      (unless (member super supers :test #'eq)
        (%remove-direct-subclass super class)))
    (setf (%class-direct-superclasses class) supers)
    (dolist (super supers)
      (%add-direct-subclass super class))))

(defun %default-superclasses (class)
  "Returns the direct superclasses of a class defined without any."
  (list (if (%subclassp (class-of class) (find-class 'funcallable-standard-class))
            (find-class 'funcallable-standard-object)
            (find-class 'standard-object))))

(defun %define-class (class supers slots default-initargs documentation)
  "Gives CLASS, new or to be redefined, its direct superclasses (designators), direct slots, direct default initargs and documentation, makes
accessor methods, and finalizes it and its subclasses as far as all superclasses are defined."
  (let ((supers (or (mapcar #'%superclass supers) (%default-superclasses class))))
    (%set-superclasses class supers)
    (%remove-accessors class)
    (setf (%class-direct-slots class) slots
          (%class-direct-default-initargs class) default-initargs)
    (when documentation
      (setf (%class-documentation class) documentation))
    (%update-class class)
    (%add-accessors class)
    class))

;;; Finalization

(defun %update-class (class)
  "Finalizes CLASS, and then its subclasses, if all of their superclasses are defined."
  (cond ((%finalizable-p class)
         (%finalize-class class)
         (dolist (subclass (%class-direct-subclasses class))
           (%update-class subclass)))
        ((%finalized-p class)
         (%set-class-precedence class nil))))

(defun %finalizable-p (class)
  "True when CLASS and all classes above it are defined."
  (and (not (%forward-referenced-p class))
       (dolist (super (%class-direct-superclasses class) t)
         (unless (or (%finalized-p super) (%finalizable-p super))
           (return nil)))))

(defun %ensure-finalized (class)
  "Finalizes CLASS if that has not been done; signals an error when a superclass is not defined. Returns CLASS."
  (cond ((eq (class-of class) (find-class 'condition-class))
         (unless (%class-layout class)
           (%finalize-condition-class class)))
        ((not (%finalized-p class))
         (if (%direct-access-p class)
             (%finalize-class class)
             (finalize-inheritance class))))
  class)

(defun %finalize-class (class)
  "Works out the precedence list, the slots, the default initargs and the layout of CLASS, and puts them in force."
  (when (%forward-referenced-p class)
    (error "The class ~S has not been defined." (%class-name class)))
  (dolist (super (%class-direct-superclasses class))
    (%ensure-finalized super))
  (let* ((standard (%direct-access-p class))
         (old-precedence (%class-precedence class))
         (precedence (if standard (%precedence class) (compute-class-precedence-list class))))
    (%set-class-precedence class precedence)
    (let* ((slots (if standard (%effective-slots precedence) (compute-slots class)))
           (default-initargs (if standard (%effective-default-initargs precedence) (compute-default-initargs class)))
           (old (%class-layout class))
           (new (%compute-layout class slots precedence)))
      (%with-metaobjects-locked
        (setf (%class-slots class) slots
              (%class-default-initargs class) default-initargs)
        (%set-class-property class 'construction nil)
        (unless (and old (%same-layout-p old new))
          (%set-class-layout class new))
        (when old
          (%flush-dispatch old-precedence)
          (%flush-dispatch precedence))))
    class))

(defun %precedence (class)
  "Returns the precedence list of CLASS by the rules of the standard; signals an error when there is none."
  (or (%compute-precedence class (%class-direct-superclasses class))
      (error "The class ~S cannot inherit from all of ~S: their precedence orders disagree."
             (%class-name class) (mapcar #'%class-name (%class-direct-superclasses class)))))

(defun %flush-dispatch (classes)
  "Makes the generic functions that specialize on one of CLASSES dispatch anew."
  (dolist (class classes)
    (unless (or (eq class (find-class 't)) (eq class (find-class 'standard-object)))
      (dolist (method (%class-direct-methods class))
        (when (%method-generic-function method)
          (%reset-dispatch (%method-generic-function method)))))))

(defun %ensure-slots (class)
  "Returns the effective slot definitions of CLASS, worked out if it is a class of the start."
  (%ensure-finalized class)
  (when (and (null (%class-slots class))
             (%class-layout class)
             (%layout-slots (%class-layout class)))
    (setf (%class-slots class) (%effective-slots (%class-precedence class)))
    (%compute-layout class (%class-slots class) (%class-precedence class)))
  (%class-slots class))

;;; Accessor methods

(defun %add-accessors (class)
  "Adds the reader and writer methods that the direct slots of CLASS ask for."
  (dolist (slot (%class-direct-slots class))
    (dolist (name (%slot-readers slot))
      (%add-accessor name class slot '(instance) '(1 0 nil nil nil nil) (find-class 'standard-reader-method)))
    (dolist (name (%slot-writers slot))
      (%add-accessor name class slot '(new-value instance) '(2 0 nil nil nil nil) (find-class 'standard-writer-method)))))

(defun %add-accessor (name class slot lambda-list shape method-class)
  "Adds an accessor method for SLOT of CLASS to the generic function called NAME. SHAPE is that of LAMBDA-LIST."
  (let ((method (%make-metaobject (if (%direct-access-p class)
                                      method-class
                                      (%accessor-method-class class slot method-class))
                                  nil '()
                                  (if (cdr lambda-list) (list (find-class 't) class) (list class))
                                  lambda-list nil nil shape
                                  (%slot-documentation slot))))
    (setf (%method-slot-definition method) slot)
    (let ((gf (%generic-function-named name lambda-list shape)))
      (if (%standard-generic-function-p gf)
          (%add-method gf method)
          (add-method gf method)))))

(defun %accessor-method-class (class slot method-class)
  "Returns the class of accessor methods for SLOT of CLASS, a class of a metaclass that a program defined."
  (if (eq method-class (find-class 'standard-reader-method))
      (reader-method-class class slot)
      (writer-method-class class slot)))

(defun %remove-accessors (class)
  "Removes the accessor methods that the direct slots of CLASS once asked for."
  (dolist (slot (%class-direct-slots class))
    (unless (symbolp slot)
      (dolist (name (%slot-readers slot))
        (%remove-accessor name (list class)))
      (dolist (name (%slot-writers slot))
        (%remove-accessor name (list (find-class 't) class))))))

(defun %remove-accessor (name specializers)
  "Removes the accessor method with SPECIALIZERS from the generic function called NAME."
  (let ((gf (%fdefinition-or-nil name)))
    (when (%generic-function-p gf)
      (let ((method (%find-method gf '() specializers)))
        (when (and method (%instancep method (find-class 'standard-accessor-method)))
          (%remove-method gf method))))))
