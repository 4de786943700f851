;;;; From arguments to the effective method: which methods apply, in what order, combined how.
;;;;
;;;; The kernel (weft.clos.Dispatcher) keeps what is worked out here. Everything is plain functions, so that the generic functions
;;;; of the metaobject protocol can be called like any others: those are asked only where a program may have specialised them.

(in-package "WEFT")

(defun %dispatch-miss (gf arguments)
  "Returns the function to call for ARGUMENTS, and true when it is right for all arguments of the same classes."
  (dolist (argument arguments)
    (%ensure-current argument))
  (if (%standard-generic-function-p gf)
      (%effective-function gf (%applicable-methods gf arguments) arguments)
      (%effective-function-by-protocol gf arguments)))

(defun %standard-generic-function-p (gf)
  "True when no part of the protocol can be specialised for GF."
  (eq (class-of gf) (find-class 'standard-generic-function)))

(defun %effective-function (gf methods arguments)
  "Returns the function that calls METHODS, most specific first, for ARGUMENTS, and true when it may be kept."
  (if (null methods)
      (values (lambda (&rest arguments) (apply #'no-applicable-method gf arguments)) nil)
      (values (%checking-keywords gf methods
                                  (if (eq (%gf-combination gf) *standard-combination*)
                                      (%standard-effective-function gf methods arguments)
                                      (%combined-function gf methods arguments)))
              t)))

(defun %checking-keywords (gf methods function)
  "Returns FUNCTION, with a check of keyword arguments before it when GF or one of METHODS has &KEY and none allows all keywords."
  (let* ((shape (%gf-parameters gf))
         (check (%shape-key shape))
         (keys (%shape-keys shape)))
    (when (%shape-allow-other-keys shape)
      (return-from %checking-keywords function))
    (dolist (method methods)
      (let ((shape (%method-keys method)))
        (when (%shape-key shape)
          (setq check t)
          (when (%shape-allow-other-keys shape)
            (return-from %checking-keywords function))
          (dolist (key (%shape-keys shape))
            (unless (member key keys :test #'eq)
              (setq keys (cons key keys)))))))
    (if check
        (%keyword-check gf function (+ (%shape-required shape) (%shape-optional shape)) (reverse keys))
        function)))

;;; Which methods apply

(defun %specializer-accepts-p (specializer argument)
  "True when ARGUMENT is an instance of SPECIALIZER."
  (if (%classp specializer)
      (%instancep argument specializer)
      (eql (%specializer-object specializer) argument)))

(defun %method-applicable-p (method arguments)
  "True when METHOD applies to ARGUMENTS."
  (do ((specializers (%method-specializers method) (cdr specializers))
       (arguments arguments (cdr arguments)))
      ((null specializers) t)
    (unless (%specializer-accepts-p (car specializers) (car arguments))
      (return nil))))

(defun %applicable-methods (gf arguments)
  "Returns the methods of GF that apply to ARGUMENTS, most specific first."
  (let ((found '()))
    (dolist (method (%gf-methods gf))
      (when (%method-applicable-p method arguments)
        (setq found (cons method found))))
    (if (cdr found)
        (%sort-methods (nreverse found) (%gf-argument-order gf) (mapcar #'class-of arguments))
        found)))

(defun %gf-argument-order (gf)
  "Returns the positions of the required arguments of GF in its argument precedence order."
  (let ((required (%required-parameters (%gf-lambda-list gf)))
        (order (%gf-argument-precedence-order gf)))
    (if order
        (mapcar (lambda (name) (position name required :test #'eq)) order)
        (%count-to (%shape-required (%gf-parameters gf))))))

(defun %count-to (n)
  "Returns the list of the integers from 0 below N."
  (do ((i (1- n) (1- i))
       (found '() (cons i found)))
      ((< i 0) found)))

(defun %sort-methods (methods order classes)
  "Returns METHODS sorted, most specific first, for arguments of CLASSES compared in ORDER. Insertion: there are few, and equal ones keep
their order."
  (let ((sorted '()))
    (dolist (method methods sorted)
      (setq sorted (%insert-method method sorted order classes)))))

(defun %insert-method (method sorted order classes)
  "Returns SORTED with METHOD before the first method that is less specific."
  (if (or (null sorted) (%more-specific-p method (car sorted) order classes))
      (cons method sorted)
      (cons (car sorted) (%insert-method method (cdr sorted) order classes))))

(defun %more-specific-p (a b order classes)
  "True when the method A is more specific than B for arguments of CLASSES."
  (dolist (position order nil)
    (let ((sa (nth position (%method-specializers a)))
          (sb (nth position (%method-specializers b))))
      (unless (eq sa sb)
        (return (%specializer-before-p sa sb (nth position classes)))))))

(defun %specializer-before-p (a b class)
  "True when the specializer A is more specific than B for an argument of CLASS."
  (cond ((not (%classp a)) t)
        ((not (%classp b)) nil)
        (t (dolist (c (%class-precedence class) nil)
             (cond ((eq c a) (return t))
                   ((eq c b) (return nil)))))))

;;; Standard method combination

(defun %standard-effective-function (gf methods arguments)
  "Returns the effective method of standard method combination."
  (let ((around '()) (before '()) (primary '()) (after '()))
    (dolist (method methods)
      (let ((qualifiers (%method-qualifiers method)))
        (cond ((null qualifiers) (setq primary (cons method primary)))
              ((cdr qualifiers) (%bad-qualifiers gf method))
              (t (case (car qualifiers)
                   (:before (setq before (cons method before)))
                   (:after (setq after (cons method after)))
                   (:around (setq around (cons method around)))
                   (t (%bad-qualifiers gf method)))))))
    (if (null primary)
        (lambda (&rest arguments) (%no-primary-method gf arguments))
        (let ((function (%method-chain primary nil arguments)))
          (when (or before after)
            (setq function
                  (%qualified-methods (mapcar (lambda (method) (%method-effective-function method nil arguments)) (nreverse before))
                                      function
                                      (mapcar (lambda (method) (%method-effective-function method nil arguments)) after))))
          (%method-chain around function arguments)))))

(defun %method-chain (methods next arguments)
  "Returns the function that calls the last of METHODS (least specific first), whose next method is the one before it, and so on down to NEXT."
  (dolist (method methods next)
    (setq next (%method-effective-function method next arguments))))

(defun %method-effective-function (method next arguments)
  "Returns the function that runs METHOD with the function NEXT (or NIL) as its next method. ARGUMENTS are those it is made for."
  (let ((maker (%method-maker method)))
    (cond (maker (funcall maker next method))
          ((%method-function method))
          (t (%accessor-function method arguments)))))

(defun %accessor-function (method arguments)
  "Returns the function that reads or writes the slot of the accessor METHOD in instances of the classes of ARGUMENTS."
  (let ((name (%slot-name (%method-slot-definition method))))
    (if (eq (class-of method) (find-class 'standard-writer-method))
        (let ((layout (%class-layout (class-of (car (cdr arguments)))))
              (slow (lambda (value instance) (setf (slot-value instance name) value))))
          (if (%fast-slot-p layout name)
              (%make-slot-writer name layout slow)
              slow))
        (let ((layout (%class-layout (class-of (car arguments))))
              (slow (lambda (instance) (slot-value instance name))))
          (if (%fast-slot-p layout name)
              (%make-slot-reader name layout slow)
              slow)))))

(defun %fast-slot-p (layout name)
  "True when instances of LAYOUT hold the slot NAME and nothing but plain access can apply to it."
  (and layout
       (%layout-direct-p layout)
       (%layout-position layout name)))

;;; Discriminating functions

(defun %prepare-dispatch (gf unprepared)
  "Gives GF a discriminating function in place of UNPREPARED, unless its methods change meanwhile."
  (%install-dispatch unprepared
                     (if (%standard-generic-function-p gf)
                         (%discriminating-function gf)
                         (compute-discriminating-function gf))))

(defun %discriminating-function (gf)
  "Returns a dispatcher for the methods that GF has now."
  (let* ((shape (%gf-parameters gf))
         (required (%shape-required shape))
         (positions '())
         (objects '())
         (top (find-class 't)))
    (do ((position (1- required) (1- position)))
        ((< position 0))
      (let ((discriminates nil)
            (named '()))
        (dolist (method (%gf-methods gf))
          (let ((specializer (nth position (%method-specializers method))))
            (unless (eq specializer top)
              (setq discriminates t)
              (unless (%classp specializer)
                (setq named (cons (%specializer-object specializer) named))))))
        (when discriminates
          (setq positions (cons position positions)
                objects (cons named objects)))))
    (%make-dispatcher gf required
                      (if (%shape-more shape) nil (+ required (%shape-optional shape)))
                      positions objects)))
