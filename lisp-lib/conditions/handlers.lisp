;;;; Handlers: HANDLER-BIND, HANDLER-CASE, IGNORE-ERRORS.
;;;;
;;;; A cluster of handlers is one function of the condition: it tests the types of its handlers in order and calls those that
;;;; apply. So establishing handlers costs one closure and one cons, and nothing is looked up by name when a condition is signalled.

(in-package "WEFT")

(defvar *handler-clusters* '()
  "The clusters of handlers of this process, innermost first: functions of the condition.")

(defmacro handler-bind (bindings &body forms)
  "Evaluates FORMS while handlers are active. Each of BINDINGS is (TYPE FUNCTION): FUNCTION is called on conditions of that type; it declines
by returning."
  (dolist (binding bindings)
    (unless (and (consp binding) (consp (cdr binding)) (null (cdr (cdr binding))))
      (%program-error "HANDLER-BIND: ~S is not a handler binding" binding)))
  (if (null bindings)
      `(progn ,@forms)
      (let ((condition (gensym "CONDITION"))
            (functions (mapcar #'%handler-function bindings)))
        `(let ,(%let-bindings functions)
           (let ((*handler-clusters*
                   (cons (lambda (,condition)
                           ,@(mapcar (lambda (binding function)
                                       `(when (typep ,condition ',(car binding))
                                          ,(%handler-call function condition)))
                                     bindings functions)
                           nil)
                         *handler-clusters*)))
             ,@forms)))))

(defun %handler-function (binding)
  "Returns (VARIABLE FORM) for a handler that must be evaluated beforehand, or the lambda expression to be called in place."
  (let ((form (car (cdr binding))))
    (cond ((and (consp form) (eq (car form) 'lambda)) form)
          ((and (consp form) (eq (car form) 'function) (consp (car (cdr form))) (eq (car (car (cdr form))) 'lambda))
           (car (cdr form)))
          (t (list (gensym "HANDLER") form)))))

(defun %let-bindings (functions)
  "Returns the bindings of those of FUNCTIONS that are evaluated beforehand."
  (let ((bindings '()))
    (dolist (function functions (nreverse bindings))
      (unless (eq (car function) 'lambda)
        (setq bindings (cons function bindings))))))

(defun %handler-call (function condition)
  "Returns the form that calls a handler on the variable CONDITION."
  (if (eq (car function) 'lambda)
      `(,function ,condition)
      `(funcall ,(car function) ,condition)))

(defmacro handler-case (expression &rest clauses)
  "Evaluates EXPRESSION and returns its values. Each of CLAUSES is (TYPE ([VARIABLE]) FORM*): a condition of that type signalled meanwhile
leaves EXPRESSION, and the values of the forms are returned. A last clause (:NO-ERROR LAMBDA-LIST FORM*) receives the values of EXPRESSION."
  (dolist (clause clauses)
    (unless (and (consp clause) (consp (cdr clause)) (listp (car (cdr clause))))
      (%program-error "HANDLER-CASE: ~S is not a clause" clause)))
  (let ((no-error (assoc :no-error clauses)))
    (if no-error
        (let ((normal (gensym "NORMAL"))
              (error (gensym "ERROR")))
          `(block ,error
             (multiple-value-call (lambda ,@(cdr no-error))
               (block ,normal
                 (return-from ,error
                   (handler-case (return-from ,normal ,expression)
                     ,@(remove no-error clauses :test #'eq)))))))
        (%expand-handler-case expression clauses))))

(defun %expand-handler-case (expression clauses)
  "Returns the expansion of a HANDLER-CASE without a :NO-ERROR clause."
  (if (null clauses)
      expression
      (let ((block (gensym "BLOCK"))
            (condition (gensym "CONDITION"))
            (signalled (gensym "SIGNALLED"))
            (tags (mapcar (lambda (clause) (declare (ignore clause)) (gensym "CLAUSE")) clauses))
            (statements '())
            (tests '()))
        (do ((clauses clauses (cdr clauses))
             (tags tags (cdr tags)))
            ((null clauses))
          (let* ((clause (car clauses))
                 (variables (car (cdr clause)))
                 (body (cdr (cdr clause))))
            (when (or (cdr variables) (not (symbolp (car variables))))
              (%program-error "HANDLER-CASE: ~S binds other than one variable" clause))
            (setq tests (cons `((typep ,signalled ',(car clause))
                                ,@(and variables `((setq ,condition ,signalled)))
                                (go ,(car tags)))
                              tests)
                  statements (list* `(return-from ,block (let ,(and variables `((,(car variables) ,condition))) ,@body))
                                    (car tags)
                                    statements))))
        `(block ,block
           (let ((,condition nil))
             (declare (ignorable ,condition))
             (tagbody
                (let ((*handler-clusters*
                        (cons (lambda (,signalled) (cond ,@(nreverse tests)))
                              *handler-clusters*)))
                  (return-from ,block ,expression))
                ,@(nreverse statements)))))))

(defmacro ignore-errors (&rest forms)
  "Evaluates FORMS and returns the values of the last; when an error is signalled meanwhile, returns NIL and the condition."
  `(handler-case (progn ,@forms)
     (error (condition) (values nil condition))))
