;;;; The definers of functions, variables, constants, symbol macros and compiler macros.
;;;;
;;;; What a definer records beside the function or the value (documentation, expanders) stands under an indicator among
;;;; the symbol's definitions: see %DEFINITION.

(in-package "WEFT")

(defmacro lambda (&whole form lambda-list &body body)
  "The function with LAMBDA-LIST and BODY: (FUNCTION (LAMBDA ...))."
  (declare (ignore lambda-list body))
  `(function ,form))

(defmacro with-gensyms (names &body body)
  "Binds each of NAMES to a fresh uninterned symbol of that name and evaluates BODY."
  `(let ,(mapcar (lambda (name) `(,name (gensym ,(symbol-name name)))) names)
     ,@body))

(defmacro declaim (&rest specifiers)
  "Proclaims each of the declaration SPECIFIERS, also while a file is being compiled."
  `(eval-when (:compile-toplevel :load-toplevel :execute)
     ,@(mapcar (lambda (specifier) `(proclaim ',specifier)) specifiers)
     nil))

(%fdefine 'function-block-name
          (named-lambda function-block-name (name definer)
            "Returns the name of the block around the body of the function NAME; DEFINER is named if NAME is no function name."
            (cond ((symbolp name) name)
                  ((and (consp name) (eq (car name) 'setf) (consp (cdr name)) (symbolp (cadr name)) (null (cddr name)))
                   (cadr name))
                  (t (%program-error "~S: ~S is not a function name" definer name)))))

(defmacro defun (name lambda-list &body body)
  "Defines the global function NAME, a symbol or (SETF symbol)."
  (let ((block-name (function-block-name name 'defun)))
    (%mv-bind (forms declarations documentation) (parse-body body t)
      `(progn
         (%fdefine ',name
                   (named-lambda ,name ,lambda-list
                     ,@(and documentation (list documentation))
                     ,@declarations
                     (block ,block-name ,@forms)))
         ',name))))

(defmacro define-compiler-macro (name lambda-list &body body)
  "Defines the compiler macro of the function NAME. It declines by returning the form it was given."
  (let ((block-name (function-block-name name 'define-compiler-macro)))
    `(progn
       (eval-when (:compile-toplevel :load-toplevel :execute)
         (funcall #'(setf compiler-macro-function)
                  ,(parse-expander name lambda-list body block-name
                                   (lambda (form) `(if (eq (car ,form) 'funcall) (cddr ,form) (cdr ,form)))
                                   nil)
                  ',name))
       ',name)))

(%fdefine '%check-variable-name
          (named-lambda %check-variable-name (name definer)
            "Signals PROGRAM-ERROR unless NAME is a symbol that DEFINER may define as a variable."
            (unless (symbolp name)
              (%program-error "~S: ~S is not a symbol" definer name))))

(%fdefine '%set-variable-documentation
          (named-lambda %set-variable-documentation (name documentation)
            "Makes DOCUMENTATION, a string, the documentation of NAME as a variable."
            (unless (stringp documentation)
              (%type-error documentation 'string))
            (%set-definition name 'variable-documentation documentation)))

(defmacro defvar (name &optional (value nil value-given) (documentation nil documentation-given))
  "Proclaims NAME special, and gives it VALUE if it has none."
  (%check-variable-name name 'defvar)
  `(progn
     (declaim (special ,name))
     ,@(and value-given `((unless (boundp ',name) (set ',name ,value))))
     ,@(and documentation-given `((%set-variable-documentation ',name ,documentation)))
     ',name))

(defmacro defparameter (name value &optional (documentation nil documentation-given))
  "Proclaims NAME special and gives it VALUE."
  (%check-variable-name name 'defparameter)
  `(progn
     (declaim (special ,name))
     (set ',name ,value)
     ,@(and documentation-given `((%set-variable-documentation ',name ,documentation)))
     ',name))

(%fdefine '%defconstant
          (named-lambda %defconstant (name value)
            "Makes NAME a constant variable with VALUE. A constant keeps its old value if the new one is similar."
            (cond ((not (and (boundp name) (constantp name))) (%set-constant name value))
                  ((or (eql value (symbol-value name)) (equal value (symbol-value name))))
                  (t (cerror "Give it the new value all the same." "The constant ~S is ~S and would become ~S."
                             name (symbol-value name) value)
                     (%set-constant name value)))))

(defmacro defconstant (name value &optional (documentation nil documentation-given))
  "Makes NAME a constant variable with VALUE, which is evaluated when a file is compiled and when it is loaded."
  (%check-variable-name name 'defconstant)
  `(progn
     (eval-when (:compile-toplevel :load-toplevel :execute)
       (%defconstant ',name ,value))
     ,@(and documentation-given `((%set-variable-documentation ',name ,documentation)))
     ',name))

(defmacro define-symbol-macro (symbol expansion)
  "Makes SYMBOL a global symbol macro that stands for the form EXPANSION."
  (%check-variable-name symbol 'define-symbol-macro)
  `(progn
     (eval-when (:compile-toplevel :load-toplevel :execute)
       (%set-symbol-macro ',symbol ',expansion))
     ',symbol))
