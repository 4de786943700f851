;;;; Reading a DEFSTRUCT form: its options and slots become a description.

(in-package "WEFT")

(defun defstruct-error (name control &rest arguments)
  "Signals PROGRAM-ERROR about the definition of the structure type NAME."
  (apply #'%program-error (concatenate 'string "DEFSTRUCT ~S: " control) name arguments))

(defun structure-symbol (&rest parts)
  "Returns the symbol, interned in the current package, that the string designators PARTS spell."
  (intern (apply #'concatenate 'string (mapcar #'string parts))))

(defun parse-slot (name slot)
  "Returns the description of SLOT as it stands in the DEFSTRUCT form of NAME, without accessor and index."
  (cond ((symbolp slot) (make-slot slot '() t nil nil nil))
        (t (unless (and (consp slot) (symbolp (car slot)) (evenp (length (cddr slot))))
             (defstruct-error name "~S is not a slot description." slot))
           (do ((options (cddr slot) (cddr options))
                (type t)
                (read-only nil))
               ((null options)
                (make-slot (car slot) (and (cdr slot) (list (cadr slot))) type read-only nil nil))
             (case (car options)
               (:type (setq type (cadr options)))
               (:read-only (setq read-only (cadr options)))
               (t (defstruct-error name "unknown option ~S of the slot ~S." (car options) (car slot))))))))

(defun find-slot (name slots)
  "Returns the one of SLOTS whose name is spelt as NAME, or NIL."
  (find (symbol-name name) slots :key (lambda (slot) (symbol-name (slot-name-of slot))) :test #'string=))

(defun override-slot (name inherited override)
  "Returns the slot INHERITED as OVERRIDE, a slot description in the :INCLUDE option of NAME, changes it."
  (let ((new (parse-slot name override)))
    (when (and (slot-read-only-p inherited) (consp override) (not (getf (cddr override) :read-only t)))
      (defstruct-error name "the slot ~S is read-only." (slot-name-of inherited)))
    (let ((type (if (and (consp override) (getf (cddr override) :type)) (slot-type-of new) (slot-type-of inherited))))
      (unless (or (eq type (slot-type-of inherited)) (subtypep type (slot-type-of inherited)))
        (defstruct-error name "the type ~S of the slot ~S is not a subtype of ~S."
          type (slot-name-of inherited) (slot-type-of inherited)))
      (make-slot (slot-name-of inherited)
                 (slot-initforms new)
                 type
                 (or (slot-read-only-p inherited) (slot-read-only-p new))
                 nil
                 (slot-index inherited)))))

(defun inherited-slots (name parent overrides)
  "Returns the slots that the structure type NAME has from the description PARENT, as changed by OVERRIDES."
  (dolist (override overrides)
    (unless (find-slot (if (consp override) (car override) override) (getf parent :slots))
      (defstruct-error name "~S has no slot ~S." (getf parent :name) override)))
  (mapcar (lambda (slot)
            (let ((override (find (symbol-name (slot-name-of slot)) overrides
                                  :key (lambda (o) (symbol-name (if (consp o) (car o) o)))
                                  :test #'string=)))
              (if override (override-slot name slot override) slot)))
          (getf parent :slots)))

(defun parse-structure-type (name type)
  "Returns the :TYPE option of NAME in the form LIST or (VECTOR element-type)."
  (cond ((eq type 'list) 'list)
        ((eq type 'vector) '(vector t))
        ((and (consp type) (eq (car type) 'vector))
         (list 'vector (if (and (consp (cdr type)) (not (eq (cadr type) '*))) (cadr type) t)))
        (t (defstruct-error name "the :TYPE is neither LIST nor VECTOR: ~S" type))))

(defun parse-structure-options (name options)
  "Returns the OPTIONS of the structure type NAME as a property list, with :INCLUDE a list of a name and slots."
  (let ((parsed (list :name name :conc-name (concatenate 'string (symbol-name name) "-")))
        (constructors '())
        (default-constructor t))
    (dolist (option options)
      (let ((key (if (consp option) (car option) option))
            (arguments (if (consp option) (cdr option) '())))
        (labels ((limit (least most)
                   (unless (<= least (length arguments) most)
                     (defstruct-error name "malformed option ~S." option)))
                 (note (key value)
                   (setf (getf parsed key) value)))
          (case key
            (:conc-name (limit 0 1)
             (note :conc-name (and (car arguments) (string (car arguments)))))
            (:constructor (limit 0 2)
             (cond ((null arguments) (push (list (structure-symbol "MAKE-" name)) constructors))
                   ((car arguments) (push arguments constructors)))
             (setq default-constructor nil))
            (:copier (limit 0 1) (when arguments (note :copier arguments)))
            (:predicate (limit 0 1) (when arguments (note :predicate arguments)))
            (:include (limit 1 most-positive-fixnum) (note :include arguments))
            ((:print-function :print-object) (limit 0 1) (note :printer (cons key arguments)))
            (:type (limit 1 1) (note :type (parse-structure-type name (car arguments))))
            (:named (limit 0 0) (note :named t))
            (:initial-offset (limit 1 1) (note :initial-offset (car arguments)))
            (t (defstruct-error name "unknown option ~S." option))))))
    (list* :constructors (if default-constructor
                             (list (list (structure-symbol "MAKE-" name)))
                             (nreverse constructors))
           parsed)))

(defun accessor-name (conc-name slot)
  "Returns the name of the accessor of SLOT: after CONC-NAME, or without one the name of the slot."
  (if conc-name
      (structure-symbol conc-name (slot-name-of slot))
      (slot-name-of slot)))

(defun place-slots (own inherited conc-name first-index)
  "Returns the slots INHERITED and OWN with accessors after CONC-NAME, and with indices from FIRST-INDEX for those of OWN."
  (append (mapcar (lambda (slot)
                    (make-slot (slot-name-of slot) (slot-initforms slot) (slot-type-of slot) (slot-read-only-p slot)
                               (accessor-name conc-name slot) (slot-index slot)))
                  inherited)
          (mapcar (lambda (slot)
                    (prog1 (make-slot (slot-name-of slot) (slot-initforms slot) (slot-type-of slot) (slot-read-only-p slot)
                                      (accessor-name conc-name slot) first-index)
                      (incf first-index)))
                  own)))

(defun describe-structure (name options slots documentation)
  "Returns the description of the structure type NAME that OPTIONS and SLOTS, as they stand in a DEFSTRUCT form, define."
  (let* ((parsed (parse-structure-options name options))
         (include (getf parsed :include))
         (type (getf parsed :type))
         (parent (and include (or (structure-description (car include))
                                  (defstruct-error name "~S is not a structure type." (car include)))))
         (inherited (and parent (inherited-slots name parent (cdr include))))
         (own (mapcar (lambda (slot) (parse-slot name slot)) slots))
         (start (if parent (getf parent :length) 0))
         (offset (+ start (or (getf parsed :initial-offset) 0)))
         (named (and type (getf parsed :named)))
         (first-index (if named (1+ offset) offset)))
    (unless (equal type (and parent (getf parent :type)))
      (when parent
        (defstruct-error name "it cannot include ~S, whose representation differs." (car include))))
    (when (and (not type) (getf parsed :initial-offset))
      (defstruct-error name ":INITIAL-OFFSET needs :TYPE."))
    (when (and named (consp type) (not (typep name (upgraded-array-element-type (cadr type)))))
      (error "DEFSTRUCT ~S: a vector of ~S cannot hold its name." name (cadr type)))
    (do ((tail (append inherited own) (cdr tail)))
        ((null tail))
      (when (find-slot (slot-name-of (car tail)) (cdr tail))
        (defstruct-error name "two slots are called ~A." (slot-name-of (car tail)))))
    (let ((tested (or (not type) named)))
      (list :name name
            :parent (car include)
            :conc-name (getf parsed :conc-name)
            :type type
            :named named
            :offset (and named offset)
            :names (append (getf parent :names) (and named (list (cons offset name))))
            :length (+ first-index (length own))
            :slots (place-slots own inherited (getf parsed :conc-name) first-index)
            :constructors (getf parsed :constructors)
            :copier (car (getf parsed :copier (list (structure-symbol "COPY-" name))))
            :predicate (if (getf parsed :predicate)
                           (if (or tested (null (car (getf parsed :predicate))))
                               (car (getf parsed :predicate))
                               (error "DEFSTRUCT ~S: a structure without a name has no predicate." name))
                           (and tested (structure-symbol name "-P")))
            :printer (getf parsed :printer)
            :documentation documentation))))
