;;;; DEFCLASS and ENSURE-CLASS.

(in-package "WEFT")

(defmacro defclass (name direct-superclasses direct-slots &rest options)
  "Defines the class NAME. Each of DIRECT-SLOTS is a name or (NAME {option value}*); OPTIONS are (:DEFAULT-INITARGS ...), (:METACLASS name),
(:DOCUMENTATION string), and those of the metaclass."
  (unless (and name (symbolp name))
    (%program-error "DEFCLASS: ~S is not a class name" name))
  (unless (and (listp direct-superclasses) (listp direct-slots))
    (%program-error "DEFCLASS ~S: superclasses and slots must be lists" name))
  (%check-class-options name options)
  (let ((slots (mapcar (lambda (slot) (%canonical-slot name slot)) direct-slots)))
    (%check-distinct-slots name slots)
    `(%load-class ',name ',direct-superclasses
                  (list ,@(mapcar #'%canonical-slot-form slots))
                  (list ,@(%default-initarg-forms (cdr (assoc :default-initargs options))))
                  ',(or (car (cdr (assoc :metaclass options))) 'standard-class)
                  ',(car (cdr (assoc :documentation options)))
                  ',(%other-class-options options))))

(defun %check-class-options (name options)
  "Signals PROGRAM-ERROR when an option of DEFCLASS NAME is malformed or given twice."
  (let ((seen '()))
    (dolist (option options)
      (unless (and (consp option) (symbolp (car option)))
        (%program-error "DEFCLASS ~S: ~S is not a class option" name option))
      (when (member (car option) seen)
        (%program-error "DEFCLASS ~S: the option ~S is given twice" name (car option)))
      (setq seen (cons (car option) seen))
      (when (and (member (car option) '(:metaclass :documentation))
                 (not (and (consp (cdr option)) (null (cdr (cdr option))))))
        (%program-error "DEFCLASS ~S: ~S takes one value" name option)))
    (let ((initargs (cdr (assoc :default-initargs options)))
          (names '()))
      (do ((tail initargs (cdr (cdr tail))))
          ((null tail))
        (unless (and (symbolp (car tail)) (consp (cdr tail)))
          (%program-error "DEFCLASS ~S: malformed default initargs ~S" name initargs))
        (when (member (car tail) names)
          (%program-error "DEFCLASS ~S: the default initarg ~S is given twice" name (car tail)))
        (setq names (cons (car tail) names))))))

(defun %other-class-options (options)
  "Returns those of OPTIONS that only a metaclass of the program knows, as a plist of initargs."
  (let ((found '()))
    (dolist (option options (nreverse found))
      (unless (member (car option) '(:default-initargs :metaclass :documentation))
        (setq found (list* (cdr option) (car option) found))))))

(defun %default-initarg-forms (initargs)
  "Returns forms that make the canonical default initargs: lists of initarg, form and function."
  (do ((tail initargs (cdr (cdr tail)))
       (forms '() (cons `(list ',(car tail) ',(car (cdr tail)) (lambda () ,(car (cdr tail)))) forms)))
      ((null tail) (nreverse forms))))

;;; Slots. A canonical slot is a plist with the initargs of a direct slot definition.

