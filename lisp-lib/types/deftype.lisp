;;;; DEFTYPE. An expander is a function of the specifier, as a list, and an environment.

(in-package "WEFT")

(defmacro deftype (name lambda-list &body body)
  "Defines the type specifier NAME: (NAME argument*) stands for the specifier that BODY yields. Missing arguments are *."
  (unless (symbolp name)
    (%program-error "DEFTYPE: ~S is not a symbol" name))
  (multiple-value-bind (forms declarations documentation) (parse-body body t)
    `(progn
       (eval-when (:compile-toplevel :load-toplevel :execute)
         (%set-type-expander ',name ,(parse-expander name lambda-list (append declarations forms) name
                                                     (lambda (form) `(cdr ,form))
                                                     ''*))
         ,@(and documentation `((%set-definition ',name 'type-documentation ,documentation))))
       ',name)))
