;;;; DEFMACRO, and DESTRUCTURING-BIND, its twin outside of macros.

(in-package "WEFT")

(%set-macro 'defmacro
            (named-lambda defmacro (form environment)
              "Defines the macro NAME, whose call is matched against LAMBDA-LIST and replaced by the value of BODY."
              (declare (ignore environment))
              (%check-arguments (cdr form) 2 nil 'defmacro form '(name lambda-list &body body))
              (let ((name (cadr form)))
                (unless (symbolp name)
                  (%program-error "DEFMACRO: ~S is not a symbol" name))
                `(progn
                   (eval-when (:compile-toplevel :load-toplevel :execute)
                     (%set-macro ',name ,(parse-macro name (caddr form) (cdddr form))))
                   ',name))))

(defmacro destructuring-bind (lambda-list expression &body body)
  "Binds the variables of the destructuring LAMBDA-LIST to the parts of the value of EXPRESSION and evaluates BODY."
  (let ((value (gensym "VALUE")))
    `(let* ((,value ,expression)
            ,@(destructuring-bindings lambda-list value value 'destructuring-bind value nil))
       ,@body)))
