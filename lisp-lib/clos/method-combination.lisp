;;;; Method combinations other than the standard one: DEFINE-METHOD-COMBINATION, the built-in ones, CALL-METHOD and MAKE-METHOD.
;;;;
;;;; A method combination has a function of the generic function, its options and the applicable methods that returns the effective method as a
;;;; form. That form becomes a function once for each set of classes; in it every method is already a function.

(in-package "WEFT")

(defun %combination-type (name)
  "Returns what is recorded of the method combination type NAME, a list of function and documentation, or NIL."
  (%definition name 'method-combination))

(defun %method-combination (name options)
  "Returns the method combination called NAME with OPTIONS; signals an error if there is none."
  (if (eq name 'standard)
      (if options
          (%program-error "The method combination STANDARD takes no options, not ~S" options)
          *standard-combination*)
      (let ((type (%combination-type name)))
        (unless type
          (error "There is no method combination called ~S." name))
        (%make-metaobject (find-class 'method-combination) name options (car type) (car (cdr type))))))

(defun %combined-function (gf methods arguments)
  "Returns the effective method of METHODS by the method combination of GF."
  (let ((combination (%gf-combination gf)))
    (if (eq combination *standard-combination*)
        (%standard-effective-function gf methods arguments)
        (%form-function gf
                        (apply (%current-combination-function combination) gf methods (%combination-options combination))
                        arguments))))

(defun %current-combination-function (combination)
  "Returns the function of the method combination type of COMBINATION as it is defined now."
  (let ((type (%combination-type (%combination-name combination))))
    (if type (car type) (%combination-function combination))))

;;; From forms to functions

(defun %form-function (gf form arguments)
  "Returns the function of GF's arguments that evaluates FORM, an effective method."
  (if (and (consp form) (eq (car form) 'call-method))
      (%method-designator-function gf (car (cdr form)) (car (cdr (cdr form))) arguments)
      (let* ((shape (%gf-parameters gf))
             (variables (mapcar (lambda (n) (declare (ignore n)) (gensym "ARGUMENT")) (%count-to (%shape-required shape))))
             (rest (and (or (%shape-more shape) (not (eql (%shape-optional shape) 0))) (gensym "REST"))))
        (eval `(lambda (,@variables ,@(and rest `(&rest ,rest)))
                 (declare (ignorable ,@variables ,@(and rest (list rest))))
                 (macrolet ((call-method (method &optional next-methods)
                              (list* ',(if rest 'apply 'funcall)
                                     (%method-designator-function ',gf method next-methods ',arguments)
                                     ',(append variables (and rest (list rest)))))
                            (make-method (form)
                              (%program-error "MAKE-METHOD outside CALL-METHOD: ~S" form))
                            (%with-call-arguments (variable &body forms)
                              (list* 'let (list (list variable ',(if rest `(list* ,@variables ,rest) `(list ,@variables))))
                                     (list 'declare (list 'ignorable variable))
                                     forms)))
                   ,form))))))

(defun %method-designator-function (gf method next-methods arguments)
  "Returns the function that calls METHOD, a method or (MAKE-METHOD form), with the methods NEXT-METHODS after it."
  (if (and (consp method) (eq (car method) 'make-method))
      (%form-function gf (car (cdr method)) arguments)
      (progn
        (unless (%method-p method)
          (%program-error "CALL-METHOD: ~S is not a method" method))
        (%method-effective-function method
                                    (and next-methods
                                         (%method-designator-function gf (car next-methods) (cdr next-methods) arguments))
                                    arguments))))

(defmacro call-method (method &optional next-methods)
  "Calls METHOD on the arguments of the generic function. Only for forms of effective methods."
  (%program-error "CALL-METHOD outside an effective method: ~S ~S" method next-methods))

(defmacro make-method (form)
  "Stands for a method that evaluates FORM. Only inside CALL-METHOD."
  (%program-error "MAKE-METHOD outside CALL-METHOD: ~S" form))

;;; Short form

(defun %define-combination (name function documentation)
  "Makes NAME the name of a method combination type."
  (%set-definition name 'method-combination (list function documentation))
  name)

(defun %short-combination (name operator identity-with-one-argument)
  "Returns the function of a method combination type defined by the short form."
  (lambda (gf methods &optional (order :most-specific-first))
    (let ((around '())
          (primary '()))
      (dolist (method methods)
        (let ((qualifiers (%method-qualifiers method)))
          (cond ((equal qualifiers '(:around)) (setq around (cons method around)))
                ((and (consp qualifiers) (null (cdr qualifiers)) (eq (car qualifiers) name))
                 (setq primary (cons method primary)))
                (t (%bad-qualifiers gf method)))))
      (case order
        (:most-specific-first (setq primary (nreverse primary)))
        (:most-specific-last)
        (t (method-combination-error "~S is not an order of methods." order)))
      (if (null primary)
          `(%no-primary-method ',gf '())
          (let ((form (if (and identity-with-one-argument (null (cdr primary)))
                          `(call-method ,(car primary))
                          `(,operator ,@(mapcar (lambda (method) `(call-method ,method)) primary)))))
            (setq around (nreverse around))
            (if around
                `(call-method ,(car around) (,@(cdr around) (make-method ,form)))
                form))))))

(defun %define-short-combination (name operator identity-with-one-argument documentation)
  "Defines the method combination type NAME by the short form."
  (%define-combination name (%short-combination name operator identity-with-one-argument) documentation))

(%define-short-combination '+ '+ t "Adds the values of all primary methods.")
(%define-short-combination 'and 'and t "Calls primary methods while they return true.")
(%define-short-combination 'append 'append t "Appends the lists that the primary methods return.")
(%define-short-combination 'list 'list nil "Lists the values of all primary methods.")
(%define-short-combination 'max 'max t "The greatest of the values of all primary methods.")
(%define-short-combination 'min 'min t "The least of the values of all primary methods.")
(%define-short-combination 'nconc 'nconc t "Joins the lists that the primary methods return.")
(%define-short-combination 'or 'or t "Calls primary methods until one returns true.")
(%define-short-combination 'progn 'progn t "Calls all primary methods.")

;;; Long form

(defmacro define-method-combination (name &rest arguments)
  "Defines the method combination type NAME. Short form: NAME {:DOCUMENTATION d | :IDENTITY-WITH-ONE-ARGUMENT b | :OPERATOR op}*.
Long form: NAME lambda-list ((variable {pattern}+ | predicate {option value}*)*) [(:ARGUMENTS . lambda-list)] [(:GENERIC-FUNCTION variable)] form*."
  (unless (symbolp name)
    (%program-error "DEFINE-METHOD-COMBINATION: ~S is not a symbol" name))
  (if (and arguments (listp (car arguments)))
      (%expand-long-combination name (car arguments) (car (cdr arguments)) (cdr (cdr arguments)))
      (progn
        (do ((tail arguments (cdr (cdr tail))))
            ((null tail))
          (unless (and (consp (cdr tail)) (member (car tail) '(:documentation :identity-with-one-argument :operator)))
            (%program-error "DEFINE-METHOD-COMBINATION ~S: malformed options ~S" name arguments)))
        `(%define-short-combination ',name ',(getf arguments :operator name)
                                    ',(getf arguments :identity-with-one-argument)
                                    ',(getf arguments :documentation)))))

(defun %expand-long-combination (name lambda-list groups body)
  "Returns the expansion of the long form of DEFINE-METHOD-COMBINATION."
  (let ((gf (gensym "GENERIC-FUNCTION"))
        (methods (gensym "METHODS"))
        (arguments-option nil))
    (do () ((not (and (consp body) (consp (car body)) (member (car (car body)) '(:arguments :generic-function)))))
      (if (eq (car (car body)) :arguments)
          (setq arguments-option (cdr (car body)))
          (setq gf (car (cdr (car body)))))
      (setq body (cdr body)))
    (multiple-value-bind (forms declarations documentation) (parse-body body t)
      (let ((groups (mapcar (lambda (group) (%parse-method-group name group)) groups)))
        `(%define-combination
          ',name
          (lambda (,gf ,methods ,@lambda-list)
            (declare (ignorable ,gf))
            (%let-method-groups ,gf ,methods ,groups ,declarations
              ,(if arguments-option
                   (%with-combination-arguments gf arguments-option forms)
                   `(progn ,@forms))))
          ',documentation)))))

(defun %parse-method-group (name group)
  "Returns (VARIABLE PATTERNS ORDER REQUIRED DESCRIPTION) for a method group specifier."
  (unless (and (consp group) (symbolp (car group)) (consp (cdr group)))
    (%program-error "DEFINE-METHOD-COMBINATION ~S: ~S is not a method group" name group))
  (do ((tail (cdr group) (cdr tail))
       (patterns '() (cons (car tail) patterns)))
      ((or (null tail) (member (car tail) '(:description :order :required)))
       (when (null patterns)
         (%program-error "DEFINE-METHOD-COMBINATION ~S: the method group ~S has no pattern" name group))
       (list (car group) (nreverse patterns)
             (getf tail :order :most-specific-first)
             (getf tail :required nil)
             (getf tail :description nil)))))

(defmacro %let-method-groups (gf methods groups declarations form)
  "Evaluates FORM with the variables of GROUPS bound to those of METHODS whose qualifiers match, each method to the first group that has it."
  (let ((variables (mapcar #'car groups))
        (method (gensym "METHOD"))
        (qualifiers (gensym "QUALIFIERS"))
        (order (gensym "ORDER")))
    `(let ,(mapcar (lambda (variable) `(,variable '())) variables)
       (declare (ignorable ,@variables))
       (dolist (,method ,methods)
         (let ((,qualifiers (%method-qualifiers ,method)))
           (declare (ignorable ,qualifiers))
           (cond ,@(mapcar (lambda (group)
                             `((or ,@(mapcar (lambda (pattern) (%pattern-test pattern qualifiers)) (nth 1 group)))
                               (setq ,(car group) (cons ,method ,(car group)))))
                           groups)
                 (t (%bad-qualifiers ,gf ,method)))))
       ,@(mapcar (lambda (group)
                   `(let ((,order ,(nth 2 group)))
                      (case ,order
                        (:most-specific-first (setq ,(car group) (nreverse ,(car group))))
                        (:most-specific-last)
                        (t (method-combination-error "~S is not an order of methods." ,order)))))
                 groups)
       ,@(let ((checks '()))
           (dolist (group groups (nreverse checks))
             (when (nth 3 group)
               (setq checks
                     (cons `(when (and ,(nth 3 group) (null ,(car group)))
                              (method-combination-error "~S has no method of the group ~S." (%gf-name ,gf) ',(car group)))
                           checks)))))
       (let ,(mapcar (lambda (variable) (list variable variable)) variables)
         (declare (ignorable ,@variables))
         ,@declarations
         ,form))))

(defun %pattern-test (pattern qualifiers)
  "Returns the form that tests whether the value of the variable QUALIFIERS matches PATTERN."
  (cond ((eq pattern '*) t)
        ((null pattern) `(null ,qualifiers))
        ((symbolp pattern) `(,pattern ,qualifiers))
        ((listp pattern) `(%qualifiers-match-p ',pattern ,qualifiers))
        (t (%program-error "DEFINE-METHOD-COMBINATION: ~S is not a qualifier pattern" pattern))))

(defun %qualifiers-match-p (pattern qualifiers)
  "True when the list QUALIFIERS matches PATTERN, a list in which * matches any element, and as the tail any rest."
  (cond ((eq pattern '*) t)
        ((and (consp pattern) (consp qualifiers))
         (and (or (eq (car pattern) '*) (equal (car pattern) (car qualifiers)))
              (%qualifiers-match-p (cdr pattern) (cdr qualifiers))))
        (t (equal pattern qualifiers))))

;;; The :ARGUMENTS option: its variables become forms that find the argument in the arguments of the call.

(defun %with-combination-arguments (gf lambda-list forms)
  "Returns the form that evaluates FORMS with each variable of LAMBDA-LIST bound to a form for the corresponding argument, and wraps the result."
  (let* ((plain (if (eq (car lambda-list) '&whole) (cdr (cdr lambda-list)) lambda-list))
         (whole (and (eq (car lambda-list) '&whole) (car (cdr lambda-list))))
         (variables (append (and whole (list whole)) (%lambda-list-variables plain)))
         (names (mapcar (lambda (variable) (list variable `',(gensym (symbol-name variable)))) variables)))
    `(let ,names
       (declare (ignorable ,@variables))
       (%bind-combination-arguments ,gf ',plain ,(if whole whole nil)
                                    (list ,@(mapcar (lambda (variable) `(cons ',variable ,variable)) variables))
                                    (progn ,@forms)))))

(defun %lambda-list-variables (lambda-list)
  "Returns all variables that LAMBDA-LIST binds."
  (let ((found '()))
    (dolist (item lambda-list (nreverse found))
      (cond ((and (symbolp item) (%lambda-list-keyword-p item)))
            ((symbolp item) (setq found (cons item found)))
            (t (setq found (cons (if (consp (car item)) (car (cdr (car item))) (car item)) found))
               (when (cdr (cdr item))
                 (setq found (cons (car (cdr (cdr item))) found))))))))

(defun %bind-combination-arguments (gf lambda-list whole names form)
  "Returns FORM inside bindings of the symbols in NAMES, conses of variable and symbol, to the arguments that LAMBDA-LIST gives the variables."
  (let ((arguments (gensym "ARGUMENTS"))
        (renamed (sublis names lambda-list)))
    `(%with-call-arguments ,arguments
       (let (,@(and whole `((,whole ,arguments))))
         (declare (ignorable ,@(and whole (list whole))))
         (apply (lambda ,(%lenient-lambda-list renamed)
                  (declare (ignorable ,@(%lambda-list-variables renamed)))
                  ,form)
                (%fit-arguments ,arguments ,(length (%required-parameters (%gf-lambda-list gf)))
                                ,(length (%required-parameters renamed))
                                ,(%shape-optional (%gf-parameters gf))
                                ,(%shape-optional (%lambda-list-shape renamed))
                                ,(and (%shape-more (%lambda-list-shape renamed)) t)))))))

(defun %lenient-lambda-list (lambda-list)
  "Returns LAMBDA-LIST, accepting missing required arguments (as NIL) and any keyword."
  (%open-keys lambda-list))

(defun %fit-arguments (arguments gf-required required gf-optional optional more)
  "Returns ARGUMENTS of a generic function arranged for the lambda list of an :ARGUMENTS option: as many required and optional ones as it has."
  (let* ((given (length arguments))
         (own (min gf-required given))
         (required-part (%exactly required (subseq arguments 0 own)))
         (optional-given (subseq arguments own (min given (+ gf-required gf-optional))))
         (rest (nthcdr (+ gf-required gf-optional) arguments)))
    (append required-part
            (if (> (length optional-given) optional) (subseq optional-given 0 optional) optional-given)
            (if (and more (>= (length optional-given) optional)) rest '()))))

(defun %exactly (n list)
  "Returns the first N elements of LIST, NIL in place of those it has not."
  (do ((n n (1- n))
       (tail list (cdr tail))
       (found '() (cons (car tail) found)))
      ((<= n 0) (nreverse found))))
