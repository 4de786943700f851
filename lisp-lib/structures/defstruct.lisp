;;;; DEFSTRUCT (CLHS chapter 8).

(in-package "WEFT")

(defun structure-accessors (description)
  "Returns the definitions of the functions that read and write the slots of the type."
  (mapcan (lambda (slot)
            (cons `(defun ,(slot-accessor slot) (structure)
                     ,(slot-read-form description slot 'structure))
                  (if (slot-read-only-p slot)
                      '()
                      `((defun (setf ,(slot-accessor slot)) (value structure)
                          ,(slot-write-form description slot 'structure 'value))))))
          (own-accessor-slots description)))

(defun structure-predicate (description)
  "Returns a list of the definition of the predicate of the type, if it has one."
  (let ((name (getf description :predicate)))
    (and name
         `((defun ,name (object)
             ,(structure-test-form description 'object))))))

(defun structure-copier (description)
  "Returns a list of the definition of the copier of the type, if it has one."
  (let ((name (getf description :copier)))
    (and name
         `((defun ,name (structure)
             ,(if (getf description :type)
                  '(copy-seq structure)
                  `(copy-structure (%check-structure structure ',(getf description :name)))))))))

(defun structure-printer (description)
  "Returns a list of the method of PRINT-OBJECT that the options of the type ask for."
  (let ((printer (getf description :printer)))
    (and printer
         `((defmethod print-object ((structure ,(getf description :name)) stream)
             ,(cond ((null (cdr printer)) '(%print-structure structure stream))
                    ((eq (car printer) :print-function) `(funcall #',(cadr printer) structure stream 0))
                    (t `(funcall #',(cadr printer) structure stream))))))))

(defmacro defstruct (name-and-options &rest documentation-and-slots)
  "Defines a structure type: its class, constructors, predicate, copier, and a reader and a place for each slot."
  (let* ((name (if (consp name-and-options) (car name-and-options) name-and-options))
         (options (if (consp name-and-options) (cdr name-and-options) '()))
         (documentation (and (stringp (car documentation-and-slots)) (car documentation-and-slots)))
         (slots (if documentation (cdr documentation-and-slots) documentation-and-slots)))
    (unless (and name (symbolp name))
      (%program-error "DEFSTRUCT: ~S is not a name for a structure type" name))
    (let ((description (describe-structure name options slots documentation)))
      `(progn
         (eval-when (:compile-toplevel :load-toplevel :execute)
           (define-structure ',description))
         ,@(structure-predicate description)
         ,@(structure-accessors description)
         ,@(structure-copier description)
         ,@(structure-constructors description)
         ,@(structure-printer description)
         ',name))))

(defun %read-structure (name slots)
  "Returns the structure that #S(NAME . SLOTS) denotes, made by the keyword constructor of the type."
  (let* ((description (structure-description name))
         (constructor (find-if (lambda (constructor) (null (cdr constructor))) (getf description :constructors))))
    (unless (and description (null (getf description :type)))
      (error "~S does not name a structure type." name))
    (unless constructor
      (error "The structure type ~S has no constructor with keywords, which #S needs." name))
    (apply (car constructor)
           (do ((tail slots (cddr tail))
                (arguments '()))
               ((null tail) (nreverse arguments))
             (push (intern (string (car tail)) "KEYWORD") arguments)
             (push (cadr tail) arguments)))))
