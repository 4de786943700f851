;;;; Pretty-print dispatch tables: which function prints which objects while *PRINT-PRETTY* is true (CLHS 22.2.1.4).
;;;;
;;;; An entry is (priority type . function). Those for conses with a certain car are found by the car; the others stand in a list by
;;;; falling priority, which is replaced and never changed, so that it can be read while another process sets an entry.

(in-package "WEFT")

(defstruct (%pprint-dispatch-table (:constructor %make-pprint-dispatch-table (heads others)) (:copier nil) (:predicate nil))
  heads
  others)

(defvar *initial-pprint-dispatch* (%make-pprint-dispatch-table (make-hash-table) '())
  "The table that COPY-PPRINT-DISPATCH copies for NIL; the styles of code fill it.")

(setq *print-pprint-dispatch* *initial-pprint-dispatch*)

(defun %pprint-table (table)
  "Returns TABLE, for NIL the initial one; signals TYPE-ERROR unless it is a table."
  (cond ((null table) *initial-pprint-dispatch*)
        ((typep table '%pprint-dispatch-table) table)
        (t (%type-error table '(or null %pprint-dispatch-table)))))

(defun copy-pprint-dispatch (&optional (table *print-pprint-dispatch*))
  "Returns a copy of TABLE, a pretty-print dispatch table; for NIL of the initial one."
  (let ((table (%pprint-table table))
        (heads (make-hash-table)))
    (maphash (lambda (head entry)
               (setf (gethash head heads) entry))
             (%pprint-dispatch-table-heads table))
    (%make-pprint-dispatch-table heads (%pprint-dispatch-table-others table))))

(defun %pprint-heads (type)
  "Returns the list of the X of a TYPE (CONS (EQL X)) or (CONS (MEMBER X…)), otherwise NIL."
  (if (and (consp type) (eq (car type) 'cons) (consp (cdr type)) (null (cddr type)) (consp (cadr type))
           (member (caadr type) '(eql member)))
      (cdadr type)
      nil))

(defun set-pprint-dispatch (type function &optional (priority 0) (table *print-pprint-dispatch*))
  "Has objects of TYPE printed by FUNCTION, which takes a stream and an object, while TABLE is the current one and no entry of higher
PRIORITY, a real, applies. With FUNCTION NIL, TYPE has no entry afterwards. Returns NIL."
  (check-type function (or null symbol function))
  (check-type priority real)
  (let ((table (%pprint-table table))
        (entry (and function (list* priority type function)))
        (heads (%pprint-heads type)))
    (typep nil type)                    ; signals an error unless it is a type specifier
    (if heads
        (dolist (head heads)
          (if entry
              (setf (gethash head (%pprint-dispatch-table-heads table)) entry)
              (remhash head (%pprint-dispatch-table-heads table))))
        (let ((rest (remove type (%pprint-dispatch-table-others table) :key #'cadr :test #'equal)))
          (setf (%pprint-dispatch-table-others table)
                (if entry (merge 'list (list entry) rest #'> :key #'car) rest))))
    nil))

(defun %pprint-function (object table)
  "Returns the function designator that TABLE has for OBJECT, or NIL."
  (let ((best (if (consp object) (gethash (car object) (%pprint-dispatch-table-heads table)) nil)))
    (cddr (dolist (entry (%pprint-dispatch-table-others table) best)
            (cond ((and best (<= (car entry) (car best)))
                   (return best))
                  ((typep object (cadr entry))
                   (return entry)))))))

(defun pprint-dispatch (object &optional (table *print-pprint-dispatch*))
  "Returns the function by which TABLE has OBJECT printed, and true if it is an entry of TABLE."
  (let ((function (%pprint-function object (%pprint-table table))))
    (if function
        (values function t)
        (values '%print-undispatched nil))))

(defun %pretty-function (object)
  "Returns the function by which the current table has OBJECT printed, or NIL: what the kernel's printer calls."
  (let ((function (%pprint-function object (%pprint-table *print-pprint-dispatch*))))
    (if (and function (symbolp function))
        (fdefinition function)
        function)))