(defun %canonical-slot (class-name slot)
  "Returns the canonical form of SLOT, a slot specifier of DEFCLASS or DEFINE-CONDITION."
  (let ((name (if (consp slot) (car slot) slot))
        (initargs '()) (readers '()) (writers '()) (once '()))
    (unless (and name (symbolp name) (not (keywordp name)) (not (constantp name)))
      (%program-error "~S: ~S is not a slot name" class-name name))
    (do ((tail (if (consp slot) (cdr slot) '()) (cdr (cdr tail))))
        ((null tail))
      (unless (and (consp tail) (symbolp (car tail)) (consp (cdr tail)))
        (%program-error "~S: malformed slot ~S" class-name slot))
      (let ((option (car tail))
            (value (car (cdr tail))))
        (case option
          (:initarg
           (unless (symbolp value)
             (%program-error "~S: the initarg ~S of the slot ~S is not a symbol" class-name value name))
           (setq initargs (cons value initargs)))
          (:reader
           (%check-accessor-name class-name value (and value (symbolp value)))
           (setq readers (cons value readers)))
          (:writer
           (%check-accessor-name class-name value (or (symbolp value) (and (consp value) (eq (car value) 'setf))))
           (setq writers (cons value writers)))
          (:accessor
           (%check-accessor-name class-name value (and value (symbolp value)))
           (setq readers (cons value readers)
                 writers (cons (list 'setf value) writers)))
          (t (when (and (member option '(:initform :type :allocation :documentation))
                        (not (eq (getf once option once) once)))
               (%program-error "~S: the option ~S of the slot ~S is given twice" class-name option name))
             (setq once (append once (list option value)))))))
    (list* :name name :initargs (nreverse initargs) :readers (nreverse readers) :writers (nreverse writers) once)))

(defun %check-accessor-name (class-name accessor valid)
  "Signals PROGRAM-ERROR unless VALID."
  (unless valid
    (%program-error "~S: ~S cannot be the name of an accessor" class-name accessor)))

(defun %check-distinct-slots (class-name slots)
  "Signals PROGRAM-ERROR when two of SLOTS have one name."
  (let ((names '()))
    (dolist (slot slots)
      (when (member (getf slot :name) names)
        (%program-error "~S: two slots are called ~S" class-name (getf slot :name)))
      (setq names (cons (getf slot :name) names)))))

(defun %canonical-slot-form (slot)
  "Returns the form that makes the canonical slot SLOT when the definition is loaded."
  (let ((forms '()))
    (do ((tail slot (cdr (cdr tail))))
        ((null tail))
      (setq forms (list* `',(car (cdr tail)) `',(car tail) forms))
      (when (eq (car tail) :initform)
        (setq forms (list* `(lambda () ,(car (cdr tail))) :initfunction forms))))
    `(list ,@(nreverse forms))))

(defun %direct-slot (class-name canonical)
  "Returns the direct slot definition, of the standard class, that the CANONICAL slot describes."
  (do ((tail canonical (cdr (cdr tail))))
      ((null tail))
    (unless (member (car tail) '(:name :initargs :readers :writers :initform :initfunction :type :allocation :documentation))
      (%program-error "~S: ~S is no option of the slot ~S" class-name (car tail) (getf canonical :name))))
  (unless (member (getf canonical :allocation :instance) '(:instance :class))
    (%program-error "~S: the slot ~S cannot have the allocation ~S"
                    class-name (getf canonical :name) (getf canonical :allocation)))
  (%make-direct-slot (getf canonical :name) (getf canonical :initargs) (getf canonical :initform)
                     (getf canonical :initfunction) (getf canonical :type t) (getf canonical :allocation :instance)
                     (getf canonical :documentation) (getf canonical :readers) (getf canonical :writers)))

;;; Loading a definition

(defun %load-class (name supers slots default-initargs metaclass-name documentation other-options)
  "Defines the class NAME when a DEFCLASS form is evaluated. Returns the class."
  (let ((old (find-class name nil))
        (metaclass (find-class metaclass-name)))
    (when (and old (not (eq (%class-name old) name)))
      (setq old nil))
    (if (and (eq metaclass (find-class 'standard-class))
             (or (null old) (%forward-referenced-p old) (eq (class-of old) metaclass)))
        (progn
          (when other-options
            (%program-error "DEFCLASS ~S: no such class option: ~S" name (car other-options)))
          (let ((direct-slots (mapcar (lambda (slot) (%direct-slot name slot)) slots)))
            (%define-class (%standard-class-to-define name old) supers direct-slots default-initargs documentation)))
        (apply #'ensure-class-using-class old name
               :direct-superclasses supers :direct-slots slots :direct-default-initargs default-initargs
               :metaclass metaclass
               (if documentation
                   (list* :documentation documentation other-options)
                   other-options)))))

(defun %standard-class-to-define (name old)
  "Returns the standard class called NAME: OLD, made a standard class if it was only referred to, or a new one if OLD is NIL."
  (let ((metaclass (find-class 'standard-class)))
    (cond ((null old)
           (let ((class (%make-metaobject metaclass)))
             (%set-class-name class name)
             (setf (find-class name) class)))
          ((%forward-referenced-p old) (%become-class old metaclass))
          (t old))))

(defun %become-class (class metaclass)
  "Makes CLASS, so far forward-referenced, an instance of METACLASS. Returns it."
  (let* ((layout (%class-layout metaclass))
         (slots (%layout-storage layout)))
    (setf (svref slots (%layout-position layout 'direct-subclasses)) (%class-direct-subclasses class)
          (svref slots (%layout-position layout 'direct-methods)) (%class-direct-methods class))
    (%set-instance class layout slots)))

(defun ensure-class (name &rest options)
  "Defines or redefines the class NAME; OPTIONS are those of ENSURE-CLASS-USING-CLASS. Returns the class."
  (apply #'ensure-class-using-class (find-class name nil) name options))
