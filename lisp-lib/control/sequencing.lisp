;;;; Forms in order: PROG1 and PROG2, RETURN, PROG and PROG*.

(in-package "WEFT")

(defmacro prog1 (result &body forms)
  "Evaluates RESULT and then FORMS; returns the value of RESULT."
  (with-gensyms (value)
    `(let ((,value ,result))
       ,@forms
       ,value)))

(defmacro prog2 (first result &body forms)
  "Evaluates FIRST, RESULT and then FORMS; returns the value of RESULT."
  `(progn ,first (prog1 ,result ,@forms)))

(defmacro return (&optional value)
  "Returns VALUE from the nearest block called NIL."
  `(return-from nil ,value))

(%fdefine '%expand-prog
          (named-lambda %expand-prog (binder variables body)
            (%mv-bind (statements declarations) (parse-body body nil)
              `(block nil
                 (,binder ,variables
                   ,@declarations
                   (tagbody ,@statements))))))

(defmacro prog (variables &body body)
  "Binds VARIABLES in parallel and executes the tags and statements of BODY in a block called NIL."
  (%expand-prog 'let variables body))

(defmacro prog* (variables &body body)
  "Binds VARIABLES in sequence and executes the tags and statements of BODY in a block called NIL."
  (%expand-prog 'let* variables body))
