;;;; COLLECT, APPEND, NCONC, COUNT, SUM, MAXIMIZE, MINIMIZE (CLHS 6.1.3).
;;;;
;;;; An accumulation has a variable, of the loop or (without INTO) of its own, and a category: LIST, SUM or EXTREME. Clauses of one category
;;;; may share a variable. Lists grow at their end: HEAD is a cons before the first element, TAIL the last cons.

(in-package "WEFT")

(defstruct (accumulation (:constructor make-accumulation (variable category)))
  variable                              ; NIL for the loop's own
  category
  (value (gensym "VALUE"))              ; the variable that holds the value, or HEAD for lists
  (auxiliary (gensym "AUXILIARY")))     ; TAIL for lists, whether there is a value for extremes

(defun parse-accumulation (state keyword form)
  "Parses the rest of an accumulation clause KEYWORD of FORM. Returns a list of the form that accumulates."
  (let* ((variable (and (loop-accept state :into)
                        (loop-next state "a variable after INTO")))
         (category (case keyword
                     ((:collect :append :nconc) :list)
                     ((:count :sum) :sum)
                     (t :extreme)))
         (type (if (eq category :list) t (loop-type state))))
    (unless (symbolp variable)
      (loop-error state "~S is not a variable" variable))
    (accumulating-forms keyword (ensure-accumulation state variable category keyword type) form)))

(defun ensure-accumulation (state variable category keyword type)
  "Returns the accumulation into VARIABLE, newly made if there is none."
  (let ((found (find variable (loop-state-accumulations state) :key #'accumulation-variable)))
    (cond ((null found)
           (when variable
             (note-loop-variable state variable))
           (let ((new (make-accumulation variable category)))
             (push new (loop-state-accumulations state))
             (bind-accumulation state new keyword type)
             new))
          ((eq (accumulation-category found) category) found)
          (t (loop-error state "~A cannot go where a ~(~A~) is accumulated" keyword (accumulation-category found))))))

(defun bind-accumulation (state accumulation keyword type)
  "Binds the variables of ACCUMULATION, and makes it the result if it has no variable of the loop."
  (let ((variable (accumulation-variable accumulation))
        (value (accumulation-value accumulation))
        (auxiliary (accumulation-auxiliary accumulation)))
    (case (accumulation-category accumulation)
      (:list
       (loop-wrap state (lambda (form)
                          `(let* ((,value (list nil)) (,auxiliary ,value) ,@(and variable `((,variable nil))))
                             ,form)))
       (unless variable
         (loop-result state :accumulation `(cdr ,value))))
      (:sum
       (when variable
         (setf (accumulation-value accumulation) variable
               value variable))
       (let ((type (if (and (eq keyword :count) (eq type t)) 'integer (if (eq type t) 'number type))))
         (loop-wrap state (lambda (form)
                            `(let ((,value ,(coerce-start 0 type)))
                               (declare (type ,type ,value))
                               ,form))))
       (unless variable
         (loop-result state :accumulation value)))
      (:extreme
       (when variable
         (setf (accumulation-value accumulation) variable
               value variable))
       (multiple-value-bind (initial type) (default-value-form type)
         (loop-wrap state (lambda (form)
                            `(let ((,value ,initial) (,auxiliary nil))
                               ,@(type-declarations (list value) (list type))
                               ,form))))
       (unless variable
         (loop-result state :accumulation value))))))

(defun accumulating-forms (keyword accumulation form)
  "Returns a list of the forms that add the value of FORM to ACCUMULATION as KEYWORD says."
  (let ((variable (accumulation-variable accumulation))
        (value (accumulation-value accumulation))
        (auxiliary (accumulation-auxiliary accumulation)))
    (append
     (case keyword
       (:collect `((rplacd ,auxiliary (setq ,auxiliary (list ,form)))))
       (:append `((setq ,auxiliary (append-after ,auxiliary ,form))))
       (:nconc `((setq ,auxiliary (nconc-after ,auxiliary ,form))))
       (:count `((when ,form (setq ,value (1+ ,value)))))
       (:sum (with-gensyms (number)
               `((let ((,number ,form)) (setq ,value (+ ,value ,number))))))
       (t (with-gensyms (number)
            (let ((operator (if (eq keyword :maximize) 'max 'min)))
              `((let ((,number ,form))
                  (setq ,value (if ,auxiliary (,operator ,value ,number) ,number)
                        ,auxiliary t)))))))
     (and variable
          (eq (accumulation-category accumulation) :list)
          `((setq ,variable (cdr ,value)))))))

(defun append-after (last list)
  "Puts a copy of LIST behind the cons LAST and returns the last cons."
  (do ((tail list (cdr tail)))
      ((atom tail) (rplacd last tail))
    (let ((new (list (car tail))))
      (rplacd last new)
      (setq last new))))

(defun nconc-after (tail list)
  "Puts LIST behind the cons TAIL and returns the last cons."
  (rplacd tail list)
  (if (consp list) (last list) tail))
