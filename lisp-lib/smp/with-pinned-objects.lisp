;;;; WITH-PINNED-OBJECTS.

(in-package "WEFT")

(defmacro excl:with-pinned-objects ((&rest forms) &body body)
  "Evaluates FORMS, then BODY, and returns its values. The objects that FORMS return stay reachable meanwhile. BODY must be fit for FAST-AND-CLEAN.
Deviation: the garbage collector may move the objects, which no Lisp program here can see; memory outside the heap never moves."
  (let ((objects (mapcar (lambda (form) (declare (ignore form)) (gensym "OBJECT")) forms)))
    `(let* ,(mapcar #'list objects forms)
       (multiple-value-prog1 (excl:fast-and-clean ,@body)
         ,@(mapcar (lambda (object) `(%reachable ,object)) objects)))))
