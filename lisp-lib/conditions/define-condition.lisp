;;;; DEFINE-CONDITION.

(in-package "WEFT")

(defmacro define-condition (name parent-types slot-specs &rest options)
  "Defines the condition class NAME. Slots are as in DEFCLASS; OPTIONS are (:DEFAULT-INITARGS ...), (:DOCUMENTATION string) and
(:REPORT string-or-function)."
  (unless (and name (symbolp name) (listp parent-types) (listp slot-specs))
    (%program-error "DEFINE-CONDITION: malformed definition of ~S" name))
  (dolist (option options)
    (unless (and (consp option) (member (car option) '(:default-initargs :documentation :report)))
      (%program-error "DEFINE-CONDITION ~S: ~S is not an option" name option)))
  (%check-class-options name options)
  (let ((slots (mapcar (lambda (slot) (%canonical-slot name slot)) slot-specs))
        (report (assoc :report options)))
    (%check-distinct-slots name slots)
    `(progn
       (%load-condition-class ',name ',parent-types
                              (list ,@(mapcar #'%canonical-slot-form slots))
                              (list ,@(%default-initarg-forms (cdr (assoc :default-initargs options))))
                              ',(car (cdr (assoc :documentation options)))
                              ,(and report (%report-form (car (cdr report)))))
       ',name)))

(defun %report-form (report)
  "Returns the form of the function that the option (:REPORT REPORT) asks for."
  (cond ((stringp report)
         `(lambda (condition stream)
            (declare (ignore condition))
            (write-string ,report stream)))
        ((symbolp report)
         `(lambda (condition stream) (,report condition stream)))
        (t `(function ,report))))

(defun %load-condition-class (name parents slots default-initargs documentation report)
  "Defines the condition class NAME when a DEFINE-CONDITION form is evaluated."
  (let ((old (find-class name nil)))
    (when (and old (eq (class-of old) (find-class 'condition-class)))
      (%remove-accessors old)))
  (let ((class (%define-condition-class name parents (mapcar (lambda (slot) (%direct-slot name slot)) slots)
                                        default-initargs documentation)))
    (when report
      (%set-class-property class 'report report))
    (%add-accessors class)
    class))
