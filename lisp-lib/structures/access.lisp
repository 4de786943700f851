;;;; The forms that make, read, write and recognise structures of all representations, and the definition of a type.

(in-package "WEFT")

(defun slot-read-form (description slot structure)
  "Returns a form that reads SLOT of the value of the form STRUCTURE."
  (let ((type (getf description :type)))
    (cond ((null type) `(%structure-ref ,structure ',(getf description :name) ,(slot-index slot)))
          ((eq type 'list) `(nth ,(slot-index slot) ,structure))
          (t `(aref (the vector ,structure) ,(slot-index slot))))))

(defun checked-form (slot variable)
  "Returns a form that yields the value of VARIABLE if SLOT may hold it, and signals TYPE-ERROR if not."
  (let ((type (slot-type-of slot)))
    (if (eq type t)
        variable
        `(if (typep ,variable ',type) ,variable (%type-error ,variable ',type)))))

(defun slot-write-form (description slot structure value)
  "Returns a form that stores the value of the variable VALUE in SLOT of the value of the variable STRUCTURE."
  (let ((type (getf description :type))
        (new (checked-form slot value)))
    (cond ((null type) `(%structure-set ,structure ',(getf description :name) ,(slot-index slot) ,new))
          ((eq type 'list) `(setf (nth ,(slot-index slot) ,structure) ,new))
          (t `(setf (aref (the vector ,structure) ,(slot-index slot)) ,new)))))

(defun structure-making-form (description values)
  "Returns a form that makes a structure whose slots have the values of the forms VALUES, given in the order of the slots."
  (let ((type (getf description :type))
        (parts (make-list (getf description :length) :initial-element nil)))
    (mapc (lambda (slot value) (setf (nth (slot-index slot) parts) value)) (getf description :slots) values)
    (dolist (name (getf description :names))
      (setf (nth (car name) parts) `',(cdr name)))
    (cond ((null type) `(%make-structure ',(getf description :name) ,@parts))
          ((eq type 'list) `(list ,@parts))
          ((eq (cadr type) t) `(vector ,@parts))
          (t (with-gensyms (vector)
               `(let ((,vector (make-array ,(length parts) :element-type ',(cadr type))))
                  ,@(mapcar (lambda (slot value) `(setf (aref ,vector ,(slot-index slot)) ,value))
                            (getf description :slots) values)
                  ,@(mapcar (lambda (name) `(setf (aref ,vector ,(car name)) ',(cdr name)))
                            (getf description :names))
                  ,vector))))))

(defun structure-test-form (description object)
  "Returns a form that is true if the value of the variable OBJECT is a structure of the type."
  (let ((type (getf description :type))
        (name (getf description :name))
        (offset (getf description :offset)))
    (cond ((null type) `(%structure-p ,object ',name))
          ((eq type 'list) `(%named-list-p ,object ,offset ',name))
          (t `(and (vectorp ,object)
                   (> (length ,object) ,offset)
                   (eq (aref ,object ,offset) ',name))))))

(defun %named-list-p (object offset name)
  "True if OBJECT is a list whose element number OFFSET is NAME."
  (do ((tail object (cdr tail))
       (i offset (1- i)))
      ((not (consp tail)) nil)
    (when (eql i 0)
      (return (eq (car tail) name)))))

;;; --- the definition

(defun parent-accessor-p (description slot)
  "True if the accessor of SLOT is that of the type that DESCRIPTION's includes."
  (let* ((parent (structure-description (getf description :parent)))
         (same (and parent (find-slot (slot-name-of slot) (getf parent :slots)))))
    (and same (eq (slot-accessor same) (slot-accessor slot)))))

(defun own-accessor-slots (description)
  "Returns the slots of DESCRIPTION whose accessors are not those of the included type."
  (remove-if (lambda (slot) (parent-accessor-p description slot)) (getf description :slots)))

(defun define-accessor (description slot)
  "Makes calls of SLOT's accessor open-coded, and its places known."
  (let ((accessor (slot-accessor slot)))
    (%set-definition accessor 'structure-slot (cons (getf description :name) slot))
    (setf (compiler-macro-function accessor)
          (lambda (form environment)
            (declare (ignore environment))
            (let ((arguments (if (eq (car form) 'funcall) (cddr form) (cdr form))))
              (if (and arguments (null (cdr arguments)))
                  (slot-read-form description slot (car arguments))
                  form))))
    (%set-definition accessor 'setf-expander
                     (if (slot-read-only-p slot)
                         nil
                         (lambda (place environment)
                           (update-setf-expansion place
                                                  (lambda (arguments new)
                                                    (unless (and arguments (null (cdr arguments)))
                                                      (%program-error "~S takes one argument: ~S" accessor place))
                                                    (slot-write-form description slot (car arguments) new))
                                                  environment))))))

(defun define-structure (description)
  "Makes the type that DESCRIPTION describes known: its class, its places, and what open-codes them."
  (let ((name (getf description :name))
        (parent (getf description :parent))
        (slot-names (mapcar #'slot-name-of (getf description :slots))))
    (unless (getf description :type)
      (when (%structure-differs-p name parent slot-names)
        (cerror "Make another class; structures made so far do not belong to it."
                "The structure type ~S is defined with other slots than before: ~S, and before ~S."
                name slot-names (mapcar #'slot-name-of (getf (structure-description name) :slots))))
      (%make-structure-class name parent slot-names)
      (%set-type-expander name nil))
    (%set-definition name 'structure-description description)
    (%set-definition name 'structure-documentation (getf description :documentation))
    (dolist (slot (own-accessor-slots description))
      (define-accessor description slot))
    name))
