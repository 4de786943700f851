;;;; Access to slots by name. The kernel does what is plain (weft.clos.SlotFunctions); here is the rest: slots without a value, slots that are not
;;;; there, instances of classes redefined since, and classes whose metaclass a program defined.

(in-package "WEFT")

(defun slot-value (object slot-name)
  "Returns the value of the slot SLOT-NAME of OBJECT."
  (let ((value (%slot-value object slot-name)))
    (if (%unbound-mark-p value)
        (%slot-value-slowly object slot-name)
        value)))

(defun (setf slot-value) (new-value object slot-name)
  "Makes NEW-VALUE the value of the slot SLOT-NAME of OBJECT."
  (if (%unbound-mark-p (%set-slot-value object slot-name new-value))
      (%set-slot-value-slowly object slot-name new-value)
      new-value))

(defun %slot-named (class name)
  "Returns the effective slot definition called NAME of CLASS, or NIL."
  (if (%subclassp (class-of class) (find-class 'structure-class))
      (and (%class-layout class) (%layout-position (%class-layout class) name))
      (%named-slot name (%ensure-slots class))))

(defun %ensure-current (object)
  "Moves OBJECT to the present definition of its class if it is an instance of an older one. Returns it."
  (when (%obsolete-instance-p object)
    (%update-instance object))
  object)

(defun %generic-access-p (class)
  "True when access to slots of instances of CLASS goes through the generic functions of the metaobject protocol."
  (and (%subclassp (class-of class) (find-class 'std-class))
       (not (%direct-access-p class))))

(defun %slot-value-slowly (object name)
  "Returns the value of the slot NAME of OBJECT in the cases that the kernel leaves over."
  (%ensure-current object)
  (let* ((class (class-of object))
         (slot (%slot-named class name)))
    (cond ((null slot) (values (slot-missing class object name 'slot-value)))
          ((%generic-access-p class) (slot-value-using-class class object slot))
          (t (let ((value (%slot-value object name)))
               (if (%unbound-mark-p value)
                   (values (slot-unbound class object name))
                   value))))))

(defun %set-slot-value-slowly (object name value)
  "Makes VALUE the value of the slot NAME of OBJECT in the cases that the kernel leaves over."
  (%ensure-current object)
  (let* ((class (class-of object))
         (slot (%slot-named class name)))
    (cond ((null slot) (slot-missing class object name 'setf value))
          ((%generic-access-p class) (setf (slot-value-using-class class object slot) value))
          (t (%set-slot-value object name value)))
    value))

(defun slot-boundp (object slot-name)
  "True when the slot SLOT-NAME of OBJECT has a value."
  (if (not (%unbound-mark-p (%slot-value object slot-name)))
      t
      (progn
        (%ensure-current object)
        (let* ((class (class-of object))
               (slot (%slot-named class slot-name)))
          (cond ((null slot) (if (slot-missing class object slot-name 'slot-boundp) t nil))
                ((%generic-access-p class) (slot-boundp-using-class class object slot))
                (t (not (%unbound-mark-p (%slot-value object slot-name)))))))))

(defun slot-makunbound (object slot-name)
  "Takes the value of the slot SLOT-NAME of OBJECT away. Returns OBJECT."
  (%ensure-current object)
  (let* ((class (class-of object))
         (slot (%slot-named class slot-name)))
    (cond ((null slot) (slot-missing class object slot-name 'slot-makunbound))
          ((%generic-access-p class) (slot-makunbound-using-class class object slot))
          (t (%set-slot-value object slot-name (%unbound-mark))))
    object))

(defun slot-exists-p (object slot-name)
  "True when OBJECT has a slot called SLOT-NAME."
  (unless (symbolp slot-name)
    (%signal-error 'type-error (list :datum slot-name :expected-type 'symbol)))
  (if (%slot-named (class-of object) slot-name) t nil))

;;; Macros

(defmacro with-slots (slot-entries instance-form &body forms)
  "Evaluates FORMS with each of SLOT-ENTRIES, a slot name or (VARIABLE SLOT-NAME), standing for that slot of the instance."
  (let ((instance (gensym "INSTANCE")))
    (multiple-value-bind (body declarations) (parse-body forms nil)
      `(let ((,instance ,instance-form))
         (declare (ignorable ,instance))
         (symbol-macrolet ,(mapcar (lambda (entry)
                                     (cond ((and entry (symbolp entry)) `(,entry (slot-value ,instance ',entry)))
                                           ((and (consp entry) (symbolp (car entry)) (consp (cdr entry))
                                                 (symbolp (car (cdr entry))) (null (cdr (cdr entry))))
                                            `(,(car entry) (slot-value ,instance ',(car (cdr entry)))))
                                           (t (%program-error "WITH-SLOTS: ~S is not a slot entry" entry))))
                                   slot-entries)
           ,@declarations
           ,@body)))))

(defmacro with-accessors (slot-entries instance-form &body forms)
  "Evaluates FORMS with each of SLOT-ENTRIES, (VARIABLE ACCESSOR), standing for a call of that accessor on the instance."
  (let ((instance (gensym "INSTANCE")))
    (multiple-value-bind (body declarations) (parse-body forms nil)
      `(let ((,instance ,instance-form))
         (declare (ignorable ,instance))
         (symbol-macrolet ,(mapcar (lambda (entry)
                                     (unless (and (consp entry) (symbolp (car entry)) (consp (cdr entry))
                                                  (null (cdr (cdr entry))))
                                       (%program-error "WITH-ACCESSORS: ~S is not an accessor entry" entry))
                                     `(,(car entry) (,(car (cdr entry)) ,instance)))
                                   slot-entries)
           ,@declarations
           ,@body)))))
