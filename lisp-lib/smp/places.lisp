;;;; Places that can be changed atomically, and GET-ATOMIC-MODIFY-EXPANSION, which every atomic operator expands through.
;;;;
;;;; A place is legal if one compare and set can change it: the car and cdr of conses, elements of simple vectors, slots of structures and
;;;; instances, values and property lists of symbols, and variables. Macros and symbol macros count as what they expand into. A variable that
;;;; is bound in this process is its own affair; the operation then acts on the binding. The comparison is EQ; numbers that were read from the
;;;; place are compared by value, since they have no identity.
;;;;
;;;; An operator's definition ATOMIC-PLACE is a function of a place and T or NIL (check types) that returns: temporary variables, their
;;;; forms, a function from the variables OLD and NEW to the form that compares and sets, and the form that reads.

(in-package "WEFT")

(defmacro define-atomic-place (name (&rest parameters) &key write (read `(list ',name ,@parameters)))
  "Defines that calls of NAME with PARAMETERS are places that can be changed atomically. WRITE, with OLD and NEW bound to variables too,
yields the form that compares and sets; READ, the form that reads."
  (with-gensyms (place)
    (let ((temporaries (mapcar (lambda (parameter) `(,parameter (gensym ,(symbol-name parameter)))) parameters)))
      `(%set-definition ',name 'atomic-place
                        (lambda (,place)
                          (unless (%list-of-length-p (cdr ,place) ,(length parameters))
                            (%program-error "~S takes ~D argument~:P: ~S" ',name ,(length parameters) ,place))
                          (let ,temporaries
                            (values (list ,@parameters)
                                    (cdr ,place)
                                    (lambda (old new) ,write)
                                    ,read)))))))

(defun %list-of-length-p (object length)
  "True if OBJECT is a proper list of LENGTH elements."
  (do ((tail object (cdr tail))
       (n length (1- n)))
      ((not (consp tail)) (and (null tail) (eql n 0)))))

(define-atomic-place car (cons) :write `(%cas-car ,cons ,old ,new))
(define-atomic-place cdr (cons) :write `(%cas-cdr ,cons ,old ,new))
(define-atomic-place svref (vector index) :write `(%cas-svref ,vector ,index ,old ,new))
(define-atomic-place symbol-value (symbol) :write `(%cas-symbol-value ,symbol ,old ,new))
(define-atomic-place symbol-plist (symbol) :write `(%cas-symbol-plist ,symbol ,old ,new))
(define-atomic-place sys:global-symbol-value (symbol) :write `(%cas-global-value ,symbol ,old ,new))
(define-atomic-place slot-value (object name) :write `(cas-slot-value ,object ,name ,old ,new))

(defun cas-slot-value (object name old new)
  "Compares and sets the slot NAME of OBJECT; an obsolete instance is brought up to date first."
  (let ((result (%cas-slot-value object name old new)))
    (if (%unbound-mark-p result)
        (progn
          ;; reading updates the instance, or signals that there is no such slot
          (slot-value object name)
          (let ((result (%cas-slot-value object name old new)))
            (if (%unbound-mark-p result)
                (%program-error "The slot ~S of ~S cannot be changed atomically" name object)
                result)))
        result)))

(defun %atomic-variable-expansion (symbol environment)
  "Returns the atomic expansion of the variable SYMBOL, or no write function."
  (case (%variable-kind symbol environment)
    (:lexical
     (values '() '() (lambda (old new) `(%cas-cell (%variable-cell ,symbol) ,old ,new)) symbol))
    (:constant (values '() '() nil symbol))
    (t (values '() '()
               (lambda (old new)
                 `(,(if (%nonbindable-p symbol) '%cas-global-value '%cas-symbol-value) ',symbol ,old ,new))
               symbol))))

(defun %atomic-structure-expansion (place)
  "Returns the atomic expansion of PLACE, a call of a structure's accessor, or no write function."
  (multiple-value-bind (type slot) (structure-slot-of-accessor (car place))
    (if (or (null slot) (slot-read-only-p slot) (getf (structure-description type) :type)
            (not (%list-of-length-p (cdr place) 1)))
        (values '() '() nil place)
        (with-gensyms (structure)
          (values (list structure)
                  (list (cadr place))
                  (lambda (old new)
                    `(%cas-structure-slot (%check-structure ,structure ',type) ,(slot-index slot) ,old ,(checked-form slot new)))
                  `(,(car place) ,structure))))))

(defun %atomic-the-expansion (place environment)
  "Returns the atomic expansion of (THE TYPE PLACE)."
  (destructuring-bind (type inner) (cdr place)
    (multiple-value-bind (variables forms write read) (%atomic-expansion inner environment)
      (values variables
              forms
              (and write (lambda (old new) (funcall write old `(the ,type ,new))))
              `(the ,type ,read)))))

(defun %atomic-expansion (place environment)
  "Returns temporary variables, their forms, a function that makes the writing form from variables OLD and NEW, or NIL if PLACE cannot be
changed atomically, and the reading form."
  (cond ((symbolp place)
         (multiple-value-bind (expansion expanded) (macroexpand-1 place environment)
           (if expanded
               (%atomic-expansion expansion environment)
               (%atomic-variable-expansion place environment))))
        ((not (and (consp place) (symbolp (car place))))
         (values '() '() nil place))
        ((eq (car place) 'the)
         (%atomic-the-expansion place environment))
        ((eq (%local-operator-kind (car place) environment) :local-function)
         (values '() '() nil place))
        ((and (null (%local-operator-kind (car place) environment)) (%definition (car place) 'atomic-place))
         (funcall (%definition (car place) 'atomic-place) place))
        ((and (null (%local-operator-kind (car place) environment)) (structure-slot-of-accessor (car place)))
         (%atomic-structure-expansion place))
        (t (multiple-value-bind (expansion expanded) (macroexpand-1 place environment)
             (if expanded
                 (%atomic-expansion expansion environment)
                 (values '() '() nil place))))))

(defun excl:get-atomic-modify-expansion (place environment safe)
  "Returns how PLACE is changed atomically: a list of variables to bind, a list of the forms to bind them to, a variable for the old value, one for the
new value, a form that is true if it could replace the old value by the new one, or NIL if PLACE cannot be changed atomically, and a form
that reads PLACE. SAFE is ignored: types are always checked."
  (declare (ignore safe))
  (with-gensyms (old new)
    (multiple-value-bind (variables forms write read) (%atomic-expansion place environment)
      (values variables forms old new (and write (funcall write old new)) read))))

(defun atomic-expansion (place environment)
  "Returns the six values of GET-ATOMIC-MODIFY-EXPANSION; signals PROGRAM-ERROR if PLACE cannot be changed atomically."
  (multiple-value-bind (variables forms old new write read) (excl:get-atomic-modify-expansion place environment t)
    (unless write
      (%signal-error 'compile-time-error (list :format-control "~S cannot be changed atomically" :format-arguments (list place))))
    (values variables forms old new write read)))
