;;;; Destructuring: what turns a macro lambda list (CLHS 3.4.4, 3.4.5) into LET* bindings, and macro definitions into
;;;; expansion functions. DEFMACRO, MACROLET, DESTRUCTURING-BIND, DEFTYPE and the definers of SETF share it.
;;;;
;;;; The number of arguments is checked once for every list in the pattern, by %CHECK-ARGUMENTS; what follows is plain
;;;; CAR and CDR. In the walk below, a TAIL is the variable that holds the arguments not yet bound.

(in-package "WEFT")

(%fdefine 'parse-body
          (named-lambda parse-body (body documentation-allowed)
            "Takes BODY apart. Returns its forms, its DECLARE expressions, and its documentation string or NIL."
            (let ((declarations '())
                  (documentation nil))
              (tagbody
               next
                 (cond ((and (consp body) (consp (car body)) (eq (caar body) 'declare))
                        (setq declarations (cons (car body) declarations)))
                       ((and documentation-allowed (consp body) (cdr body) (stringp (car body)) (not documentation))
                        (setq documentation (car body)))
                       (t (go done)))
                 (setq body (cdr body))
                 (go next)
               done)
              (values body (nreverse declarations) documentation))))

(%fdefine '%argument-counts
          (named-lambda %argument-counts (lambda-list)
            "Returns the least and the greatest number of arguments that match LAMBDA-LIST, the latter NIL for no limit."
            (let ((minimum 0)
                  (maximum 0)
                  (required t))
              (tagbody
               next
                 (cond ((null lambda-list) (go done))
                       ((or (atom lambda-list) (member (car lambda-list) '(&rest &body &key)))
                        (setq maximum nil)
                        (go done))
                       ((eq (car lambda-list) '&aux) (go done))
                       ((eq (car lambda-list) '&optional) (setq required nil))
                       (t (when required (setq minimum (1+ minimum)))
                          (setq maximum (1+ maximum))))
                 (setq lambda-list (cdr lambda-list))
                 (go next)
               done)
              (values minimum maximum))))

(%fdefine '%check-keys
          (named-lambda %check-keys (arguments keys allow-other-keys name form lambda-list)
            "Signals PROGRAM-ERROR unless ARGUMENTS is a property list whose indicators are among KEYS or others are allowed."
            (let ((tail arguments)
                  (unknown nil)
                  (allow '()))
              (tagbody
               next
                 (when (consp tail)
                   (unless (consp (cdr tail))
                     (%program-error "~S: an odd number of keyword arguments in ~S for ~S" name form lambda-list))
                   (cond ((eq (car tail) :allow-other-keys)
                          (setq allow (or allow (list (cadr tail)))))
                         ((not (member (car tail) keys))
                          (setq unknown (or unknown (list (car tail))))))
                   (setq tail (cddr tail))
                   (go next)))
              (when tail
                (%program-error "~S: ~S does not match the lambda list ~S" name form lambda-list))
              (when (and unknown (not allow-other-keys) (not (car allow)))
                (%program-error "~S: unknown keyword argument ~S in ~S for ~S" name (car unknown) form lambda-list)))))

(%fdefine '%find-key
          (named-lambda %find-key (arguments key)
            "Returns the tail of the property list ARGUMENTS whose car is the value of KEY's first appearance, or NIL."
            (tagbody
             next
               (cond ((not (consp arguments)) (setq arguments nil))
                     ((eq (car arguments) key) (setq arguments (cdr arguments)))
                     (t (setq arguments (cddr arguments))
                        (go next))))
            arguments))

(%fdefine 'destructuring-bindings
          (named-lambda destructuring-bindings (lambda-list arguments whole name form default)
            "Returns LET* bindings that take the value of the form ARGUMENTS apart by LAMBDA-LIST.
WHOLE is the form &WHOLE is bound to. An error names NAME and the value of FORM. DEFAULT is the default of optional and
key parameters that give none."
            (let ((bindings '()))
              (labels
                  ((add (variable value)
                     (setq bindings (cons (list variable value) bindings)))
                   (temporary (name value)
                     (let ((variable (gensym name)))
                       (add variable value)
                       variable))
                   (malformed (what part)
                     (%program-error "~S: ~A ~S in the lambda list ~S" name what part lambda-list))
                   (bind (pattern value)
                     (cond ((and pattern (symbolp pattern)) (add pattern value))
                           ((listp pattern)
                            (let ((part (temporary "PART" value)))
                              (destructure pattern part part)))
                           (t (malformed "neither a variable nor a pattern:" pattern))))
                   (destructure (pattern arguments whole)
                     (let ((parameters pattern))
                       (when (eq (car parameters) '&whole)
                         (unless (consp (cdr parameters)) (malformed "nothing after" '&whole))
                         (bind (cadr parameters) whole)
                         (setq parameters (cddr parameters)))
                       (%mv-bind (minimum maximum) (%argument-counts parameters)
                         (walk-required parameters
                                        (temporary "TAIL" `(%check-arguments ,arguments ,minimum ,maximum
                                                                             ',name ,form ',pattern))))))
                   (walk-required (parameters tail)
                     (cond ((atom parameters) (walk-rest parameters tail))
                           ((member (car parameters) lambda-list-keywords)
                            (if (eq (car parameters) '&optional)
                                (walk-optional (cdr parameters) tail)
                                (walk-rest parameters tail)))
                           (t (bind (car parameters) `(car ,tail))
                              (walk-required (cdr parameters)
                                             (if (cdr parameters) (temporary "TAIL" `(cdr ,tail)) tail)))))
                   (walk-optional (parameters tail)
                     (cond ((or (atom parameters) (member (car parameters) lambda-list-keywords))
                            (walk-rest parameters tail))
                           (t (bind-optional (car parameters) `(consp ,tail) `(car ,tail))
                              (walk-optional (cdr parameters)
                                             (if (cdr parameters)
                                                 (temporary "TAIL" `(if (consp ,tail) (cdr ,tail) ,tail))
                                                 tail)))))
                   (bind-optional (parameter test value)
                     (cond ((atom parameter) (bind parameter `(if ,test ,value ,default)))
                           (t (let ((supplied (and (caddr parameter) (temporary "SUPPLIED" test))))
                                (bind (car parameter)
                                      `(if ,(or supplied test) ,value ,(if (cdr parameter) (cadr parameter) default)))
                                (when supplied
                                  (bind (caddr parameter) supplied))))))
                   (walk-rest (parameters tail)
                     (cond ((null parameters))
                           ((atom parameters) (bind parameters tail))
                           ((member (car parameters) '(&rest &body))
                            (unless (consp (cdr parameters)) (malformed "nothing after" (car parameters)))
                            (bind (cadr parameters) tail)
                            (walk-key-marker (cddr parameters) tail))
                           (t (walk-key-marker parameters tail))))
                   (walk-key-marker (parameters tail)
                     (cond ((null parameters))
                           ((and (consp parameters) (eq (car parameters) '&key))
                            (let ((keys (key-names (cdr parameters))))
                              (temporary "CHECK" `(%check-keys ,tail ',(car keys) ,(cdr keys) ',name ,form ',lambda-list))
                              (walk-keys (cdr parameters) tail)))
                           (t (walk-aux parameters))))
                   (key-names (parameters)
                     ;; a cons: the keywords, and whether others are allowed
                     (let ((names '()))
                       (tagbody
                        next
                          (when (and (consp parameters) (not (member (car parameters) lambda-list-keywords)))
                            (setq names (cons (key-name (car parameters)) names)
                                  parameters (cdr parameters))
                            (go next)))
                       (cons names (and (consp parameters) (eq (car parameters) '&allow-other-keys)))))
                   (key-name (parameter)
                     (cond ((and (consp parameter) (consp (car parameter))) (caar parameter))
                           ((consp parameter) (intern (symbol-name (car parameter)) "KEYWORD"))
                           ((symbolp parameter) (intern (symbol-name parameter) "KEYWORD"))
                           (t (malformed "not a key parameter:" parameter))))
                   (walk-keys (parameters tail)
                     (cond ((null parameters))
                           ((atom parameters) (malformed "misplaced" parameters))
                           ((eq (car parameters) '&allow-other-keys) (walk-aux (cdr parameters)))
                           ((member (car parameters) lambda-list-keywords) (walk-aux parameters))
                           (t (bind-key (car parameters) (temporary "KEY" `(%find-key ,tail ',(key-name (car parameters)))))
                              (walk-keys (cdr parameters) tail))))
                   (bind-key (parameter found)
                     (bind-optional (cond ((atom parameter) parameter)
                                          ((consp (car parameter)) (cons (cadar parameter) (cdr parameter)))
                                          (t parameter))
                                    `(consp ,found)
                                    `(car ,found)))
                   (walk-aux (parameters)
                     (cond ((null parameters))
                           ((or (atom parameters) (not (eq (car parameters) '&aux)))
                            (malformed "misplaced" (if (consp parameters) (car parameters) parameters)))
                           (t (mapc (function (lambda (parameter)
                                      (if (consp parameter)
                                          (add (car parameter) (cadr parameter))
                                          (add parameter nil))))
                                    (cdr parameters))))))
                (destructure lambda-list arguments whole)
                (nreverse bindings)))))

(%fdefine '%split-environment
          (named-lambda %split-environment (lambda-list)
            "Returns LAMBDA-LIST without its &ENVIRONMENT parameter, and that variable or NIL."
            (let ((environment nil))
              (labels ((without (list)
                         (cond ((atom list) list)
                               ((eq (car list) '&environment)
                                (setq environment (cadr list))
                                (without (cddr list)))
                               (t (cons (car list) (without (cdr list)))))))
                (if (symbolp lambda-list)
                    (values lambda-list nil)
                    (values (without lambda-list) environment))))))

(%fdefine 'parse-expander
          (named-lambda parse-expander (name lambda-list body block-name arguments default)
            "Returns a NAMED-LAMBDA expression of a form and an environment that binds LAMBDA-LIST and evaluates BODY.
ARGUMENTS is a function that, given the variable of the form, returns a form that yields its arguments."
            (let ((form (gensym "FORM"))
                  (environment (gensym "ENVIRONMENT")))
              (%mv-bind (parameters environment-variable) (%split-environment lambda-list)
                (%mv-bind (forms declarations documentation) (parse-body body t)
                  `(named-lambda ,name (,form ,environment)
                     ,@(and documentation (list documentation))
                     (declare (ignorable ,form ,environment))
                     (let* (,@(and environment-variable `((,environment-variable ,environment)))
                            ,@(destructuring-bindings parameters (funcall arguments form) form name form default))
                       ,@declarations
                       (block ,block-name ,@forms))))))))

(%fdefine 'parse-macro
          (named-lambda parse-macro (name lambda-list body &optional environment)
            "Returns the NAMED-LAMBDA expression of the expansion function of a macro NAME with LAMBDA-LIST and BODY."
            (declare (ignore environment))
            (parse-expander name lambda-list body name
                            (function (lambda (form) `(cdr ,form)))
                            nil)))
