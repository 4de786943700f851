;;;; From direct slots to the layout of instances: inheritance of slots (CLHS 7.5.3), and where each slot is held.
;;;;
;;;; Plain functions, used for condition classes from the start and by the standard methods of the metaobject protocol later.

(in-package "WEFT")

(defun %make-direct-slot (name initargs initform initfunction type allocation documentation readers writers)
  "Returns a direct slot definition."
  (%make-metaobject (find-class 'standard-direct-slot-definition)
                    name initargs initform initfunction type allocation documentation readers writers))

(defun %slots-of-the-start (class)
  "Turns the slot names of a class of the start into slot definitions."
  (let ((names (%class-direct-slots class)))
    (when (and names (symbolp (car names)))
      (setf (%class-direct-slots class)
            (mapcar #'%slot-of-the-start names))
      (%set-class-property class 'fixed t)))
  (%class-direct-slots class))

(defun %slot-of-the-start (name)
  "Returns the definition of a slot of a metaobject: its initarg is the keyword of its name."
  (%make-direct-slot name (list (intern (symbol-name name) "KEYWORD")) nil
                     (case name
                       (type (lambda () t))
                       (allocation (lambda () :instance))
                       (t (lambda () nil)))
                     t :instance nil nil nil))

(defun %named-slot (name slots)
  "Returns the slot definition called NAME in the list SLOTS, or NIL."
  (dolist (slot slots nil)
    (when (eq (%slot-name slot) name)
      (return slot))))

(defun %slot-names-in-order (precedence)
  "Returns the names of all slots of the classes in PRECEDENCE, those of the least specific class first. Slots of metaobjects that
the kernel finds by position come before all others."
  (let ((names '()))
    (dolist (class precedence)
      (%slots-of-the-start class)
      (when (and (null names) (%class-property class 'fixed))
        (setq names (reverse (%layout-slots (%class-layout class))))))
    (dolist (class (reverse precedence))
      (dolist (slot (%class-direct-slots class))
        (unless (member (%slot-name slot) names :test #'eq)
          (setq names (cons (%slot-name slot) names)))))
    (nreverse names)))

(defun %direct-slots-named (name precedence)
  "Returns the direct slot definitions called NAME of the classes in PRECEDENCE, most specific first."
  (let ((found '()))
    (dolist (class precedence)
      (let ((slot (%named-slot name (%class-direct-slots class))))
        (when slot
          (setq found (cons slot found)))))
    (nreverse found)))

(defun %inherited-type (direct-slots)
  "Returns the type specifier that all of DIRECT-SLOTS together ask for."
  (let ((types '()))
    (dolist (slot direct-slots)
      (let ((type (%slot-type slot)))
        (unless (or (eq type t) (member type types :test #'equal))
          (setq types (cons type types)))))
    (cond ((null types) t)
          ((null (cdr types)) (car types))
          (t (cons 'and (nreverse types))))))

(defun %merge-direct-slots (effective direct-slots)
  "Fills EFFECTIVE, an effective slot definition, from DIRECT-SLOTS, most specific first."
  (let* ((first (car direct-slots))
         (giver (let ((found nil))
                  (dolist (slot direct-slots found)
                    (when (%slot-initfunction slot)
                      (return slot)))))
         (initargs '())
         (documentation nil))
    (dolist (slot direct-slots)
      (dolist (initarg (%slot-initargs slot))
        (unless (member initarg initargs :test #'eq)
          (setq initargs (cons initarg initargs))))
      (unless documentation
        (setq documentation (%slot-documentation slot))))
    (setf (%slot-name effective) (%slot-name first)
          (%slot-initargs effective) (nreverse initargs)
          (%slot-initform effective) (if giver (%slot-initform giver) nil)
          (%slot-initfunction effective) (if giver (%slot-initfunction giver) nil)
          (%slot-type effective) (%inherited-type direct-slots)
          (%slot-allocation effective) (%slot-allocation first)
          (%slot-documentation effective) documentation)
    effective))

(defun %effective-slots (precedence)
  "Returns the effective slot definitions of a class with this precedence list."
  (let ((slots '()))
    (dolist (name (%slot-names-in-order precedence))
      (setq slots (cons (%merge-direct-slots (%make-metaobject (find-class 'standard-effective-slot-definition))
                                             (%direct-slots-named name precedence))
                        slots)))
    (nreverse slots)))

(defun %effective-default-initargs (precedence)
  "Returns the default initargs of a class with this precedence list: lists of initarg, form and function of no arguments."
  (let ((found '()))
    (dolist (class precedence)
      (dolist (initarg (%class-direct-default-initargs class))
        (unless (assoc (car initarg) found :test #'eq)
          (setq found (cons initarg found)))))
    (nreverse found)))

(defun %shared-cell (class name precedence)
  "Returns the cell of the slot NAME shared by the instances of CLASS: its own, kept over redefinition, or the one of the class above
that asks for it. A new cell is filled from the initform."
  (dolist (giver precedence nil)
    (let ((slot (%named-slot name (%class-direct-slots giver))))
      (when slot
        (return
          (let ((old (and (%class-layout giver) (%layout-cell (%class-layout giver) name))))
            (cond (old old)
                  ((eq giver class)
                   (list (if (%slot-initfunction slot) (funcall (%slot-initfunction slot)) (%unbound-mark))))
                  (t (%shared-cell giver name (%class-precedence giver))))))))))

(defun %layout-kind (class precedence)
  "Returns the representation of the instances of CLASS, a keyword of %MAKE-LAYOUT."
  (cond ((member (find-class 'class) precedence :test #'eq) :class)
        ((%subclassp (class-of class) (find-class 'funcallable-standard-class)) :funcallable)
        (t :object)))

(defun %direct-access-p (class)
  "True when no method of SLOT-VALUE-USING-CLASS but the standard ones can apply to instances of CLASS."
  (let ((metaclass (class-of class)))
    (or (eq metaclass (find-class 'standard-class))
        (eq metaclass (find-class 'funcallable-standard-class))
        (eq metaclass (find-class 'condition-class)))))

(defun %compute-layout (class slots precedence)
  "Gives every effective slot of SLOTS its place, and returns the layout of the instances of CLASS."
  (let ((names '())
        (shared '())
        (cells '())
        (position 0))
    (dolist (slot slots)
      (setf (%slot-class slot) class)
      (case (%slot-allocation slot)
        (:instance
         (setf (%slot-location slot) position)
         (setq names (cons (%slot-name slot) names)
               position (1+ position)))
        (:class
         (let ((cell (%shared-cell class (%slot-name slot) precedence)))
           (setf (%slot-location slot) cell)
           (setq shared (cons (%slot-name slot) shared)
                 cells (cons cell cells))))
        (t (setf (%slot-location slot) nil))))
    (%make-layout class (%layout-kind class precedence) (nreverse names) (nreverse shared) (nreverse cells)
                  (%direct-access-p class))))

(defun %same-layout-p (old new)
  "True when instances of the layouts OLD and NEW hold and share the same slots in the same places."
  (and (equal (%layout-slots old) (%layout-slots new))
       (equal (%layout-shared old) (%layout-shared new))))

(defun %add-direct-subclass (class subclass)
  "Makes SUBCLASS a known direct subclass of CLASS."
  (unless (member subclass (%class-direct-subclasses class) :test #'eq)
    (setf (%class-direct-subclasses class) (cons subclass (%class-direct-subclasses class)))))

(defun %remove-direct-subclass (class subclass)
  "Makes CLASS forget its direct subclass SUBCLASS."
  (setf (%class-direct-subclasses class) (remove subclass (%class-direct-subclasses class) :test #'eq)))

;;; Access at the location of an effective slot definition

(defun %location-value (object slot)
  "Returns what OBJECT holds for the effective slot definition SLOT, perhaps the unbound mark."
  (let ((location (%slot-location slot)))
    (cond ((consp location) (car location))
          (location (%instance-ref object location))
          (t (error "The slot ~S has an allocation without a place." (%slot-name slot))))))

(defun %set-location-value (object slot value)
  "Makes OBJECT hold VALUE for the effective slot definition SLOT."
  (let ((location (%slot-location slot)))
    (cond ((consp location) (setf (car location) value))
          (location (%instance-set object location value))
          (t (error "The slot ~S has an allocation without a place." (%slot-name slot))))))
