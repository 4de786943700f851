;;;; DO, DO*, DOTIMES and DOLIST. The test stands after the body, so that a turn takes one branch.

(in-package "WEFT")

(defmacro psetq (&whole form &rest pairs &environment environment)
  "Assigns to each variable the value of the form after it, all forms being evaluated first. Returns NIL."
  (let ((bindings '())
        (assignments '())
        (symbol-macro nil))
    (tagbody
     next
       (when pairs
         (unless (and (consp (cdr pairs)) (symbolp (car pairs)))
           (%program-error "PSETQ: not a variable and a form: ~S" pairs))
         (when (%mv-bind (expansion expanded) (macroexpand-1 (car pairs) environment)
                 (declare (ignore expansion))
                 expanded)
           (setq symbol-macro t))
         (with-gensyms (value)
           (setq bindings (cons (list value (cadr pairs)) bindings)
                 assignments (list* (car pairs) (if (cddr pairs) value (cadr pairs)) assignments)))
         (setq pairs (cddr pairs))
         (go next)))
    (cond (symbol-macro `(psetf ,@(cdr form)))
          ((null bindings) nil)
          ((cdr bindings) `(let ,(reverse (cdr bindings)) (setq ,@assignments) nil))
          (t `(progn (setq ,@assignments) nil)))))

(%fdefine '%expand-do
          (named-lambda %expand-do (name binder setter bindings end body)
            "Returns the loop that DO (or DO*) stands for."
            (unless (and (listp bindings) (consp end))
              (%program-error "~S: not a list of bindings and an end test: ~S ~S" name bindings end))
            (with-gensyms (again test)
              (%mv-bind (statements declarations) (parse-body body nil)
                (labels ((initial (binding)
                           (cond ((symbolp binding) (list binding nil))
                                 (t (list (car binding) (cadr binding)))))
                         (steps (bindings)
                           (cond ((null bindings) '())
                                 ((and (consp (car bindings)) (cddar bindings))
                                  (unless (null (cdddar bindings))
                                    (%program-error "~S: ~S is not a binding" name (car bindings)))
                                  (list* (caar bindings) (caddar bindings) (steps (cdr bindings))))
                                 (t (steps (cdr bindings))))))
                  (let ((steps (steps bindings)))
                    `(block nil
                       (,binder ,(mapcar #'initial bindings)
                         ,@declarations
                         (tagbody
                            (go ,test)
                            ,again
                            (tagbody ,@statements)
                            ,@(and steps `((,setter ,@steps)))
                            ,test
                            (unless ,(car end) (go ,again)))
                         (progn ,@(cdr end))))))))))

(defmacro do (bindings end &body body)
  "Loops: each of BINDINGS is (VARIABLE INITIAL STEP), stepped in parallel; END is (TEST RESULT*), tested before each turn."
  (%expand-do 'do 'let 'psetq bindings end body))

(defmacro do* (bindings end &body body)
  "Loops like DO, but binds and steps the variables in sequence."
  (%expand-do 'do* 'let* 'setq bindings end body))

(defmacro dotimes ((variable count &optional result) &body body)
  "Executes BODY with VARIABLE bound to the integers from 0 below COUNT, and returns the value of RESULT."
  (if (integerp count)
      `(do ((,variable 0 (1+ ,variable)))
           ((>= ,variable ,count) ,result)
         ,@body)
      (with-gensyms (limit)
        `(block nil
           (let ((,limit ,count))
             (do ((,variable 0 (1+ ,variable)))
                 ((>= ,variable ,limit) ,result)
               ,@body))))))

(%fdefine '%special-declarations
          (named-lambda %special-declarations (declarations)
            "Returns the SPECIAL specifiers of DECLARATIONS, a list of DECLARE expressions."
            (mapcan (lambda (declaration)
                      (mapcan (lambda (specifier)
                                (and (consp specifier) (eq (car specifier) 'special) (list specifier)))
                              (cdr declaration)))
                    declarations)))

(defmacro dolist ((variable list &optional (result nil result-given)) &body body)
  "Executes BODY with VARIABLE bound to each element of LIST, and returns the value of RESULT, VARIABLE being NIL."
  (with-gensyms (tail again test)
    (%mv-bind (statements declarations) (parse-body body nil)
      `(block nil
         (let ((,tail ,list))
           (tagbody
              (go ,test)
              ,again
              (let ((,variable (car ,tail)))
                ,@declarations
                (tagbody ,@statements))
              (setq ,tail (cdr ,tail))
              ,test
              (unless (endp ,tail) (go ,again))))
         ,@(and result-given
                `((let ((,variable nil))
                    (declare (ignorable ,variable) ,@(%special-declarations declarations))
                    ,result)))))))
