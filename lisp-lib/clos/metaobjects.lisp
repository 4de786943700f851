;;;; The slots of metaobjects by position. Which slots there are stands in Java, weft.object.BuiltInClasses; here they get accessors.
;;;;
;;;; These are plain functions, for metaobjects whose layout begins like the one of the start. What programs see are the generic
;;;; functions of the metaobject protocol.

(in-package "WEFT")

(defmacro %define-metaobject-slots (class &rest accessors)
  "Defines for each (ACCESSOR SLOT) of ACCESSORS a function that reads that slot of instances of CLASS, and its SETF function."
  (let ((layout (%class-layout (find-class class)))
        (forms '()))
    (dolist (a accessors)
      (let ((position (%layout-position layout (car (cdr a)))))
        (setq forms (list* `(defun (setf ,(car a)) (value metaobject) (%instance-set metaobject ,position value))
                           `(defun ,(car a) (metaobject) (%instance-ref metaobject ,position))
                           forms))))
    (cons 'progn forms)))

(%define-metaobject-slots class
  (%class-direct-methods direct-methods)
  (%class-direct-superclasses direct-superclasses)
  (%class-direct-subclasses direct-subclasses)
  (%class-direct-slots direct-slots)
  (%class-slots effective-slots)
  (%class-direct-default-initargs direct-default-initargs)
  (%class-default-initargs default-initargs)
  (%class-documentation documentation)
  (%class-prototype prototype)
  (%class-plist plist))

(%define-metaobject-slots standard-direct-slot-definition
  (%slot-name name)
  (%slot-initargs initargs)
  (%slot-initform initform)
  (%slot-initfunction initfunction)
  (%slot-type type)
  (%slot-allocation allocation)
  (%slot-documentation documentation)
  (%slot-readers readers)
  (%slot-writers writers))

(%define-metaobject-slots standard-effective-slot-definition
  (%slot-location location)
  (%slot-class class))

(%define-metaobject-slots standard-generic-function
  (%gf-name name)
  (%gf-lambda-list lambda-list)
  (%gf-methods methods)
  (%gf-method-class method-class)
  (%gf-combination method-combination)
  (%gf-argument-precedence-order argument-precedence-order)
  (%gf-declarations declarations)
  (%gf-documentation documentation)
  (%gf-initial-methods initial-methods)
  (%gf-dependents dependents)
  (%gf-parameters parameters))

(%define-metaobject-slots standard-reader-method
  (%method-generic-function generic-function)
  (%method-qualifiers qualifiers)
  (%method-specializers specializers)
  (%method-lambda-list lambda-list)
  (%method-function function)
  (%method-maker maker)
  (%method-keys keys)
  (%method-documentation documentation)
  (%method-slot-definition slot-definition))

(%define-metaobject-slots method-combination
  (%combination-name name)
  (%combination-options options)
  (%combination-function function)
  (%combination-documentation documentation))

(%define-metaobject-slots eql-specializer
  (%specializer-object object))

(%define-metaobject-slots restart
  (%restart-name name)
  (%restart-function function)
  (%restart-report-function report-function)
  (%restart-interactive-function interactive-function)
  (%restart-test-function test-function))

(defun %class-property (class indicator)
  "Returns what CLASS holds under INDICATOR, NIL if nothing."
  (getf (%class-plist class) indicator))

(defun %set-class-property (class indicator value)
  "Makes CLASS hold VALUE under INDICATOR."
  (setf (%class-plist class) (list* indicator value (%remove-property (%class-plist class) indicator)))
  value)

(defun %remove-property (plist indicator)
  "Returns PLIST without INDICATOR."
  (cond ((null plist) nil)
        ((eq (car plist) indicator) (cdr (cdr plist)))
        (t (list* (car plist) (car (cdr plist)) (%remove-property (cdr (cdr plist)) indicator)))))
