;;;; UPDATE-ATOMIC, and the form that all operators which read, compute and store expand into.

(in-package "WEFT")

(defun atomic-update-form (place environment bindings variable computation &optional (result :new))
  "Returns a form that atomically replaces the value of PLACE by that of COMPUTATION, which sees the old value in VARIABLE and is evaluated again
when another process came between. BINDINGS are made once, after the parts of PLACE are evaluated. Its value is the new value, or the
value of the form RESULT, in which VARIABLE is bound too."
  (multiple-value-bind (variables forms old new write read) (atomic-expansion place environment)
    (with-gensyms (done again)
      `(let* (,@(store-bindings variables forms) ,@bindings)
         (block ,done
           (tagbody
              ,again
              (let* ((,old ,read)
                     (,new (let ((,variable ,old)) ,computation)))
                (when ,write
                  (return-from ,done ,(if (eq result :new) new `(let ((,variable ,old)) ,result)))))
              (go ,again)))))))

(defmacro excl:update-atomic ((variable place) &body forms &environment environment)
  "Replaces the value of PLACE by that of FORMS, evaluated with VARIABLE bound to the old value, and returns the new value. When another process
changes PLACE meanwhile, FORMS are evaluated again, so they should have no side effects."
  (unless (symbolp variable)
    (%program-error "UPDATE-ATOMIC: ~S is not a symbol" variable))
  (atomic-update-form place environment '() variable `(locally ,@forms)))
