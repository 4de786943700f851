;;;; DEFMETHOD. The body of a method becomes a function with the method's own lambda list, which the dispatcher calls directly. A body that
;;;; may call the next method becomes a function that makes such a function, once for every effective method: the next method is then a
;;;; variable of a closure, and calling it is calling a function.

(in-package "WEFT")

(defmacro defmethod (name &rest arguments &environment environment)
  "Defines a method of the generic function NAME: (DEFMETHOD name {qualifier}* specialized-lambda-list {declaration | documentation}* form*)."
  (multiple-value-bind (qualifiers lambda-list body) (%parse-defmethod arguments)
    (multiple-value-bind (forms declarations documentation) (parse-body body t)
      (let* ((plain (%unspecialized-lambda-list lambda-list))
             (specializers (%specialized-parameters lambda-list))
             (block-name (function-block-name name 'defmethod))
             (label (list* 'method name (append qualifiers (list specializers))))
             (next (%may-call-next-p body environment)))
        (%lambda-list-shape plain)
        `(%load-method ',name ',qualifiers
                       (list ,@(mapcar #'%specializer-form specializers))
                       ',plain ',(%lambda-list-shape plain)
                       ,@(if next
                             (list (%method-maker-form label plain lambda-list declarations forms block-name next) nil)
                             (list nil (%method-function-form label plain lambda-list declarations forms block-name)))
                       ,documentation)))))

(defun %parse-defmethod (arguments)
  "Returns the qualifiers, the specialized lambda list and the body in ARGUMENTS, the rest of a DEFMETHOD form."
  (do ((tail arguments (cdr tail))
       (qualifiers '() (cons (car tail) qualifiers)))
      ((or (null tail) (listp (car tail)))
       (when (null tail)
         (%program-error "DEFMETHOD: no lambda list in ~S" arguments))
       (values (nreverse qualifiers) (car tail) (cdr tail)))))

(defun %specializer-form (designator)
  "Returns the form that evaluates to the specializer written as DESIGNATOR."
  (cond ((eq designator 't) '(load-time-value (find-class 't)))
        ((symbolp designator) `(find-class ',designator))
        ((and (consp designator) (eq (car designator) 'eql) (consp (cdr designator)) (null (cdr (cdr designator))))
         `(intern-eql-specializer ,(car (cdr designator))))
        ((%instancep designator (find-class 'specializer)) `',designator)
        (t (%program-error "DEFMETHOD: ~S is not a specializer" designator))))

(defun %specialized-variables (lambda-list)
  "Returns the variables of the specialized parameters, which count as used."
  (let ((found '()))
    (dolist (parameter (%required-parameters lambda-list) (nreverse found))
      (when (consp parameter)
        (setq found (cons (car parameter) found))))))

(defun %open-keys (lambda-list)
  "Returns LAMBDA-LIST, letting any keyword pass if it has &KEY: keywords are checked for all methods together."
  (let ((aux (member '&aux lambda-list :test #'eq)))
    (if (and (member '&key lambda-list :test #'eq) (not (member '&allow-other-keys lambda-list :test #'eq)))
        (append (ldiff lambda-list aux) '(&allow-other-keys) aux)
        lambda-list)))

(defun %method-function-form (label plain lambda-list declarations forms block-name)
  "Returns the form of a method function that calls no next method."
  `(function
    (named-lambda ,label ,(%open-keys plain)
      (declare (ignorable ,@(%specialized-variables lambda-list)))
      ,@declarations
      (block ,block-name ,@forms))))

(defun %method-maker-form (label plain lambda-list declarations forms block-name next)
  "Returns the form of a function that, given the next method's function (or NIL) and the method, returns the method's function. NEXT says whether
CALL-NEXT-METHOD must be a function (:FUNCTION) or may be a macro (:MACRO)."
  (let* ((required (%required-parameters plain))
         (copies (mapcar (lambda (variable) (gensym (symbol-name variable))) required))
         (more (nthcdr (length required) plain))
         (rest (and more (not (eq (car more) '&aux)) (gensym "REST")))
         (next-variable (gensym "NEXT"))
         (method (gensym "METHOD"))
         (body `(,(if (eq next :macro) 'macrolet 'flet)
                 ,(if (eq next :macro)
                      (%next-method-macros next-variable method copies rest)
                      (%next-method-functions next-variable method copies rest))
                 ,@(and (eq next :function) '((declare (ignorable #'call-next-method #'next-method-p))))
                 (block ,block-name ,@forms)))
         (ignorable `(declare (ignorable ,@(%specialized-variables lambda-list)))))
    `(lambda (,next-variable ,method)
       (declare (ignorable ,next-variable ,method))
       (function
        (named-lambda ,label (,@copies ,@(and rest `(&rest ,rest)))
          ,(if rest
               `(apply (lambda ,(%open-keys plain) ,ignorable ,@declarations ,body) ,@copies ,rest)
               `(let* (,@(mapcar #'list required copies) ,@(cdr more))
                  ,ignorable ,@declarations
                  ,body)))))))

(defun %call-next-form (next method copies rest)
  "Returns the form that calls the next method on the arguments of this one."
  (if rest
      `(if ,next
           (apply ,next ,@copies ,rest)
           (apply #'%no-next-method ,method ,@copies ,rest))
      `(if ,next
           (funcall ,next ,@copies)
           (%no-next-method ,method ,@copies))))

(defun %call-next-with-form (next method copies arguments)
  "Returns the form that calls the next method on the values of the forms ARGUMENTS, where COPIES are those of the required arguments of this one."
  (let ((variables (mapcar (lambda (form) (declare (ignore form)) (gensym "ARGUMENT")) arguments)))
    `(let ,(mapcar #'list variables arguments)
       ,@(and (>= (length variables) (length copies))
              `((unless (and ,@(mapcar (lambda (variable copy) `(eq ,variable ,copy)) variables copies))
                  (%check-next-arguments ,method (list ,@copies) (list ,@variables)))))
       (if ,next
           (funcall ,next ,@variables)
           (%no-next-method ,method ,@variables)))))

(defun %next-method-macros (next method copies rest)
  "Returns the definitions of CALL-NEXT-METHOD and NEXT-METHOD-P as local macros."
  `((call-next-method (&rest arguments)
      (if arguments
          (%call-next-with-form ',next ',method ',copies arguments)
          ',(%call-next-form next method copies rest)))
    (next-method-p () '(if ,next t nil))))

(defun %next-method-functions (next method copies rest)
  "Returns the definitions of CALL-NEXT-METHOD and NEXT-METHOD-P as local functions."
  (let ((arguments (gensym "ARGUMENTS")))
    `((call-next-method (&rest ,arguments)
        (cond ((null ,arguments) ,(%call-next-form next method copies rest))
              (,next
               (%check-next-arguments ,method (list ,@copies) ,arguments)
               (apply ,next ,arguments))
              (t (apply #'%no-next-method ,method ,arguments))))
      (next-method-p () (if ,next t nil)))))

(defun %check-next-arguments (method old new)
  "Signals an error unless the same methods apply, in the same order, to the arguments NEW as to the required arguments OLD of a call of METHOD."
  (let ((gf (%method-generic-function method)))
    (when (and gf (>= (length new) (length old)))
      (do ((olds old (cdr olds))
           (news new (cdr news))
           (position 0 (1+ position)))
          ((null olds))
        (unless (or (eql (car olds) (car news))
                    (and (eq (class-of (car olds)) (class-of (car news)))
                         (not (%eql-specialized-p gf position))))
          (unless (%same-elements-p (%applicable-methods gf old) (%applicable-methods gf new))
            (error "CALL-NEXT-METHOD of ~S was given arguments to which other methods apply: ~S" method new))
          (return nil))))))

(defun %eql-specialized-p (gf position)
  "True when a method of GF has an EQL specializer at POSITION."
  (dolist (method (%gf-methods gf) nil)
    (unless (%classp (nth position (%method-specializers method)))
      (return t))))

(defun %may-call-next-p (body environment)
  "Returns NIL when the forms of BODY cannot use CALL-NEXT-METHOD or NEXT-METHOD-P, :MACRO when they only call them, :FUNCTION when they
may use them as functions, or call a macro of the program that may."
  (let ((found nil))
    (labels ((scan (form)
               (cond ((eq form 'call-next-method) (setq found :function))
                     ((eq form 'next-method-p) (setq found :function))
                     ((consp form)
                      (let ((operator (car form)))
                        (cond ((member operator '(call-next-method next-method-p) :test #'eq)
                               (unless found (setq found :macro)))
                              ((and (symbolp operator) (%program-macro-p operator environment))
                               (setq found :function))
                              (t (scan operator)))
                        (do ((tail (cdr form) (cdr tail)))
                            ((not (consp tail)))
                          (scan (car tail))))))))
      (scan body))
    found))

(defun %program-macro-p (symbol environment)
  "True when SYMBOL names a macro other than those of the standard."
  (and (macro-function symbol environment)
       (not (eq (symbol-package symbol) (load-time-value (find-package "COMMON-LISP"))))))
