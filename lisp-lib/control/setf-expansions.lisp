;;;; What a place means: GET-SETF-EXPANSION and the definers of new places (CLHS 5.1).
;;;;
;;;; A setf expansion is five values: temporary variables, the forms they are bound to, store variables, a form that
;;;; stores their values, and a form that reads the place. An operator's definition SETF-EXPANDER is the name of an
;;;; update function (the short form of DEFSETF), or a function of a form and an environment that returns the five.

(in-package "WEFT")

(defun place-arguments (arguments environment)
  "Returns temporary variables for ARGUMENTS, the forms to bind them to, and the arguments with variables in their place.
Constants stay as they are."
  (let ((variables '())
        (forms '())
        (new-arguments '()))
    (dolist (argument arguments (values (nreverse variables) (nreverse forms) (nreverse new-arguments)))
      (cond ((constantp argument environment)
             (setq new-arguments (cons argument new-arguments)))
            (t (let ((variable (gensym "ARGUMENT")))
                 (setq variables (cons variable variables)
                       forms (cons argument forms)
                       new-arguments (cons variable new-arguments))))))))

(defun setf-expander (operator environment)
  "Returns OPERATOR's SETF-EXPANDER definition, or NIL if it has none or a local function or macro hides it."
  (and (not (%local-operator-kind operator environment))
       (%definition operator 'setf-expander)))

(defun variable-setf-expansion (variable)
  "Returns the setf expansion of a VARIABLE."
  (with-gensyms (new)
    (values '() '() (list new) `(setq ,variable ,new) variable)))

(defun update-setf-expansion (place make-store environment)
  "Returns the setf expansion of PLACE, a call whose arguments are evaluated in order.
MAKE-STORE is called with the arguments, variables in their place, and the store variable."
  (with-gensyms (new)
    (multiple-value-bind (variables forms arguments) (place-arguments (cdr place) environment)
      (values variables forms (list new)
              (funcall make-store arguments new)
              `(,(car place) ,@arguments)))))

(defun get-setf-expansion (place &optional environment)
  "Returns the five values of the setf expansion of PLACE in ENVIRONMENT."
  (if (symbolp place)
      (multiple-value-bind (expansion expanded) (macroexpand-1 place environment)
        (if expanded
            (get-setf-expansion expansion environment)
            (variable-setf-expansion place)))
      (call-setf-expansion place environment)))

(defun call-setf-expansion (place environment)
  "Returns the setf expansion of PLACE, which is not a symbol."
  (unless (and (consp place) (symbolp (car place)))
    (%program-error "~S is not a place" place))
  (let ((expander (setf-expander (car place) environment)))
    (cond ((functionp expander) (funcall expander place environment))
          (expander
           (update-setf-expansion place (lambda (arguments new) `(,expander ,@arguments ,new)) environment))
          (t (multiple-value-bind (expansion expanded) (macroexpand-1 place environment)
               (cond (expanded (get-setf-expansion expansion environment))
                     ((special-operator-p (car place))
                      (%program-error "~S is not a place: ~S is a special operator" place (car place)))
                     (t (update-setf-expansion
                         place
                         (lambda (arguments new) `(funcall #'(setf ,(car place)) ,new ,@arguments))
                         environment))))))))

(defun store-bindings (variables forms)
  "Returns LET* bindings of VARIABLES to FORMS."
  (mapcar #'list variables forms))

(defun bind-stores (stores value body)
  "Returns a form that binds the variables STORES to the values of the form VALUE and evaluates the form BODY."
  (if (and stores (null (cdr stores)))
      `(let ((,(car stores) ,value)) ,body)
      `(multiple-value-bind ,stores ,value ,body)))

(defun %set-setf-expander (name expander documentation)
  "Makes EXPANDER the SETF-EXPANDER definition of NAME."
  (%set-definition name 'setf-expander expander)
  (%set-definition name 'setf-documentation documentation))

(defmacro define-setf-expander (name lambda-list &body body)
  "Defines how places that are calls of NAME are stored into: BODY returns the five values of a setf expansion."
  (unless (symbolp name)
    (%program-error "DEFINE-SETF-EXPANDER: ~S is not a symbol" name))
  (multiple-value-bind (forms declarations documentation) (parse-body body t)
    `(progn
       (eval-when (:compile-toplevel :load-toplevel :execute)
         (%set-setf-expander ',name ,(parse-macro name lambda-list (append declarations forms)) ,documentation))
       ',name)))

(defun long-defsetf (name lambda-list stores body)
  "Returns the expression of an expansion function for the long form of DEFSETF."
  (unless (and (listp stores) (every #'symbolp stores))
    (%program-error "DEFSETF: ~S is not a list of store variables" stores))
  (multiple-value-bind (parameters environment-variable) (%split-environment lambda-list)
    (multiple-value-bind (forms declarations) (parse-body body nil)
      (with-gensyms (place environment variables values arguments new)
        `(named-lambda ,name (,place ,environment)
           (multiple-value-bind (,variables ,values ,arguments) (place-arguments (cdr ,place) ,environment)
             (let ((,new (list ,@(mapcar (lambda (store) `(gensym ,(symbol-name store))) stores))))
               (values ,variables
                       ,values
                       ,new
                       (destructuring-bind ,stores ,new
                         (let* (,@(and environment-variable `((,environment-variable ,environment)))
                                ,@(destructuring-bindings parameters arguments place name place nil))
                           ,@declarations
                           (block ,name ,@forms)))
                       (cons (car ,place) ,arguments)))))))))

(defmacro defsetf (access-name second &body rest)
  "Defines how places that are calls of ACCESS-NAME are stored into.
Short: (DEFSETF ACCESS UPDATE) calls UPDATE with the arguments and the new value. Long: (DEFSETF ACCESS LAMBDA-LIST
STORE-VARIABLES BODY), where BODY returns the storing form."
  (unless (symbolp access-name)
    (%program-error "DEFSETF: ~S is not a symbol" access-name))
  (multiple-value-bind (expander documentation)
      (cond ((and second (symbolp second)) (values `',second (car rest)))
            (t (unless rest
                 (%program-error "DEFSETF: no store variables for ~S" access-name))
               (multiple-value-bind (forms declarations documentation) (parse-body (cdr rest) t)
                 (values (long-defsetf access-name second (car rest) (append declarations forms)) documentation))))
    `(progn
       (eval-when (:compile-toplevel :load-toplevel :execute)
         (%set-setf-expander ',access-name ,expander ,documentation))
       ',access-name)))
