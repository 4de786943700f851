;;;; RESTART-CASE and WITH-SIMPLE-RESTART: restarts that leave by a non-local exit.

(in-package "WEFT")

(defmacro restart-case (form &rest clauses &environment environment)
  "Evaluates FORM while restarts are active. Each clause is (NAME LAMBDA-LIST [:REPORT r] [:INTERACTIVE i] [:TEST t] FORM*): invoking that
restart leaves FORM, binds LAMBDA-LIST to the arguments, and returns the values of its forms. Where FORM signals by SIGNAL, ERROR, CERROR
or WARN, the restarts are associated with the condition."
  (let ((block (gensym "BLOCK"))
        (arguments (gensym "ARGUMENTS"))
        (parsed (mapcar #'%parse-restart-clause clauses)))
    (if (null parsed)
        form
        `(block ,block
           (let ((,arguments '()))
             (declare (ignorable ,arguments))
             (tagbody
                (restart-bind ,(mapcar (lambda (clause) (%restart-clause-binding clause arguments)) parsed)
                  (return-from ,block ,(%associating-form form (length parsed) environment)))
                ,@(%restart-clause-bodies parsed block arguments)))))))

(defun %parse-restart-clause (clause)
  "Returns (TAG NAME LAMBDA-LIST OPTIONS BODY) for one clause of RESTART-CASE."
  (unless (and (consp clause) (symbolp (car clause)) (consp (cdr clause)) (listp (car (cdr clause))))
    (%program-error "RESTART-CASE: ~S is not a restart clause" clause))
  (do ((body (cdr (cdr clause)) (cdr (cdr body)))
       (options '() (list* (car body) (car (cdr body)) options)))
      ((not (and (consp body) (consp (cdr body)) (member (car body) '(:report :interactive :test))))
       (list (gensym "RESTART") (car clause) (car (cdr clause)) options body))))

(defun %restart-clause-binding (clause arguments)
  "Returns the binding of RESTART-BIND for a parsed clause."
  (let* ((tag (nth 0 clause))
         (lambda-list (nth 2 clause))
         (options (nth 3 clause))
         (report (getf options :report))
         (interactive (getf options :interactive))
         (test (getf options :test)))
    `(,(nth 1 clause)
      ,(if (null lambda-list)
           `(lambda () (go ,tag))
           `(lambda (&rest values) (setq ,arguments values) (go ,tag)))
      ,@(cond ((stringp report) `(:report-function (lambda (stream) (write-string ,report stream))))
              (report `(:report-function #',report)))
      ,@(and interactive `(:interactive-function #',interactive))
      ,@(and test `(:test-function #',test)))))

(defun %restart-clause-bodies (clauses block arguments)
  "Returns the tags and statements of the tagbody of RESTART-CASE."
  (let ((statements '()))
    (dolist (clause clauses (nreverse statements))
      (let ((lambda-list (nth 2 clause))
            (body (nth 4 clause)))
        (setq statements
              (list* `(return-from ,block
                        ,(if (null lambda-list)
                             `(let () ,@body)
                             `(apply (lambda ,lambda-list ,@body) ,arguments)))
                     (car clause)
                     statements))))))

(defun %associating-form (form count environment)
  "Returns FORM, or when it signals a condition, a form that does so with the COUNT innermost restarts associated with the condition."
  (let ((expansion (macroexpand form environment)))
    (if (and (consp expansion) (member (car expansion) '(signal error cerror warn)) (consp (cdr expansion)))
        (let* ((operator (car expansion))
               (control (if (eq operator 'cerror) (list (car (cdr expansion))) '()))
               (arguments (if control (cdr (cdr expansion)) (cdr expansion))))
          (if (null arguments)
              form
              (let ((condition (gensym "CONDITION"))
                    (continue (gensym "CONTINUE"))
                    (rest (gensym "ARGUMENTS")))
                `(let* (,@(and control `((,continue ,(car control))))
                        (,rest (list ,@(cdr arguments)))
                        (,condition (%condition-designator ,(car arguments) ,rest
                                                           ',(case operator
                                                               (signal 'simple-condition)
                                                               (warn 'simple-warning)
                                                               (t 'simple-error))
                                                           ',operator)))
                   (declare (ignorable ,rest))
                   (with-condition-restarts ,condition (%first-restarts ,count)
                     ,(case operator
                        (cerror `(apply #'cerror ,continue ,condition ,rest))
                        (t `(,operator ,condition))))))))
        form)))

(defun %first-restarts (count)
  "Returns a list of the COUNT innermost active restarts."
  (do ((restarts *restarts* (cdr restarts))
       (found '() (cons (car restarts) found))
       (left count (1- left)))
      ((eql left 0) (nreverse found))))

(defmacro with-simple-restart ((name format-control &rest format-arguments) &body forms)
  "Evaluates FORMS while a restart called NAME is active, which returns NIL and T. FORMAT-CONTROL and FORMAT-ARGUMENTS say what it does."
  `(restart-case (progn ,@forms)
     (,name ()
       :report (lambda (stream) (format stream ,format-control ,@format-arguments))
       (values nil t))))
