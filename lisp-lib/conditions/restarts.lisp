;;;; Restarts: the objects, the ones now active, and RESTART-BIND (CLHS 9.1.4.2).

(in-package "WEFT")

(defvar *restarts* '()
  "The active restarts of this process, innermost first.")

(defvar *condition-restarts* '()
  "Conditions with the restarts associated with them: a list of (CONDITION RESTART*).")

(defun %make-restart (name function report-function interactive-function test-function)
  "Returns a restart that is not yet active."
  (%make-metaobject (find-class 'restart) name function report-function interactive-function test-function))

(defun restart-name (restart)
  "Returns the name of RESTART, NIL if it has none."
  (check-restart restart)
  (%restart-name restart))

(defun restart-p (object)
  "True when OBJECT is a restart."
  (eq (class-of object) (find-class 'restart)))

(defun check-restart (object)
  "Signals TYPE-ERROR unless OBJECT is a restart."
  (unless (restart-p object)
    (%signal-error 'type-error (list :datum object :expected-type 'restart))))

(defmacro restart-bind (bindings &body forms)
  "Evaluates FORMS while the restarts of BINDINGS are active. Each binding is
(NAME FUNCTION [:INTERACTIVE-FUNCTION form] [:REPORT-FUNCTION form] [:TEST-FUNCTION form])."
  `(let ((*restarts*
           (list* ,@(mapcar (lambda (binding)
                              (unless (and (consp binding) (symbolp (car binding)) (consp (cdr binding)))
                                (%program-error "RESTART-BIND: ~S is not a restart binding" binding))
                              (%restart-binding (car binding) (car (cdr binding)) (cdr (cdr binding))))
                            bindings)
                  *restarts*)))
     ,@forms))

(defun %restart-binding (name function options)
  "Returns the form that makes the restart of one binding of RESTART-BIND."
  (do ((tail options (cdr (cdr tail))))
      ((null tail))
    (unless (and (consp (cdr tail)) (member (car tail) '(:interactive-function :report-function :test-function)))
      (%program-error "RESTART-BIND: ~S is no option of the restart ~S" (car tail) name)))
  `(%make-restart ',name ,function ,(getf options :report-function) ,(getf options :interactive-function)
                  ,(getf options :test-function)))

(defmacro with-condition-restarts (condition restarts &body forms)
  "Evaluates FORMS while the RESTARTS (a form that returns a list) are associated with CONDITION."
  `(let ((*condition-restarts* (cons (cons ,condition ,restarts) *condition-restarts*)))
     ,@forms))

(defun %associated-p (restart condition)
  "True when RESTART is associated with CONDITION, or with no condition at all."
  (let ((associated nil))
    (dolist (entry *condition-restarts* (not associated))
      (when (member restart (cdr entry) :test #'eq)
        (if (eq (car entry) condition)
            (return t)
            (setq associated t))))))

(defun %restart-applicable-p (restart condition)
  "True when RESTART is visible for CONDITION, NIL meaning any: its test agrees and it is not associated with other conditions only."
  (and (or (null condition) (%associated-p restart condition))
       (let ((test (%restart-test-function restart)))
         (or (null test) (funcall test condition)))))

(defun compute-restarts (&optional condition)
  "Returns a fresh list of the active restarts that apply to CONDITION, innermost first."
  (let ((found '()))
    (dolist (restart *restarts* (nreverse found))
      (when (%restart-applicable-p restart condition)
        (setq found (cons restart found))))))

(defun find-restart (identifier &optional condition)
  "Returns the innermost active restart called IDENTIFIER (or IDENTIFIER itself if it is an active restart) that applies to CONDITION, or NIL."
  (unless (or (restart-p identifier) (and identifier (symbolp identifier)))
    (%signal-error 'type-error (list :datum identifier :expected-type '(or restart (and symbol (not null))))))
  (dolist (restart *restarts* nil)
    (when (and (or (eq restart identifier)
                   (and (symbolp identifier) (eq (%restart-name restart) identifier)))
               (%restart-applicable-p restart condition))
      (return restart))))

(defun %active-restart (designator)
  "Returns the active restart that DESIGNATOR names or is; signals CONTROL-ERROR if there is none."
  (if (restart-p designator)
      (if (member designator *restarts* :test #'eq)
          designator
          (%signal-error 'restart-not-active (list :restart designator)))
      (or (find-restart designator)
          (%signal-error 'restart-not-active (list :restart designator)))))

(defun invoke-restart (restart &rest arguments)
  "Calls the function of RESTART (an active restart or the name of one) on ARGUMENTS."
  (apply (%restart-function (%active-restart restart)) arguments))

(defun invoke-restart-interactively (restart)
  "Calls the function of RESTART on the arguments that its interactive function asks the user for."
  (let* ((active (%active-restart restart))
         (interactive (%restart-interactive-function active)))
    (apply (%restart-function active) (if interactive (funcall interactive) '()))))

(defun %report-restart (restart stream)
  "Writes to STREAM what RESTART would do."
  (let ((report (%restart-report-function restart)))
    (cond (report (funcall report stream))
          ((%restart-name restart) (princ (%restart-name restart) stream))
          (t (write-string "(a restart without a name)" stream)))))
