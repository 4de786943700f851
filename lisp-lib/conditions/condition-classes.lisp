;;;; Condition classes: how they are made, MAKE-CONDITION, and reports.
;;;;
;;;; A condition class is a class metaobject like others, with plain slots; it is finalized when the first condition is made.

(in-package "WEFT")

(defun %define-condition-class (name parents slots default-initargs documentation)
  "Makes NAME the name of a condition class with the given direct superclasses (names, or classes), direct slots and direct default
initargs; a class of that name is redefined in place. Returns the class."
  (let* ((old (find-class name nil))
         (class (if (and old (eq (class-of old) (find-class 'condition-class)))
                    old
                    (%make-metaobject (find-class 'condition-class))))
         (supers (mapcar (lambda (parent) (%condition-class parent)) (or parents '(condition))))
         (precedence (%compute-precedence class supers)))
    (unless precedence
      (%signal-error 'simple-program-error
                     (list :format-control "The precedence lists of ~S disagree: ~S cannot inherit from all of them."
                           :format-arguments (list supers name))))
    (when (eq class old)
      (dolist (super (%class-direct-superclasses class))
        (%remove-direct-subclass super class)))
    (setf (%class-direct-superclasses class) supers
          (%class-direct-slots class) slots
          (%class-direct-default-initargs class) default-initargs
          (%class-documentation class) documentation)
    (%set-class-name class name)
    (%set-class-precedence class precedence)
    (dolist (super supers)
      (%add-direct-subclass super class))
    (%forget-condition-layout class)
    (setf (find-class name) class)
    class))

(defun %condition-class (designator)
  "Returns the condition class that DESIGNATOR is or names; signals TYPE-ERROR if there is none."
  (let ((class (cond ((%classp designator) designator)
                     ((symbolp designator) (find-class designator nil)))))
    (if (and class (%subclassp class (find-class 'condition)))
        class
        (%signal-error 'no-condition-class (list :datum designator)))))

(defun %forget-condition-layout (class)
  "Makes CLASS and its subclasses work out their slots again."
  (when (%class-layout class)
    (%set-class-layout class nil))
  (%set-class-property class 'report nil)
  (dolist (subclass (%class-direct-subclasses class))
    (unless (eq (%class-precedence subclass) nil)
      (%set-class-precedence subclass (or (%compute-precedence subclass (%class-direct-superclasses subclass))
                                          (%class-precedence subclass))))
    (%forget-condition-layout-of-slots subclass)))

(defun %forget-condition-layout-of-slots (class)
  "Makes CLASS and its subclasses work out their slots again, keeping their own reports."
  (when (%class-layout class)
    (%set-class-layout class nil))
  (dolist (subclass (%class-direct-subclasses class))
    (%forget-condition-layout-of-slots subclass)))

(defun %finalize-condition-class (class)
  "Works out the slots and the layout of a condition class."
  (let* ((precedence (%class-precedence class))
         (slots (%effective-slots precedence)))
    (setf (%class-default-initargs class) (%effective-default-initargs precedence)
          (%class-slots class) slots)
    (%set-class-layout class (%compute-layout class slots precedence))
    class))

(defun make-condition (type &rest initargs)
  "Returns a condition of TYPE, a condition class, its name, or AND or OR of such, with slots filled from INITARGS."
  (let ((class (if (consp type) (%class-for-condition-type type) (%condition-class type))))
    (unless (%class-layout class)
      (%finalize-condition-class class))
    (%check-condition-initargs class initargs)
    (%make-condition class initargs)))

(defun %class-for-condition-type (type)
  "Returns a condition class all of whose instances are of TYPE, a compound type specifier; signals TYPE-ERROR if there is none."
  (labels ((search-below (class)
             (if (subtypep class type)
                 class
                 (dolist (subclass (%class-direct-subclasses class) nil)
                   (let ((found (search-below subclass)))
                     (when found (return found)))))))
    (or (search-below (find-class 'condition))
        (and (eq (car type) 'and)
             (every (lambda (part) (and (symbolp part) (find-class part nil))) (cdr type))
             (%condition-class-below (mapcar #'%condition-class (cdr type))))
        (%signal-error 'no-condition-class (list :datum type)))))

(defun %condition-class-below (supers)
  "Returns a new condition class without a name that inherits from SUPERS, NIL if their precedence lists disagree."
  (let* ((class (%make-metaobject (find-class 'condition-class)))
         (precedence (%compute-precedence class supers)))
    (when precedence
      (setf (%class-direct-superclasses class) supers)
      (%set-class-precedence class precedence)
      (%finalize-condition-class class))))

(defun %check-condition-initargs (class initargs)
  "Signals PROGRAM-ERROR unless INITARGS are initialization arguments of CLASS."
  (unless (getf initargs :allow-other-keys)
    (do ((tail initargs (cdr (cdr tail))))
        ((null tail))
      (unless (consp (cdr tail))
        (%signal-error 'simple-program-error
                       (list :format-control "The initialization argument ~S of ~S has no value."
                             :format-arguments (list (car tail) (%class-name class)))))
      (unless (or (eq (car tail) :allow-other-keys)
                  (dolist (slot (%class-slots class) nil)
                    (when (member (car tail) (%slot-initargs slot) :test #'eq) (return t))))
        (%signal-error 'simple-program-error
                       (list :format-control "~S is not an initialization argument of the condition class ~S."
                             :format-arguments (list (car tail) (%class-name class))))))))

(defun %make-condition (class initargs)
  "Returns a condition of the finalized CLASS with slots filled from INITARGS, default initargs and initforms."
  (let ((condition (%allocate-instance class)))
    (dolist (slot (%class-slots class) condition)
      (let ((value (%slot-initial-value slot initargs (%class-default-initargs class)))
            (location (%slot-location slot)))
        (cond ((%unbound-mark-p value))
              ((consp location) (setf (car location) value))
              (t (%instance-set condition location value)))))))

(defun %slot-initial-value (slot initargs default-initargs)
  "Returns the value that SLOT gets from INITARGS, from DEFAULT-INITARGS, or (a slot of the instance) from its initform; else the unbound mark."
  (let ((names (%slot-initargs slot)))
    (do ((tail initargs (cdr (cdr tail))))
        ((null tail))
      (when (member (car tail) names :test #'eq)
        (return-from %slot-initial-value (car (cdr tail)))))
    (dolist (default default-initargs)
      (when (member (car default) names :test #'eq)
        (return-from %slot-initial-value (funcall (car (cdr (cdr default)))))))
    (if (and (%slot-initfunction slot) (not (consp (%slot-location slot))))
        (funcall (%slot-initfunction slot))
        (%unbound-mark))))

(defun %set-report (class-name function)
  "Makes FUNCTION, of a condition and a stream, report conditions of the class called CLASS-NAME."
  (%set-class-property (find-class class-name) 'report function))

(defun %report-condition (condition stream)
  "Writes to STREAM what CONDITION says, by the report of its class or the nearest class above that has one."
  (let ((class (class-of condition)))
    (dolist (c (%class-precedence class))
      (let ((report (%class-property c 'report)))
        (when report
          (funcall report condition stream)
          (return-from %report-condition condition))))
    (%report-class condition stream)))

(defun %condition-complete-p (condition class-name)
  "True if all slots that CONDITION has from the class called CLASS-NAME have values."
  (dolist (slot (%class-slots (find-class class-name)) t)
    (when (%unbound-mark-p (%slot-value condition (%slot-name slot)))
      (return nil))))

(defun %report-class (condition stream)
  "Writes to STREAM of what class CONDITION is, where it has nothing else to say. Returns CONDITION."
  (write-string "A condition of the class " stream)
  (prin1 (%class-name (class-of condition)) stream)
  condition)

(defun %condition-slot (condition class-name slot)
  "Returns the value of SLOT of CONDITION, which is of the class called CLASS-NAME: how the standard readers read."
  (unless (%instancep condition (find-class class-name))
    (%signal-error 'type-error (list :datum condition :expected-type class-name)))
  (let ((value (%slot-value condition slot)))
    (if (%unbound-mark-p value)
        (slot-value condition slot)
        value)))

(defmacro define-standard-condition (name parents slots documentation)
  "Defines a condition class before DEFINE-CONDITION is there. Each of SLOTS is (SLOT READER [DEFAULT]): its initarg is the keyword of the same
name, READER (NIL for none) becomes a plain function, and DEFAULT a constant initial value."
  `(progn
     (%define-condition-class ',name ',parents
                              (list ,@(mapcar #'%standard-slot-form slots))
                              '() ,documentation)
     ,@(%standard-readers name slots)
     ',name))

(defun %standard-slot-form (slot)
  "Returns the form that makes the direct slot definition of one slot of DEFINE-STANDARD-CONDITION."
  (let ((name (car slot))
        (default (cdr (cdr slot))))
    `(%make-direct-slot ',name '(,(intern (symbol-name name) "KEYWORD"))
                        ',(car default) ,(and default `(lambda () ',(car default)))
                        t :instance nil '() '())))

(defun %standard-readers (name slots)
  "Returns the definitions of the readers of the condition class NAME."
  (let ((forms '()))
    (dolist (slot slots (nreverse forms))
      (when (car (cdr slot))
        (setq forms
              (cons `(defun ,(car (cdr slot)) (condition)
                       ,(concatenate 'string "Returns the " (symbol-name (car slot)) " of a " (symbol-name name) ".")
                       (%condition-slot condition ',name ',(car slot)))
                    forms))))))
