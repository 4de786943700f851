;;;; The metaobject protocol of generic functions and methods: what a program may call, or specialize for classes of its own.

(in-package "WEFT")

;;; Reading

(defgeneric generic-function-name (generic-function) (:documentation "Returns the name of GENERIC-FUNCTION."))
(defmethod generic-function-name ((generic-function generic-function)) (%gf-name generic-function))
(defgeneric generic-function-methods (generic-function) (:documentation "Returns the methods of GENERIC-FUNCTION."))
(defmethod generic-function-methods ((generic-function generic-function)) (%gf-methods generic-function))
(defgeneric generic-function-lambda-list (generic-function) (:documentation "Returns the lambda list of GENERIC-FUNCTION."))
(defmethod generic-function-lambda-list ((generic-function generic-function)) (%gf-lambda-list generic-function))
(defgeneric generic-function-method-class (generic-function) (:documentation "Returns the class of methods of GENERIC-FUNCTION."))
(defmethod generic-function-method-class ((generic-function generic-function)) (%gf-method-class generic-function))
(defgeneric generic-function-method-combination (generic-function)
  (:documentation "Returns the method combination of GENERIC-FUNCTION."))
(defmethod generic-function-method-combination ((generic-function generic-function)) (%gf-combination generic-function))
(defgeneric generic-function-declarations (generic-function) (:documentation "Returns the declarations of GENERIC-FUNCTION."))
(defmethod generic-function-declarations ((generic-function generic-function)) (%gf-declarations generic-function))
(defgeneric generic-function-argument-precedence-order (generic-function)
  (:documentation "Returns the required parameters of GENERIC-FUNCTION in the order in which they decide precedence."))
(defmethod generic-function-argument-precedence-order ((generic-function generic-function))
  (or (%gf-argument-precedence-order generic-function)
      (%required-parameters (%gf-lambda-list generic-function))))

(defgeneric method-generic-function (method) (:documentation "Returns the generic function that METHOD belongs to, or NIL."))
(defmethod method-generic-function ((method method)) (%method-generic-function method))
(defgeneric method-specializers (method) (:documentation "Returns the specializers of METHOD."))
(defmethod method-specializers ((method method)) (%method-specializers method))
(defgeneric method-lambda-list (method) (:documentation "Returns the lambda list of METHOD, without specializers."))
(defmethod method-lambda-list ((method method)) (%method-lambda-list method))
(defgeneric accessor-method-slot-definition (method) (:documentation "Returns the direct slot definition that METHOD reads or writes."))
(defmethod accessor-method-slot-definition ((method standard-accessor-method)) (%method-slot-definition method))

(defgeneric method-function (method)
  (:documentation "Returns METHOD as a function of a list of arguments and a list of next methods."))
(defmethod method-function ((method method))
  (lambda (arguments next-methods)
    (apply (%method-effective-function method
                                       (and next-methods
                                            (lambda (&rest arguments)
                                              (funcall (method-function (car next-methods)) arguments (cdr next-methods))))
                                       arguments)
           arguments)))

;;; Making generic functions and methods

(defgeneric ensure-generic-function-using-class (generic-function name &key &allow-other-keys)
  (:documentation "Makes (when GENERIC-FUNCTION is NIL) or changes the generic function NAME."))

