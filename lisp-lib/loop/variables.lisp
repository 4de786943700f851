;;;; Variables of loops: patterns, their types, and how they are bound and assigned (CLHS 6.1.1.7).
;;;;
;;;; A pattern is a variable, a cons of patterns, or NIL, which takes a value and drops it. The type of a pattern is a type
;;;; specifier for all its variables, or a tree of types in its shape. NIL says nothing.

(in-package "WEFT")

(defun loop-type (state)
  "Takes a type if there is one: one of the names FIXNUM, FLOAT, T and NIL, or OF-TYPE and any. Returns T if there is none."
  (cond ((loop-accept state :of-type) (loop-next state "a type"))
        ((and (loop-state-rest state) (member (car (loop-state-rest state)) '(fixnum float t nil)))
         (pop (loop-state-rest state)))
        (t t)))

(defun loop-pattern (state)
  "Takes a pattern; its variables are from now on variables of the loop."
  (let ((pattern (loop-next state "a variable")))
    (dolist (variable (pattern-variables pattern) pattern)
      (unless (symbolp variable)
        (loop-error state "~S is not a variable" variable))
      (when (constantp variable)
        (loop-error state "the constant ~S cannot be a variable" variable))
      (note-loop-variable state variable))))

(defun note-loop-variable (state variable)
  "Makes VARIABLE a variable of the loop, which it must not be already."
  (when (member variable (loop-state-variables state))
    (loop-error state "~S is bound twice" variable))
  (push variable (loop-state-variables state)))

(defun pattern-variables (pattern)
  "Returns the variables of PATTERN in order."
  (cond ((null pattern) '())
        ((atom pattern) (list pattern))
        (t (append (pattern-variables (car pattern)) (pattern-variables (cdr pattern))))))

(defun pattern-types (pattern type)
  "Returns the types of the variables of PATTERN in order."
  (cond ((null pattern) '())
        ((atom pattern) (list type))
        ((and (consp type) (type-tree-p pattern type))
         (append (pattern-types (car pattern) (car type)) (pattern-types (cdr pattern) (cdr type))))
        (t (append (pattern-types (car pattern) type) (pattern-types (cdr pattern) type)))))

(defun type-tree-p (pattern type)
  "True if TYPE can be read as a tree of type specifiers in the shape of PATTERN; if not, it is one type specifier."
  (cond ((symbolp type) (not (member type '(and or not member eql satisfies mod values))))
        ((atom type) nil)
        ((consp pattern)
         (and (type-tree-p (car pattern) (car type)) (type-tree-p (cdr pattern) (cdr type))))
        (t (and pattern (symbolp (car type))))))

(defun default-value-form (type)
  "Returns a form for the value of a variable of TYPE that has none yet, and the type it then has."
  (dolist (value '(nil 0 0.0 0.0d0) (values nil `(or null ,type)))
    (when (or (null type) (typep value type))
      (return (values value type)))))

(defun type-declarations (variables types)
  "Returns a list of the DECLARE expression that gives VARIABLES the types TYPES."
  (let ((specifiers (mapcan (lambda (variable type)
                              (if (member type '(t nil)) '() `((type ,type ,variable))))
                            variables types)))
    (and specifiers `((declare ,@specifiers)))))

(defun pattern-bindings (pattern value)
  "Returns LET* bindings that give the variables of PATTERN their parts of the value of the form VALUE."
  (cond ((null pattern) (list (list (gensym "IGNORED") value)))
        ((atom pattern) (list (list pattern value)))
        (t (let ((whole (gensym "WHOLE")))
             (cons (list whole value)
                   (append (and (car pattern) (pattern-bindings (car pattern) `(car ,whole)))
                           (and (cdr pattern) (pattern-bindings (cdr pattern) `(cdr ,whole)))))))))

(defun pattern-assignments (pattern value)
  "Returns a list of forms that assign to the variables of PATTERN their parts of the value of the form VALUE."
  (cond ((null pattern) (list value))
        ((atom pattern) `((setq ,pattern ,value)))
        (t (let ((whole (gensym "WHOLE")))
             `((let ((,whole ,value))
                 ,@(and (car pattern) (pattern-assignments (car pattern) `(car ,whole)))
                 ,@(and (cdr pattern) (pattern-assignments (cdr pattern) `(cdr ,whole)))))))))

(defun parallel-assignments (pairs)
  "Returns a list of forms that assign in parallel: each of PAIRS is a list of a pattern and a form."
  (if (null (cdr pairs))
      (mapcan (lambda (pair) (pattern-assignments (first pair) (second pair))) pairs)
      (let ((values (mapcar (lambda (pair) (declare (ignore pair)) (gensym "VALUE")) pairs)))
        `((let ,(mapcar (lambda (value pair) (list value (second pair))) values pairs)
            ,@(mapcan (lambda (value pair) (pattern-assignments (first pair) value)) values pairs))))))

(defun loop-bind (state bindings)
  "Binds in parallel: each of BINDINGS is a list of a pattern, a form and a type. The form :NONE stands for no value yet."
  (let ((simple '())
        (parts '())
        (typed '()))
    (dolist (binding bindings)
      (destructuring-bind (pattern form type) binding
        (let ((variables (pattern-variables pattern))
              (types (pattern-types pattern type)))
          (cond ((eq form :none)
                 (mapc (lambda (variable type)
                         (multiple-value-bind (value type) (default-value-form type)
                           (push (list variable value) simple)
                           (push (cons variable type) typed)))
                       variables types))
                (t (mapc (lambda (variable type) (push (cons variable type) typed)) variables types)
                   (cond ((consp pattern)
                          (let ((whole (gensym "WHOLE")))
                            (push (list whole form) simple)
                            (setq parts (append parts
                                                (pattern-bindings (car pattern) `(car ,whole))
                                                (and (cdr pattern) (pattern-bindings (cdr pattern) `(cdr ,whole)))))))
                         (t (push (list (or pattern (gensym "IGNORED")) form) simple))))))))
    (let ((outer (mapcar #'first simple)))
      (labels ((declarations (inside)
                 (let ((these (remove-if-not (lambda (pair) (eq inside (null (member (car pair) outer)))) typed)))
                   (type-declarations (mapcar #'car these) (mapcar #'cdr these)))))
        (when simple
          (loop-wrap state (lambda (form) `(let ,(reverse simple) ,@(declarations nil) ,form))))
        (when parts
          (loop-wrap state (lambda (form) `(let* ,parts ,@(declarations t) ,form))))))))
