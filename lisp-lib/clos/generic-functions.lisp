;;;; DEFGENERIC, ENSURE-GENERIC-FUNCTION, and the functions of generic functions and methods that the standard names.
;;;; The generic functions that others of the library call come first in the file: they are made by hand.

(in-package "WEFT")

(defmacro defgeneric (name lambda-list &rest options)
  "Defines the generic function NAME, and the methods given by (:METHOD ...) options, which replace those of an earlier definition."
  (%check-generic-lambda-list name lambda-list)
  (let ((methods '())
        (arguments '())
        (declarations '()))
    (dolist (option options)
      (unless (and (consp option) (symbolp (car option)))
        (%program-error "DEFGENERIC ~S: ~S is not an option" name option))
      (case (car option)
        (:method (setq methods (cons (cdr option) methods)))
        (declare (setq declarations (append declarations (cdr option))))
        (t (when (%initarg-given-p (car option) arguments)
             (%program-error "DEFGENERIC ~S: the option ~S is given twice" name (car option)))
           (setq arguments (append arguments (list (car option) (%generic-option-form name option)))))))
    (%check-precedence-order name lambda-list (cdr (assoc :argument-precedence-order options)))
    (dolist (declaration declarations)
      (when (member (car declaration) '(declaration ftype function inline notinline special))
        (%program-error "DEFGENERIC ~S: the declaration ~S is not allowed" name declaration)))
    (let ((form (%load-generic-function-form name lambda-list declarations arguments)))
      (if (null methods)
          form
          (with-gensyms (gf)
            `(let ((,gf ,form))
               ,@(mapcar (lambda (method)
                           `(%note-initial-method ,gf (defmethod ,name ,@method)))
                         (reverse methods))
               ,gf))))))

(defun %load-generic-function-form (name lambda-list declarations arguments)
  "Returns the form that defines the generic function NAME without methods; ARGUMENTS is a plist of option names and forms."
  (let ((documentation (car (cdr (getf arguments :documentation)))))
    (if (or (null arguments) (and (null (cdr (cdr arguments))) (stringp documentation)))
        `(%load-plain-generic-function ',name ',lambda-list ',(%lambda-list-shape lambda-list) ',declarations ',documentation)
        `(%load-generic-function ',name ',lambda-list ',declarations (list ,@(%quote-names arguments))))))

(defun %quote-names (plist)
  "Returns PLIST with its names quoted."
  (do ((tail plist (cdr (cdr tail)))
       (forms '() (list* (car (cdr tail)) `',(car tail) forms)))
      ((null tail) (nreverse forms))))

(defun %generic-option-form (name option)
  "Returns the form for the value of an option of DEFGENERIC NAME."
  (let ((value (cdr option)))
    (case (car option)
      ((:documentation :generic-function-class :method-class)
       (unless (and (consp value) (null (cdr value)))
         (%program-error "DEFGENERIC ~S: ~S takes one value" name option))
       `',(car value))
      (:argument-precedence-order `',value)
      (:method-combination `',value)
      (t `',value))))

(defun %check-generic-lambda-list (name lambda-list)
  "Signals PROGRAM-ERROR when LAMBDA-LIST is not one of a generic function: no defaults, no &AUX, no specializers."
  (unless (listp lambda-list)
    (%program-error "DEFGENERIC ~S: ~S is not a lambda list" name lambda-list))
  (let ((mode :required)
        (seen '()))
    (dolist (item lambda-list)
      (cond ((member item '(&optional &rest &key &allow-other-keys))
             (setq mode item))
            ((and (symbolp item) (%lambda-list-keyword-p item))
             (%program-error "DEFGENERIC ~S: ~S is not allowed in ~S" name item lambda-list))
            ((symbolp item)
             (when (or (member item seen) (constantp item))
               (%program-error "DEFGENERIC ~S: ~S cannot be a parameter in ~S" name item lambda-list))
             (setq seen (cons item seen)))
            ((and (consp item) (null (cdr item)) (member mode '(&optional &key))))
            (t (%program-error "DEFGENERIC ~S: ~S is not a parameter of a generic function" name item))))))

(defun %check-precedence-order (name lambda-list order)
  "Signals PROGRAM-ERROR unless ORDER is NIL or names each required parameter of LAMBDA-LIST once."
  (when order
    (let ((required (%required-parameters lambda-list)))
      (unless (and (eql (length order) (length required))
                   (null (set-difference required order))
                   (null (set-difference order required)))
        (%program-error "DEFGENERIC ~S: ~S does not name each required parameter once" name order)))))

(defun %load-generic-function (name lambda-list declarations options)
  "Defines or redefines the generic function NAME when a DEFGENERIC form is evaluated. Returns it."
  (let ((old (%fdefinition-or-nil name)))
    (when (%generic-function-p old)
      (dolist (method (%gf-initial-methods old))
        (remove-method old method))
      (setf (%gf-initial-methods old) '()))
    (apply #'ensure-generic-function name :lambda-list lambda-list :declarations declarations
           :environment nil (append options (list :method-combination '(standard))))))

(defun %load-plain-generic-function (name lambda-list shape declarations documentation)
  "The same for a DEFGENERIC form with no option but :DOCUMENTATION (NIL: none). SHAPE is that of LAMBDA-LIST."
  (cond ((%fdefinition-or-nil name)
         (%load-generic-function name lambda-list declarations (and documentation (list :documentation documentation))))
        (t (%check-free-for-generic-function name)
           (let ((gf (%make-generic-function name lambda-list shape declarations documentation)))
             (%fdefine name gf)
             gf))))

(defun %note-initial-method (gf method)
  "Remembers that METHOD came with the definition of GF, to be replaced when that is evaluated again."
  (setf (%gf-initial-methods gf) (cons method (%gf-initial-methods gf)))
  method)

(defun ensure-generic-function (name &rest options &key (generic-function-class 'standard-generic-function) &allow-other-keys)
  "Returns the generic function called NAME, made or changed as OPTIONS say: :LAMBDA-LIST, :ARGUMENT-PRECEDENCE-ORDER, :DECLARE, :DOCUMENTATION,
:GENERIC-FUNCTION-CLASS, :METHOD-CLASS, :METHOD-COMBINATION, :ENVIRONMENT."
  (%check-generic-options name options)
  (let ((class (if (%classp generic-function-class) generic-function-class (find-class generic-function-class)))
        (old (%fdefinition-or-nil name)))
    (unless (%generic-function-p old)
      (%check-free-for-generic-function name)
      (setq old nil))
    (if (and (eq class (find-class 'standard-generic-function))
             (or (null old) (%standard-generic-function-p old)))
        (let ((gf (or old (let ((lambda-list (getf options :lambda-list '())))
                            (%make-generic-function name lambda-list (%lambda-list-shape lambda-list))))))
          (%change-generic-function gf options)
          (unless old
            (%fdefine name gf))
          gf)
        (apply #'ensure-generic-function-using-class old name options))))

(defun %check-generic-options (name options)
  "Signals PROGRAM-ERROR when OPTIONS of the generic function NAME has an option that the standard class does not know, and names no other class."
  (unless (getf options :generic-function-class)
    (do ((tail options (cdr (cdr tail))))
        ((null tail))
      (unless (member (car tail) '(:lambda-list :argument-precedence-order :declare :declarations :documentation :environment
                                   :generic-function-class :method-class :method-combination))
        (%program-error "~S is no option of the generic function ~S" (car tail) name)))))

(defun %change-generic-function (gf options)
  "Gives GF what OPTIONS, those of ENSURE-GENERIC-FUNCTION, say."
  (let* ((lambda-list (getf options :lambda-list gf))
         (shape (if (eq lambda-list gf) (%gf-parameters gf) (%lambda-list-shape lambda-list))))
    (dolist (method (%gf-methods gf))
      (unless (%congruent-p shape (%method-keys method))
        (error "The lambda list ~S does not agree with the method ~S of the generic function ~S." lambda-list method (%gf-name gf))))
    (unless (eq lambda-list gf)
      (setf (%gf-lambda-list gf) lambda-list
            (%gf-parameters gf) shape))
    (when (%initarg-given-p :argument-precedence-order options)
      (let ((order (getf options :argument-precedence-order)))
        (%check-precedence-order (%gf-name gf) (%gf-lambda-list gf) order)
        (setf (%gf-argument-precedence-order gf) order)))
    (when (%initarg-given-p :documentation options)
      (setf (%gf-documentation gf) (getf options :documentation)))
    (when (%initarg-given-p :declarations options)
      (setf (%gf-declarations gf) (getf options :declarations)))
    (when (%initarg-given-p :declare options)
      (setf (%gf-declarations gf) (getf options :declare)))
    (let ((class (getf options :method-class)))
      (when class
        (setf (%gf-method-class gf) (if (%classp class) class (find-class class)))))
    (let ((combination (getf options :method-combination)))
      (when combination
        (setf (%gf-combination gf)
              (if (%instancep combination (find-class 'method-combination))
                  combination
                  (%method-combination (car combination) (cdr combination))))))
    (%reset-dispatch gf)))

;;; Made by hand, because dispatch itself calls them

(defgeneric no-applicable-method (generic-function &rest function-arguments)
  (:documentation "Called when GENERIC-FUNCTION is called on FUNCTION-ARGUMENTS and no method applies. Signals an error."))

(defmethod no-applicable-method (generic-function &rest function-arguments)
  (error 'no-applicable-method-error :generic-function generic-function :arguments function-arguments))

(defgeneric no-next-method (generic-function method &rest arguments)
  (:documentation "Called when CALL-NEXT-METHOD is called in METHOD and there is no next method. Signals an error."))

(defmethod no-next-method (generic-function method &rest arguments)
  (error 'no-next-method-error :method method :arguments arguments))

;;; What the standard names

(defgeneric compute-applicable-methods (generic-function function-arguments)
  (:documentation "Returns the methods of GENERIC-FUNCTION that apply to FUNCTION-ARGUMENTS, most specific first."))

(defmethod compute-applicable-methods ((generic-function generic-function) function-arguments)
  (when (< (length function-arguments) (%shape-required (%gf-parameters generic-function)))
    (%program-error "~S was given too few arguments: ~S" (%gf-name generic-function) function-arguments))
  (%applicable-methods generic-function function-arguments))

(defgeneric add-method (generic-function method)
  (:documentation "Adds METHOD to GENERIC-FUNCTION, in place of one with the same qualifiers and specializers. Returns GENERIC-FUNCTION."))

(defmethod add-method ((generic-function generic-function) (method method))
  (%add-method generic-function method))

(defgeneric remove-method (generic-function method)
  (:documentation "Removes METHOD from GENERIC-FUNCTION, if it is one of its methods. Returns GENERIC-FUNCTION."))

(defmethod remove-method ((generic-function generic-function) (method method))
  (%remove-method generic-function method))

(defgeneric find-method (generic-function method-qualifiers specializers &optional errorp)
  (:documentation "Returns the method of GENERIC-FUNCTION with exactly these METHOD-QUALIFIERS and SPECIALIZERS; when there is none, signals an
error, or returns NIL if ERRORP is false."))

(defmethod find-method ((generic-function generic-function) method-qualifiers specializers &optional (errorp t))
  (unless (eql (length specializers) (%shape-required (%gf-parameters generic-function)))
    (error "~S has ~D required parameters, not as many as ~S." (%gf-name generic-function)
           (%shape-required (%gf-parameters generic-function)) specializers))
  (or (%find-method generic-function method-qualifiers (mapcar #'%specializer specializers))
      (and errorp
           (error "~S has no method with the qualifiers ~S and the specializers ~S." (%gf-name generic-function)
                  method-qualifiers specializers))))

(defgeneric method-qualifiers (method)
  (:documentation "Returns the list of qualifiers of METHOD."))

(defmethod method-qualifiers ((method method))
  (%method-qualifiers method))

(defgeneric function-keywords (method)
  (:documentation "Returns the keywords that METHOD accepts, and true when it accepts all."))

(defmethod function-keywords ((method method))
  (values (%shape-keys (%method-keys method))
          (%shape-allow-other-keys (%method-keys method))))
