;;;; Macros that read a place, compute, and store: DEFINE-MODIFY-MACRO, INCF, DECF, PUSH, POP, PUSHNEW, REMF.
;;;;
;;;; Order (CLHS 5.1.3): the subforms of the place, the other arguments, the read, the computation, the store; but PUSH and
;;;; PUSHNEW evaluate the item first.

(in-package "WEFT")

(defun modify-form (place arguments make-value environment)
  "Returns a form that stores in PLACE what the form made by MAKE-VALUE yields, and returns it.
MAKE-VALUE is called with a form that reads the place and with ARGUMENTS, variables in place of those that need one."
  (multiple-value-bind (argument-variables argument-forms new-arguments) (place-arguments arguments environment)
    (multiple-value-bind (variables forms stores setter getter) (get-setf-expansion place environment)
      (let ((bindings (append (store-bindings variables forms) (store-bindings argument-variables argument-forms)))
            (value (funcall make-value getter new-arguments)))
        (if (and (symbolp getter) (equal setter `(setq ,getter ,@stores)))
            (if bindings `(let* ,bindings (setq ,getter ,value)) `(setq ,getter ,value))
            `(let* (,@bindings (,(car stores) ,value) ,@(cdr stores))
               ,setter))))))

(defun argument-names (lambda-list)
  "Returns the names of the parameters of LAMBDA-LIST of DEFINE-MODIFY-MACRO, and that of its &REST parameter or NIL."
  (let ((names '()))
    (do ((tail lambda-list (cdr tail)))
        ((null tail) (values (nreverse names) nil))
      (case (car tail)
        (&optional)
        (&rest (return (values (nreverse names) (cadr tail))))
        (t (setq names (cons (if (consp (car tail)) (caar tail) (car tail)) names)))))))

(defmacro define-modify-macro (name lambda-list function &optional documentation)
  "Defines the macro NAME of a place and LAMBDA-LIST: it stores in the place what FUNCTION makes of its value and the arguments."
  (multiple-value-bind (names rest) (argument-names lambda-list)
    (with-gensyms (place environment)
      `(defmacro ,name (,place ,@lambda-list &environment ,environment)
         ,@(and documentation (list documentation))
         (modify-form ,place
                      ,(if rest `(list* ,@names ,rest) `(list ,@names))
                      (lambda (old arguments) (list* ',function old arguments))
                      ,environment)))))

(define-modify-macro incf (&optional (delta 1)) +
  "Adds DELTA to the value of PLACE and returns the sum.")

(define-modify-macro decf (&optional (delta 1)) -
  "Subtracts DELTA from the value of PLACE and returns the difference.")

(defmacro push (item place &environment environment)
  "Stores in PLACE a cons of ITEM and its value, and returns it."
  (if (constantp item environment)
      (modify-form place '() (lambda (old arguments) (declare (ignore arguments)) `(cons ,item ,old)) environment)
      (with-gensyms (new)
        `(let ((,new ,item))
           ,(modify-form place '() (lambda (old arguments) (declare (ignore arguments)) `(cons ,new ,old)) environment)))))

(defmacro pushnew (item place &rest keys &key key test test-not &environment environment)
  "Stores in PLACE its value with ITEM added in front, unless ITEM is a member of it; returns the new value."
  (declare (ignore key test test-not))
  (with-gensyms (new)
    `(let ((,new ,item))
       ,(modify-form place keys (lambda (old arguments) `(adjoin ,new ,old ,@arguments)) environment))))

(defmacro pop (place &environment environment)
  "Stores in PLACE the cdr of its value and returns the car."
  (multiple-value-bind (variables forms stores setter getter) (get-setf-expansion place environment)
    (with-gensyms (list)
      `(let* (,@(store-bindings variables forms)
              (,list ,getter)
              (,(car stores) (cdr ,list))
              ,@(cdr stores))
         ,setter
         (car ,list)))))

(defun %without-property (list indicator)
  "Returns the property list LIST without INDICATOR's first property, and whether there was one. Changes LIST."
  (do ((tail list (cddr tail))
       (previous nil tail))
      ((null tail) (values list nil))
    (unless (and (consp tail) (consp (cdr tail)))
      (%type-error list 'list))
    (when (eq (car tail) indicator)
      (cond (previous (rplacd (cdr previous) (cddr tail)))
            (t (setq list (cddr tail))))
      (return (values list t)))))

(defmacro remf (place indicator &environment environment)
  "Removes the property INDICATOR from the property list in PLACE. Returns true if there was one."
  (multiple-value-bind (variables forms stores setter getter) (get-setf-expansion place environment)
    (with-gensyms (key found)
      `(let* (,@(store-bindings variables forms) (,key ,indicator))
         (multiple-value-bind (,(car stores) ,found) (%without-property ,getter ,key)
           (let ,(cdr stores)
             ,setter
             ,found))))))
