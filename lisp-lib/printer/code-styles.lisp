;;;; How code is laid out while *PRINT-PRETTY* is true: the entries of the initial pretty-print dispatch table.
;;;;
;;;; A style is a function of a stream and a form. Forms that do not have the shape of their operator are printed all the same: each element
;;;; that is missing ends the block.

(in-package "WEFT")

(defmacro %pprint-form ((stream form) &body body)
  "Prints FORM to STREAM in parentheses: its operator, and by BODY, which takes the other elements one by one, the rest."
  `(pprint-logical-block (,stream ,form :prefix "(" :suffix ")")
     (write (pprint-pop) :stream ,stream)
     ,@body))

(defun %pprint-call (stream form &rest modifiers)
  "Prints FORM as a call: arguments on one line, or one below the other after the operator."
  (declare (ignore modifiers))
  (%pprint-form (stream form)
    (%pprint-space stream)
    (pprint-indent :current 0 stream)
    (loop
      (write (pprint-pop) :stream stream)
      (%pprint-space stream :linear))))

(defun %pprint-with-body (stream form &rest printers)
  "Prints FORM with its first arguments, each by one of PRINTERS, beside the operator, and the others below it, indented as a body."
  (%pprint-form (stream form)
    (pprint-indent :block 3 stream)
    (do ((rest printers (cdr rest)))
        ((null rest))
      (%pprint-space stream)
      (unless (eq rest printers)
        (pprint-newline :fill stream))
      (funcall (car rest) stream (pprint-pop)))
    (pprint-indent :block 1 stream)
    (loop
      (%pprint-space stream :linear)
      (write (pprint-pop) :stream stream))))

(defun %pprint-object (stream object)
  "Prints OBJECT as the current table says."
  (write object :stream stream))

(defun %pprint-clause (stream clause)
  "Prints CLAUSE, a test or key and what then happens."
  (%pprint-elements stream clause t :linear))

(defun %pprint-column (stream list printer)
  "Prints the elements of LIST, each by PRINTER, on one line or one below the other."
  (pprint-logical-block (stream list :prefix "(" :suffix ")")
    (pprint-exit-if-list-exhausted)
    (loop
      (funcall printer stream (pprint-pop))
      (%pprint-space stream :linear))))

(defun %pprint-bindings (stream bindings)
  "Prints the BINDINGS of a LET."
  (%pprint-column stream bindings #'%pprint-clause))

(defun %pprint-local-function (stream definition)
  "Prints DEFINITION, a name, a lambda list and a body."
  (%pprint-with-body stream definition #'pprint-fill))

(defun %pprint-local-functions (stream definitions)
  "Prints the DEFINITIONS of a FLET."
  (%pprint-column stream definitions #'%pprint-local-function))

(defun %pprint-cond (stream form)
  "Prints FORM as a list of clauses beside the operator."
  (%pprint-form (stream form)
    (%pprint-space stream)
    (pprint-indent :current 0 stream)
    (loop
      (%pprint-clause stream (pprint-pop))
      (%pprint-space stream :linear))))

(defun %pprint-case (stream form)
  "Prints FORM as an argument and a list of clauses below it."
  (%pprint-form (stream form)
    (%pprint-space stream)
    (write (pprint-pop) :stream stream)
    (pprint-indent :block 1 stream)
    (loop
      (%pprint-space stream :linear)
      (%pprint-clause stream (pprint-pop)))))

(defun %pprint-setq (stream form)
  "Prints FORM with a place and its value on each line."
  (%pprint-form (stream form)
    (%pprint-space stream)
    (pprint-indent :current 0 stream)
    (loop
      (write (pprint-pop) :stream stream)
      (%pprint-space stream :fill)
      (write (pprint-pop) :stream stream)
      (%pprint-space stream :linear))))

(defun %pprint-defmethod (stream form)
  "Prints FORM with its name, its qualifiers and its lambda list beside the operator, and the body below."
  (let ((printers (list #'%pprint-object #'pprint-fill)))
    (do ((rest (and (consp (cdr form)) (cddr form)) (cdr rest)))
        ((or (atom rest) (listp (car rest))))
      (push #'%pprint-object printers))
    (apply #'%pprint-with-body stream form printers)))

(defun %pprint-loop (stream form)
  "Prints FORM, a LOOP, with a line for each of its clauses; a simple one as a body."
  (if (and (consp (cdr form)) (consp (cadr form)))
      (%pprint-with-body stream form)
      (%pprint-form (stream form)
        (%pprint-space stream)
        (pprint-indent :current 0 stream)
        (let ((part (pprint-pop)))
          (loop
            (write part :stream stream)
            (%pprint-space stream)
            (setq part (pprint-pop))
            (pprint-newline (if (%loop-clause-p part) :linear :fill) stream))))))

(defun %loop-clause-p (part)
  "True for the words that begin a clause of LOOP."
  (and (symbolp part)
       (member part '(for as with repeat while until do doing collect collecting append appending nconc nconcing sum summing count counting
                      maximize maximizing minimize minimizing when if unless else end finally initially always never thereis return named)
               :test #'string=)))

(defun %pprint-body-style (printers)
  "Returns the style of forms with a body after arguments that PRINTERS, function names, print."
  (lambda (stream form)
    (apply #'%pprint-with-body stream form printers)))

;;; A row is a style and the operators of that style; a style is a function name, or a list of the printers of the arguments before a body.
(let ((heads (%pprint-dispatch-table-heads *initial-pprint-dispatch*)))
  (dolist (row '((() progn locally tagbody unwind-protect prog1 ignore-errors with-standard-io-syntax declaim)
                 ((%pprint-object) block catch when unless eval-when prog2 dolist dotimes do-symbols do-external-symbols do-all-symbols
                  with-open-file with-open-stream with-output-to-string with-input-from-string with-simple-restart
                  with-hash-table-iterator with-package-iterator with-condition-restarts print-unreadable-object pprint-logical-block
                  with-compilation-unit handler-case restart-case defpackage defstruct progv)
                 ((pprint-fill) lambda)
                 ((%pprint-bindings) let let* symbol-macrolet prog prog* handler-bind restart-bind)
                 ((%pprint-local-functions) flet labels macrolet)
                 ((%pprint-object pprint-fill) defun defmacro defgeneric define-compiler-macro define-setf-expander define-modify-macro deftype
                  defclass define-condition)
                 ((pprint-fill %pprint-object) multiple-value-bind destructuring-bind with-accessors with-slots)
                 ((%pprint-bindings %pprint-clause) do do*)
                 (%pprint-defmethod defmethod)
                 (%pprint-loop loop)
                 (%pprint-cond cond)
                 (%pprint-case case ecase ccase typecase etypecase ctypecase)
                 (%pprint-setq setq setf psetq psetf)
                 (%print-undispatched quote function backquote unquote unquote-splicing unquote-nsplicing declare)))
    (let ((style (if (listp (car row)) (%pprint-body-style (car row)) (car row))))
      (dolist (head (cdr row))
        (setf (gethash head heads) (list* 0 'cons style)))))
  (setf (%pprint-dispatch-table-others *initial-pprint-dispatch*)
        (list '(-1 (cons (and symbol (satisfies fboundp))) . %pprint-call))))
