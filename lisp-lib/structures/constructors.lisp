;;;; The constructors of a structure type: with keywords, and by order of arguments (CLHS 3.4.6).

(in-package "WEFT")

(defun keyword-constructor (description name)
  "Returns the definition of the constructor NAME that takes a keyword argument for each slot.
Its variables are fresh: the names of slots may be special or constant."
  (let ((parameters '())
        (values '()))
    (dolist (slot (getf description :slots))
      (let ((variable (gensym (symbol-name (slot-name-of slot))))
            (supplied (gensym "SUPPLIED")))
        (multiple-value-bind (parameter value)
            (slot-parameter slot (list (slot-key slot) variable) variable supplied)
          (push parameter parameters)
          (push value values))))
    `(defun ,name (&key ,@(reverse parameters))
       ,(structure-making-form description (reverse values)))))

(defun slot-parameter (slot name variable supplied)
  "Returns an optional parameter NAME for SLOT, and the form that yields the slot's value from VARIABLE.
Without an initial value form the slot holds NIL, of whatever type it is, until it is given a value."
  (cond ((slot-initforms slot) (values `(,name ,@(slot-initforms slot)) (checked-form slot variable)))
        ((eq (slot-type-of slot) t) (values `(,name nil) variable))
        (t (values `(,name nil ,supplied) `(if ,supplied ,(checked-form slot variable) nil)))))

(defun boa-constructor (description name lambda-list)
  "Returns the definition of the constructor NAME with LAMBDA-LIST, whose variables give the slots of their names values."
  (let ((slots (getf description :slots))
        (values '())                    ; an alist from slots to forms
        (parameters '())
        (state 'required))
    (labels ((keep (parameter)
               (push parameter parameters))
             (bind (slot value)
               (when slot (push (cons slot value) values)))
             (slot-of (variable)
               (find-slot variable slots))
             (bind-required (variable)
               (let ((slot (slot-of variable)))
                 (keep variable)
                 (bind slot (and slot (checked-form slot variable)))))
             (bind-default (parameter)
               ;; a default of its own, else the slot's
               (let* ((name (if (consp parameter) (car parameter) parameter))
                      (variable (if (consp name) (cadr name) name))
                      (slot (slot-of variable)))
                 (cond ((or (null slot) (and (consp parameter) (cdr parameter)))
                        (keep parameter)
                        (bind slot (and slot (checked-form slot variable))))
                       (t (multiple-value-bind (parameter value)
                              (slot-parameter slot name variable (gensym "SUPPLIED"))
                            (keep parameter)
                            (bind slot value))))))
             (bind-aux (parameter)
               (let* ((given (and (consp parameter) (cdr parameter)))
                      (variable (if (consp parameter) (car parameter) parameter))
                      (slot (slot-of variable)))
                 (keep parameter)
                 (bind slot (if given (checked-form slot variable) nil)))))
      (do ((tail lambda-list (cdr tail)))
          ((null tail))
        (let ((parameter (car tail)))
          (cond ((member parameter lambda-list-keywords)
                 (setq state parameter)
                 (keep parameter))
                (t (case state
                     ((required &rest) (bind-required parameter))
                     ((&optional &key) (bind-default parameter))
                     (&aux (bind-aux parameter))
                     (t (defstruct-error (getf description :name) "misplaced ~S in the lambda list of ~S." parameter name)))))))
      `(defun ,name ,(reverse parameters)
         ,(structure-making-form description
                                 (mapcar (lambda (slot)
                                           (let ((bound (assoc slot values :test #'eq)))
                                             (cond (bound (cdr bound))
                                                   ((slot-initforms slot) (initial-value-form slot))
                                                   (t nil))))
                                         slots))))))

(defun initial-value-form (slot)
  "Returns a form that yields the checked initial value of SLOT."
  (if (eq (slot-type-of slot) t)
      (car (slot-initforms slot))
      (with-gensyms (value)
        `(let ((,value ,(car (slot-initforms slot)))) ,(checked-form slot value)))))

(defun structure-constructors (description)
  "Returns the definitions of the constructors of the type."
  (mapcar (lambda (constructor)
            (if (cdr constructor)
                (boa-constructor description (car constructor) (cadr constructor))
                (keyword-constructor description (car constructor))))
          (getf description :constructors)))
