;;;; SETF, PSETF, SHIFTF and ROTATEF.

(in-package "WEFT")

(defun assignment-form (place value environment)
  "Returns a form that stores the value of the form VALUE in PLACE and returns it."
  (cond ((symbolp place) `(setq ,place ,value))
        (t (let ((expander (and (consp place) (symbolp (car place)) (setf-expander (car place) environment))))
             (if (and expander (symbolp expander))
                 `(,expander ,@(cdr place) ,value)
                 (general-assignment-form place value environment))))))

(defun general-assignment-form (place value environment)
  "Returns a form that stores the values of the form VALUE in PLACE by its setf expansion."
  (multiple-value-bind (variables forms stores setter) (get-setf-expansion place environment)
    (if (and stores (null (cdr stores)))
        `(let* (,@(store-bindings variables forms) (,(car stores) ,value)) ,setter)
        `(let* ,(store-bindings variables forms) ,(bind-stores stores value setter)))))

(defun check-pairs (name pairs)
  "Signals PROGRAM-ERROR unless PAIRS, the arguments of the macro NAME, come in pairs."
  (unless (evenp (length pairs))
    (%program-error "~S: a place without a value: ~S" name (car (last pairs)))))

(defmacro setf (&rest pairs &environment environment)
  "Stores in each place the value of the form after it, in order, and returns the last value."
  (check-pairs 'setf pairs)
  (labels ((assignments (pairs)
             (and pairs
                  (cons (assignment-form (car pairs) (cadr pairs) environment)
                        (assignments (cddr pairs))))))
    (cond ((null pairs) nil)
          ((null (cddr pairs)) (car (assignments pairs)))
          (t `(progn ,@(assignments pairs))))))

(defmacro psetf (&rest pairs &environment environment)
  "Stores in each place the value of the form after it, after all subforms and forms have been evaluated. Returns NIL."
  (check-pairs 'psetf pairs)
  (labels ((expand (pairs setters)
             (if (null pairs)
                 `(progn ,@(reverse setters) nil)
                 (multiple-value-bind (variables forms stores setter) (get-setf-expansion (car pairs) environment)
                   `(let* ,(store-bindings variables forms)
                      ,(bind-stores stores (cadr pairs) (expand (cddr pairs) (cons setter setters))))))))
    (if pairs (expand pairs '()) nil)))

(defun expand-shift (places make-value make-result environment)
  "Returns a form that stores in each of PLACES the values of the next and in the last those of another form.
MAKE-VALUE makes that form, and MAKE-RESULT the result of it all, from the variables that hold the old values of the first place."
  (let ((setters '())
        (old '()))
    (labels ((expand (places previous-stores)
               ;; PREVIOUS-STORES receive what is read next
               (if (null places)
                   (bind-stores previous-stores (funcall make-value old)
                                `(progn ,@(reverse setters) ,(funcall make-result old)))
                   (multiple-value-bind (variables forms stores setter getter)
                       (get-setf-expansion (car places) environment)
                     (setq setters (cons setter setters))
                     (unless previous-stores
                       (setq previous-stores (mapcar (lambda (store) (declare (ignore store)) (gensym "OLD")) stores)
                             old previous-stores))
                     `(let* ,(store-bindings variables forms)
                        ,(bind-stores previous-stores getter (expand (cdr places) stores)))))))
      (expand places '()))))

(defmacro shiftf (place &rest places-and-value &environment environment)
  "Stores in each place the value of the next, in the last the value of the last form, and returns the first one's old value."
  (unless places-and-value
    (%program-error "SHIFTF: no new value for ~S" place))
  (expand-shift (cons place (butlast places-and-value))
                (lambda (old) (declare (ignore old)) (car (last places-and-value)))
                #'car
                environment))

(defmacro rotatef (&rest places &environment environment)
  "Stores in each place the value of the next and in the last that of the first. Returns NIL."
  (if places
      (expand-shift places
                    (lambda (old) (if (cdr old) `(values ,@old) (car old)))
                    (lambda (old) (declare (ignore old)) nil)
                    environment)
      nil))
