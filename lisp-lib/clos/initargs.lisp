;;;; Which initialization arguments are valid (CLHS 7.1.2), and filling slots from them.

(in-package "WEFT")

(defun %valid-initargs (class functions argument-lists)
  "Returns the initialization arguments that are valid for CLASS when the generic functions FUNCTIONS are called on arguments like
ARGUMENT-LISTS: those of its slots and the keywords of applicable methods; or T when all are."
  (let ((names '(:allow-other-keys)))
    (dolist (slot (%ensure-slots class))
      (dolist (initarg (%slot-initargs slot))
        (setq names (adjoin initarg names :test #'eq))))
    (do ((functions functions (cdr functions))
         (argument-lists argument-lists (cdr argument-lists)))
        ((null functions) names)
      (dolist (method (compute-applicable-methods (car functions) (car argument-lists)))
        (let ((shape (%method-keys method)))
          (when (%shape-allow-other-keys shape)
            (return-from %valid-initargs t))
          (dolist (key (%shape-keys shape))
            (setq names (adjoin key names :test #'eq))))))))

(defun %check-initargs (class-name valid initargs)
  "Signals PROGRAM-ERROR unless INITARGS are pairs of symbols and values, with each symbol among VALID, a list or T."
  (let ((allowed (or (eq valid t) (%initarg-value initargs :allow-other-keys))))
    (do ((tail initargs (cdr (cdr tail))))
        ((null tail))
      (unless (consp (cdr tail))
        (%program-error "The initialization arguments of ~S have no value for ~S" class-name (car tail)))
      (unless (symbolp (car tail))
        (%program-error "~S is not a symbol and cannot name an initialization argument of ~S" (car tail) class-name))
      (unless (or allowed (member (car tail) valid :test #'eq))
        (%program-error "~S is not an initialization argument of ~S" (car tail) class-name)))))

(defun %initarg-value (plist indicator)
  "Returns what PLIST, perhaps of odd length, holds under INDICATOR."
  (do ((tail plist (cdr (cdr tail))))
      ((or (null tail) (null (cdr tail))) nil)
    (when (eq (car tail) indicator)
      (return (car (cdr tail))))))

(defun %defaulted-initargs (class initargs)
  "Returns INITARGS followed by the default initargs of CLASS that they do not name."
  (let ((defaults '()))
    (dolist (default (%class-default-initargs class))
      (unless (%initarg-given-p (car default) initargs)
        (setq defaults (list* (funcall (car (cdr (cdr default)))) (car default) defaults))))
    (if defaults
        (append initargs (nreverse defaults))
        initargs)))

(defun %initarg-given-p (name initargs)
  "True when the plist INITARGS has NAME."
  (do ((tail initargs (cdr (cdr tail))))
      ((null tail) nil)
    (when (eq (car tail) name)
      (return t))))

(defun %fill-slots (instance slot-names initargs)
  "Fills each slot of INSTANCE that INITARGS name, and each other slot of SLOT-NAMES (a list, or T for all) that has no value from its
initform: the standard meaning of SHARED-INITIALIZE. Returns INSTANCE."
  (let* ((class (class-of instance))
         (generic (%generic-access-p class)))
    (%check-initargs (%class-name class) t initargs)
    (dolist (slot (%ensure-slots class) instance)
      (let ((value (%value-from-initargs slot initargs)))
        (cond ((not (%unbound-mark-p value))
               (if generic
                   (setf (slot-value-using-class class instance slot) value)
                   (%set-location-value instance slot value)))
              ((and (%slot-initfunction slot)
                    (or (eq slot-names t) (member (%slot-name slot) slot-names :test #'eq))
                    (if generic
                        (not (slot-boundp-using-class class instance slot))
                        (%unbound-mark-p (%location-value instance slot))))
               (let ((value (funcall (%slot-initfunction slot))))
                 (if generic
                     (setf (slot-value-using-class class instance slot) value)
                     (%set-location-value instance slot value)))))))))

(defun %value-from-initargs (slot initargs)
  "Returns the value that INITARGS, the leftmost that names it, give SLOT, else the unbound mark."
  (let ((names (%slot-initargs slot)))
    (if names
        (do ((tail initargs (cdr (cdr tail))))
            ((null tail) (%unbound-mark))
          (when (member (car tail) names :test #'eq)
            (return (car (cdr tail)))))
        (%unbound-mark))))
