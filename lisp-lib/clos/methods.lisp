;;;; Generic functions and methods as objects: making them, adding and removing methods. Plain functions; DEFGENERIC, DEFMETHOD and the
;;;; generic functions of the standard stand on them.

(in-package "WEFT")

(defvar *standard-combination*
  (%make-metaobject (find-class 'method-combination) 'standard '() nil nil)
  "The method combination called STANDARD, of which there is one.")

(defvar *initialization-epoch* 0
  "Counts changes to the methods that decide which initialization arguments are valid.")

(defvar *eql-specializers* nil
  "The EQL specializers by object, a hash table made for the first. Used with metaobjects locked.")

(defmacro %with-metaobjects-locked (&body forms)
  "Evaluates FORMS while no other thread changes metaobjects. They call no user code."
  `(%call-with-metaobjects-locked (lambda () ,@forms)))

(defun intern-eql-specializer (object)
  "Returns the EQL specializer for OBJECT: always the same for EQL objects."
  (%with-metaobjects-locked
    (unless *eql-specializers*
      (setq *eql-specializers* (make-hash-table :test 'eql)))
    (or (gethash object *eql-specializers*)
        (setf (gethash object *eql-specializers*)
              (%make-metaobject (find-class 'eql-specializer) '() object)))))

(defun eql-specializer-p (object)
  "True when OBJECT is an EQL specializer."
  (eq (class-of object) (find-class 'eql-specializer)))

(defun %generic-function-p (object)
  "True when OBJECT is a generic function."
  (and (%funcallable-instance-p object)
       (%instancep object (find-class 'generic-function))))

(defun %method-p (object)
  "True when OBJECT is a method."
  (%instancep object (find-class 'method)))

(defun %fdefinition-or-nil (name)
  "Returns the global function called NAME, or NIL."
  (and (fboundp name) (fdefinition name)))

(defun %make-generic-function (name lambda-list shape &optional declarations documentation)
  "Returns a new standard generic function called NAME without methods. SHAPE is that of LAMBDA-LIST."
  (%reset-dispatch (%make-metaobject (find-class 'standard-generic-function)
                                     name lambda-list '() (find-class 'standard-method) *standard-combination*
                                     nil declarations documentation '() '() shape)))

(defun %generic-function-named (name method-lambda-list shape)
  "Returns the generic function called NAME, made for a method with METHOD-LAMBDA-LIST, which is of SHAPE, when there is none. Signals
PROGRAM-ERROR when NAME is something else."
  (let ((old (%fdefinition-or-nil name)))
    (cond ((%generic-function-p old) old)
          (t (%check-free-for-generic-function name)
             (let* ((lambda-list (%generic-lambda-list method-lambda-list))
                    (gf (%make-generic-function name lambda-list
                                                (if (%shape-keys shape) (%lambda-list-shape lambda-list) shape))))
               (%fdefine name gf)
               gf)))))

(defun %check-free-for-generic-function (name)
  "Signals an error if NAME is no function name, or names a macro, a special operator or an ordinary function."
  (unless (or (symbolp name) (and (consp name) (eq (car name) 'setf) (consp (cdr name)) (symbolp (car (cdr name)))
                                  (null (cdr (cdr name)))))
    (%signal-error 'type-error (list :datum name :expected-type '(or symbol (cons (eql setf) (cons symbol null))))))
  (when (and (fboundp name) (not (%generic-function-p (fdefinition name))))
    (%program-error "~S already names ~A" name
                    (cond ((and (symbolp name) (special-operator-p name)) "a special operator")
                          ((and (symbolp name) (macro-function name)) "a macro")
                          (t "an ordinary function")))))

(defun %generic-lambda-list (method-lambda-list)
  "Returns the lambda list of a generic function that is made for a method with METHOD-LAMBDA-LIST."
  (let ((found '())
        (mode :required))
    (dolist (item method-lambda-list)
      (case item
        (&aux (return))
        ((&optional &rest &body &key)
         (setq mode item
               found (cons (if (eq item '&body) '&rest item) found)))
        (&allow-other-keys (setq found (cons item found)))
        (t (case mode
             (&optional (setq found (cons (if (consp item) (car item) item) found)))
             (&key)
             (t (setq found (cons item found)))))))
    (setq found (nreverse found))
    found))

(defun %load-method (name qualifiers specializers lambda-list shape maker function documentation)
  "Adds a method to the generic function called NAME, made when there is none: what DEFMETHOD expands to."
  (let ((gf (%generic-function-named name lambda-list shape)))
    (if (and (%standard-generic-function-p gf)
             (eq (%gf-method-class gf) (find-class 'standard-method)))
        (let ((method (%make-metaobject (find-class 'standard-method)
                                        nil qualifiers specializers lambda-list function maker shape documentation)))
          (%add-method gf method)
          method)
        (%load-method-by-protocol gf qualifiers specializers lambda-list shape maker function documentation))))

(defun %specializer (designator)
  "Returns the specializer that DESIGNATOR, a class, a class name or (EQL object), stands for."
  (cond ((symbolp designator) (find-class designator))
        ((and (consp designator) (eq (car designator) 'eql)) (intern-eql-specializer (car (cdr designator))))
        ((%instancep designator (find-class 'specializer)) designator)
        (t (%signal-error 'type-error (list :datum designator :expected-type 'specializer)))))

(defun %add-method (gf method)
  "Adds METHOD to GF, in place of a method with the same qualifiers and specializers."
  (unless (%congruent-p (%gf-parameters gf) (%method-keys method))
    (%program-error "The lambda list ~S of a method does not agree with the lambda list ~S of ~S"
                    (%method-lambda-list method) (%gf-lambda-list gf) (%gf-name gf)))
  (let ((other (%method-generic-function method)))
    (when (and other (not (eq other gf)))
      (error "~S already belongs to the generic function ~S." method (%gf-name other))))
  (%with-metaobjects-locked
    (let ((old (%find-method gf (%method-qualifiers method) (%method-specializers method))))
      (when old
        (%unlink-method gf old))
      (setf (%method-generic-function method) gf
            (%gf-methods gf) (cons method (%gf-methods gf)))
      (dolist (specializer (%method-specializers method))
        (unless (eq specializer (find-class 't))
          (setf (%class-direct-methods specializer) (cons method (%class-direct-methods specializer)))))
      (%methods-changed gf)))
  gf)

(defun %remove-method (gf method)
  "Takes METHOD away from GF, if it is one of its methods."
  (when (eq (%method-generic-function method) gf)
    (%with-metaobjects-locked
      (%unlink-method gf method)
      (%methods-changed gf)))
  gf)

(defun %unlink-method (gf method)
  "Makes GF and the specializers of METHOD forget it."
  (setf (%gf-methods gf) (remove method (%gf-methods gf) :test #'eq)
        (%gf-initial-methods gf) (remove method (%gf-initial-methods gf) :test #'eq)
        (%method-generic-function method) nil)
  (dolist (specializer (%method-specializers method))
    (setf (%class-direct-methods specializer) (remove method (%class-direct-methods specializer) :test #'eq))))

(defun %methods-changed (gf)
  "Makes GF dispatch anew."
  (when (member (%gf-name gf) '(initialize-instance shared-initialize allocate-instance make-instance reinitialize-instance
                                update-instance-for-different-class update-instance-for-redefined-class)
                :test #'eq)
    (setq *initialization-epoch* (1+ *initialization-epoch*)))
  (%reset-dispatch gf))

(defun %find-method (gf qualifiers specializers)
  "Returns the method of GF with exactly these QUALIFIERS and SPECIALIZERS (metaobjects), or NIL."
  (dolist (method (%gf-methods gf) nil)
    (when (and (equal (%method-qualifiers method) qualifiers)
               (%same-elements-p (%method-specializers method) specializers))
      (return method))))

(defun %same-elements-p (a b)
  "True when the lists A and B have the same elements in the same order."
  (do ((a a (cdr a))
       (b b (cdr b)))
      ((or (null a) (null b)) (and (null a) (null b)))
    (unless (eq (car a) (car b))
      (return nil))))

(defun %bad-qualifiers (gf method)
  "Signals that METHOD has qualifiers which the method combination of GF does not know."
  (invalid-method-error method "The qualifiers ~S mean nothing to the method combination ~S of ~S."
                        (%method-qualifiers method) (%combination-name (%gf-combination gf)) (%gf-name gf)))

(defun %no-primary-method (gf arguments)
  "Signals that methods of GF apply to ARGUMENTS but no primary one."
  (error "No primary method of ~S applies to ~S." (%gf-name gf) arguments))

(defun %no-next-method (method &rest arguments)
  "Calls NO-NEXT-METHOD for METHOD called with ARGUMENTS."
  (apply #'no-next-method (%method-generic-function method) method arguments))

(defun invalid-method-error (method format-control &rest format-arguments)
  "Signals that METHOD cannot take part in method combination."
  (error "The method ~S is not valid: ~?" method format-control format-arguments))

(defun method-combination-error (format-control &rest format-arguments)
  "Signals an error in method combination."
  (error "Error in method combination: ~?" format-control format-arguments))