(defmethod ensure-generic-function-using-class ((generic-function null) name &rest options
                                                &key (generic-function-class 'standard-generic-function) &allow-other-keys)
  (let ((gf (apply #'make-instance (%metaclass generic-function-class) :name name (%generic-function-initargs options))))
    (%fdefine name gf)
    gf))

(defmethod ensure-generic-function-using-class ((generic-function generic-function) name &rest options
                                                &key (generic-function-class (class-of generic-function)) &allow-other-keys)
  (unless (eq (class-of generic-function) (%metaclass generic-function-class))
    (change-class generic-function (%metaclass generic-function-class)))
  (apply #'reinitialize-instance generic-function :name name (%generic-function-initargs options)))

(defun %generic-function-initargs (options)
  "Returns OPTIONS of ENSURE-GENERIC-FUNCTION without those that are no initialization arguments of generic functions."
  (do ((tail options (cdr (cdr tail)))
       (found '() (if (member (car tail) '(:generic-function-class :environment))
                      found
                      (list* (car (cdr tail)) (car tail) found))))
      ((null tail) (nreverse found))))

(defmethod shared-initialize ((generic-function generic-function) slot-names &rest initargs
                              &key name lambda-list argument-precedence-order declarations declare documentation
                                method-class method-combination)
  (declare (ignore name lambda-list argument-precedence-order declarations declare documentation method-class
                   method-combination))
  (when (eq slot-names t)
    (%initialize-generic-function generic-function))
  (when (%initarg-given-p :name initargs)
    (setf (%gf-name generic-function) (getf initargs :name)))
  (%change-generic-function generic-function initargs)
  (%fill-added-slots generic-function slot-names initargs))

(defun %initialize-generic-function (gf)
  "Fills the slots of GF, which is new."
  (setf (%gf-name gf) nil
        (%gf-lambda-list gf) '()
        (%gf-methods gf) '()
        (%gf-method-class gf) (find-class 'standard-method)
        (%gf-combination gf) *standard-combination*
        (%gf-argument-precedence-order gf) nil
        (%gf-declarations gf) '()
        (%gf-documentation gf) nil
        (%gf-initial-methods gf) '()
        (%gf-dependents gf) '()
        (%gf-parameters gf) (%lambda-list-shape '())))

(defmethod shared-initialize ((method method) slot-names &rest initargs
                              &key qualifiers lambda-list specializers (function nil) maker direct-function documentation
                                slot-definition)
  (declare (ignore slot-definition))
  (when (eq slot-names t)
    (setf (%method-generic-function method) nil
          (%method-qualifiers method) qualifiers
          (%method-specializers method) (mapcar #'%specializer specializers)
          (%method-lambda-list method) lambda-list
          (%method-keys method) (%lambda-list-shape lambda-list)
          (%method-documentation method) documentation
          (%method-function method) direct-function
          (%method-maker method) (or maker (and function (%maker-of-method-function function)))))
  (%fill-added-slots method slot-names initargs))

(defun %maker-of-method-function (function)
  "Returns the maker of a method whose FUNCTION takes a list of arguments and a list of next methods."
  (lambda (next method)
    (declare (ignore method))
    (let ((next-methods (and next
                             (list (make-instance 'standard-method
                                                  :function (lambda (arguments next-methods)
                                                              (declare (ignore next-methods))
                                                              (apply next arguments)))))))
      (lambda (&rest arguments)
        (funcall function arguments next-methods)))))

(defun %load-method-by-protocol (gf qualifiers specializers lambda-list shape maker function documentation)
  "Adds a method to GF, whose class or method class is a program's own."
  (declare (ignore shape))
  (let ((method (make-instance (generic-function-method-class gf)
                               :qualifiers qualifiers :specializers specializers :lambda-list lambda-list
                               :maker maker :direct-function function :documentation documentation)))
    (add-method gf method)
    method))

;;; Dispatch

(defgeneric compute-discriminating-function (generic-function)
  (:documentation "Returns the function that GENERIC-FUNCTION calls."))
(defmethod compute-discriminating-function ((generic-function generic-function))
  (%discriminating-function generic-function))

(defgeneric compute-applicable-methods-using-classes (generic-function classes)
  (:documentation "Returns the methods of GENERIC-FUNCTION that apply to instances of CLASSES, and true when the classes decide that."))
(defmethod compute-applicable-methods-using-classes ((generic-function generic-function) classes)
  (let ((found '()))
    (dolist (method (%gf-methods generic-function))
      (let ((applies t))
        (do ((specializers (%method-specializers method) (cdr specializers))
             (classes classes (cdr classes)))
            ((null specializers))
          (cond ((%classp (car specializers))
                 (unless (%subclassp (car classes) (car specializers))
                   (setq applies nil)))
                ((eq (class-of (%specializer-object (car specializers))) (car classes))
                 (return-from compute-applicable-methods-using-classes (values '() nil)))
                (t (setq applies nil))))
        (when applies
          (setq found (cons method found)))))
    (values (%sort-methods (nreverse found) (%gf-argument-order generic-function) classes) t)))

(defgeneric compute-effective-method (generic-function method-combination methods)
  (:documentation "Returns the form that calls METHODS as METHOD-COMBINATION says."))
(defmethod compute-effective-method ((generic-function generic-function) method-combination methods)
  (if (eq method-combination *standard-combination*)
      (%standard-effective-form generic-function methods)
      (apply (%current-combination-function method-combination) generic-function methods
             (%combination-options method-combination))))

(defun %standard-effective-form (gf methods)
  "Returns the form that calls METHODS by standard method combination."
  (labels ((having (qualifiers)
             (remove qualifiers methods :test-not #'equal :key #'%method-qualifiers)))
    (let ((around (having '(:around)))
          (before (having '(:before)))
          (primary (having '()))
          (after (having '(:after))))
      (if (null primary)
          `(%no-primary-method ',gf '())
          (let ((form (if (or before after)
                          `(multiple-value-prog1
                               (progn ,@(mapcar (lambda (method) `(call-method ,method)) before)
                                      (call-method ,(car primary) ,(cdr primary)))
                             ,@(mapcar (lambda (method) `(call-method ,method)) (reverse after)))
                          `(call-method ,(car primary) ,(cdr primary)))))
            (if around
                `(call-method ,(car around) (,@(cdr around) (make-method ,form)))
                form))))))

(defun %effective-function-by-protocol (gf arguments)
  "Returns the function to call for ARGUMENTS of GF, whose class is a program's own, and true when it may be kept."
  (multiple-value-bind (methods decided)
      (compute-applicable-methods-using-classes gf (mapcar #'class-of (%exactly (%shape-required (%gf-parameters gf)) arguments)))
    (unless decided
      (setq methods (compute-applicable-methods gf arguments)))
    (if (null methods)
        (%effective-function gf methods arguments)
        (values (%checking-keywords gf methods
                                    (%form-function gf (compute-effective-method gf (%gf-combination gf) methods) arguments))
                t))))
