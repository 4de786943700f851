;;;; The places of the standard that are not simply calls of a function with a SETF function (CLHS 5.1.2).

(in-package "WEFT")

(defmacro define-list-places (&rest rows)
  "Defines how conses are stored into. A row is (NAME UPDATE ACCESS*): (SETF (NAME x) new) is (UPDATE (ACCESS (… x)) new)."
  `(progn
     ,@(mapcar (lambda (row)
                 (destructuring-bind (name update &rest accesses) row
                   `(defsetf ,name (list) (new)
                      (list 'progn
                            (list ',update
                                  ,(reduce (lambda (access form) `(list ',access ,form)) accesses
                                           :from-end t :initial-value 'list)
                                  new)
                            new))))
               rows)))

(define-list-places
  (car rplaca)
  (cdr rplacd)
  (caar rplaca car) (cadr rplaca cdr)
  (cdar rplacd car) (cddr rplacd cdr)
  (caaar rplaca caar) (caadr rplaca cadr) (cadar rplaca cdar) (caddr rplaca cddr)
  (cdaar rplacd caar) (cdadr rplacd cadr) (cddar rplacd cdar) (cdddr rplacd cddr)
  (caaaar rplaca caaar) (caaadr rplaca caadr) (caadar rplaca cadar) (caaddr rplaca caddr)
  (cadaar rplaca cdaar) (cadadr rplaca cdadr) (caddar rplaca cddar) (cadddr rplaca cdddr)
  (cdaaar rplacd caaar) (cdaadr rplacd caadr) (cdadar rplacd cadar) (cdaddr rplacd caddr)
  (cddaar rplacd cdaar) (cddadr rplacd cdadr) (cdddar rplacd cddar) (cddddr rplacd cdddr)
  (first rplaca) (rest rplacd) (second rplaca cdr) (third rplaca cddr) (fourth rplaca cdddr)
  (fifth rplaca cddddr) (sixth rplaca cdr cddddr) (seventh rplaca cddr cddddr)
  (eighth rplaca cdddr cddddr) (ninth rplaca cddddr cddddr) (tenth rplaca cdr cddddr cddddr))

(define-setf-expander values (&rest places &environment environment)
  "Stores the values of the new value's form in PLACES, one each."
  (let ((all-variables '())
        (all-forms '())
        (new '())
        (setters '())
        (getters '()))
    (dolist (place places)
      (multiple-value-bind (variables forms stores setter getter) (get-setf-expansion place environment)
        ;; a place of several values gets NIL in its further store variables
        (setq all-variables (append all-variables variables (cdr stores))
              all-forms (append all-forms forms (mapcar (constantly nil) (cdr stores)))
              new (append new (list (car stores)))
              setters (append setters (list setter))
              getters (append getters (list getter)))))
    (values all-variables all-forms new `(values ,@setters) `(values ,@getters))))

(define-setf-expander the (type place &environment environment)
  "Stores in PLACE a value that is of TYPE."
  (multiple-value-bind (variables forms stores setter getter) (get-setf-expansion place environment)
    (values variables
            forms
            stores
            (if (and stores (null (cdr stores)))
                `(let ((,(car stores) (the ,type ,(car stores)))) ,setter)
                setter)
            `(the ,type ,getter))))

(define-setf-expander apply (function &rest arguments &environment environment)
  "Stores through the SETF function of the function named by FUNCTION, which is #'NAME."
  (unless (and (consp function) (member (car function) '(function quote)) (symbolp (cadr function)))
    (%program-error "(SETF APPLY): ~S does not name a function" function))
  (with-gensyms (new)
    (multiple-value-bind (variables forms new-arguments) (place-arguments arguments environment)
      (values variables
              forms
              (list new)
              `(apply #'(setf ,(cadr function)) ,new ,@new-arguments)
              `(apply ,function ,@new-arguments)))))

(defun %put-property (list indicator value)
  "Returns the property list LIST with VALUE under INDICATOR: changed if there is such a property, else lengthened."
  (do ((tail list (cddr tail)))
      ((not (consp tail)) (list* indicator value list))
    (when (eq (car tail) indicator)
      (rplaca (cdr tail) value)
      (return list))))

(define-setf-expander getf (place indicator &optional (default nil default-given) &environment environment)
  "Stores a property in the property list in PLACE."
  (multiple-value-bind (variables forms stores setter getter) (get-setf-expansion place environment)
    (with-gensyms (key ignored new)
      (values `(,@variables ,key ,@(and default-given (list ignored)))
              `(,@forms ,indicator ,@(and default-given (list default)))
              (list new)
              `(let ((,(car stores) (%put-property ,getter ,key ,new)) ,@(cdr stores))
                 ,setter
                 ,new)
              `(getf ,getter ,key ,@(and default-given (list ignored)))))))

(defun byte-setf-expansion (bytespec place update access environment)
  "Returns the setf expansion of the bits BYTESPEC of the integer in PLACE, which UPDATE replaces and ACCESS reads."
  (multiple-value-bind (variables forms stores setter getter) (get-setf-expansion place environment)
    (with-gensyms (byte new)
      (values `(,byte ,@variables)
              `(,bytespec ,@forms)
              (list new)
              `(let ((,(car stores) (,update ,new ,byte ,getter)) ,@(cdr stores))
                 ,setter
                 ,new)
              `(,access ,byte ,getter)))))

(define-setf-expander ldb (bytespec place &environment environment)
  "Stores the low bits of an integer as the byte BYTESPEC of the integer in PLACE."
  (byte-setf-expansion bytespec place 'dpb 'ldb environment))

(define-setf-expander mask-field (bytespec place &environment environment)
  "Stores the byte BYTESPEC of an integer as that of the integer in PLACE."
  (byte-setf-expansion bytespec place 'deposit-field 'mask-field environment))

(defsetf subseq (sequence start &optional end) (new)
  "Replaces the elements of SEQUENCE from START below END by those of the new sequence, as far as both go."
  `(progn
     (replace ,sequence ,new :start1 ,start :end1 ,end)
     ,new))
