;;;; How code is laid out while *PRINT-PRETTY* is true: the entries of the initial pretty-print dispatch table.
;;;;
;;;; A style is a function of a stream and a form. Forms that do not have the shape of their operator are printed all the same: each element
;;;; that is missing ends the block.

(in-package "WEFT")

(defun %pprint-call (stream form &rest modifiers)
  "Prints FORM as a call: arguments on one line, or one below the other after the operator."
  (declare (ignore modifiers))
  (pprint-logical-block (stream form :prefix "(" :suffix ")")
    (write (pprint-pop) :stream stream)
    (pprint-exit-if-list-exhausted)
    (write-char #\Space stream)
    (pprint-indent :current 0 stream)
    (loop
      (write (pprint-pop) :stream stream)
      (pprint-exit-if-list-exhausted)
      (write-char #\Space stream)
      (pprint-newline :linear stream))))

(defun %pprint-with-body (stream form &rest printers)
  "Prints FORM with its first arguments, each by one of PRINTERS, beside the operator, and the others below it, indented as a body."
  (pprint-logical-block (stream form :prefix "(" :suffix ")")
    (write (pprint-pop) :stream stream)
    (pprint-indent :block 3 stream)
    (do ((rest printers (cdr rest)))
        ((null rest))
      (pprint-exit-if-list-exhausted)
      (write-char #\Space stream)
      (unless (eq rest printers)
        (pprint-newline :fill stream))
      (funcall (car rest) stream (pprint-pop)))
    (pprint-indent :block 1 stream)
    (loop
      (pprint-exit-if-list-exhausted)
      (write-char #\Space stream)
      (pprint-newline :linear stream)
      (write (pprint-pop) :stream stream))))

(defun %pprint-object (stream object)
  "Prints OBJECT as the current table says."
  (write object :stream stream))

(defun %pprint-clause (stream clause)
  "Prints CLAUSE, a test or key and what then happens."
  (%pprint-elements stream clause t :linear))

(defun %pprint-bindings (stream bindings)
  "Prints the BINDINGS of a LET one below the other."
  (pprint-logical-block (stream bindings :prefix "(" :suffix ")")
    (loop
      (pprint-exit-if-list-exhausted)
      (%pprint-clause stream (pprint-pop))
      (pprint-exit-if-list-exhausted)
      (write-char #\Space stream)
      (pprint-newline :linear stream))))

(defun %pprint-local-functions (stream definitions)
  "Prints the DEFINITIONS of a FLET one below the other."
  (pprint-logical-block (stream definitions :prefix "(" :suffix ")")
    (loop
      (pprint-exit-if-list-exhausted)
      (%pprint-with-body stream (pprint-pop) #'pprint-fill)
      (pprint-exit-if-list-exhausted)
      (write-char #\Space stream)
      (pprint-newline :linear stream))))

(defun %pprint-progn (stream form)
  (%pprint-with-body stream form))

(defun %pprint-block (stream form)
  (%pprint-with-body stream form #'%pprint-object))

(defun %pprint-lambda (stream form)
  (%pprint-with-body stream form #'pprint-fill))

(defun %pprint-let (stream form)
  (%pprint-with-body stream form #'%pprint-bindings))

(defun %pprint-flet (stream form)
  (%pprint-with-body stream form #'%pprint-local-functions))

(defun %pprint-defun (stream form)
  (%pprint-with-body stream form #'%pprint-object #'pprint-fill))

(defun %pprint-bind (stream form)
  (%pprint-with-body stream form #'pprint-fill #'%pprint-object))

(defun %pprint-do (stream form)
  (%pprint-with-body stream form #'%pprint-bindings #'%pprint-clause))

(defun %pprint-clauses (stream form before)
  "Prints FORM as a list of clauses after BEFORE arguments."
  (pprint-logical-block (stream form :prefix "(" :suffix ")")
    (write (pprint-pop) :stream stream)
    (dotimes (i before)
      (pprint-exit-if-list-exhausted)
      (write-char #\Space stream)
      (write (pprint-pop) :stream stream))
    (pprint-exit-if-list-exhausted)
    (write-char #\Space stream)
    (if (= before 0)
        (pprint-indent :current 0 stream)
        (progn
          (pprint-indent :block 1 stream)
          (pprint-newline :linear stream)))
    (loop
      (%pprint-clause stream (pprint-pop))
      (pprint-exit-if-list-exhausted)
      (write-char #\Space stream)
      (pprint-newline :linear stream))))

(defun %pprint-cond (stream form)
  (%pprint-clauses stream form 0))

(defun %pprint-case (stream form)
  (%pprint-clauses stream form 1))

(defun %pprint-setq (stream form)
  "Prints FORM with a place and its value on each line."
  (pprint-logical-block (stream form :prefix "(" :suffix ")")
    (write (pprint-pop) :stream stream)
    (pprint-exit-if-list-exhausted)
    (write-char #\Space stream)
    (pprint-indent :current 0 stream)
    (loop
      (write (pprint-pop) :stream stream)
      (pprint-exit-if-list-exhausted)
      (write-char #\Space stream)
      (pprint-newline :fill stream)
      (write (pprint-pop) :stream stream)
      (pprint-exit-if-list-exhausted)
      (write-char #\Space stream)
      (pprint-newline :linear stream))))

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
      (%pprint-progn stream form)
      (pprint-logical-block (stream form :prefix "(" :suffix ")")
        (write (pprint-pop) :stream stream)
        (pprint-exit-if-list-exhausted)
        (write-char #\Space stream)
        (pprint-indent :current 0 stream)
        (let ((part (pprint-pop)))
          (loop
            (write part :stream stream)
            (pprint-exit-if-list-exhausted)
            (write-char #\Space stream)
            (setq part (pprint-pop))
            (pprint-newline (if (%loop-clause-p part) :linear :fill) stream))))))

(defun %loop-clause-p (part)
  "True for the words that begin a clause of LOOP."
  (and (symbolp part)
       (member part '(for as with repeat while until do doing collect collecting append appending nconc nconcing sum summing count counting
                      maximize maximizing minimize minimizing when if unless else end finally initially always never thereis return named)
               :test #'string=)))

(let ((heads (%pprint-dispatch-table-heads *initial-pprint-dispatch*)))
  (dolist (style '((%pprint-progn progn locally tagbody unwind-protect prog1 ignore-errors with-standard-io-syntax declaim)
                   (%pprint-block block catch when unless eval-when prog2 dolist dotimes do-symbols do-external-symbols do-all-symbols
                    with-open-file with-open-stream with-output-to-string with-input-from-string with-simple-restart
                    with-hash-table-iterator with-package-iterator with-condition-restarts print-unreadable-object pprint-logical-block
                    with-compilation-unit handler-case restart-case defpackage defstruct progv)
                   (%pprint-lambda lambda)
                   (%pprint-let let let* symbol-macrolet prog prog* handler-bind restart-bind)
                   (%pprint-flet flet labels macrolet)
                   (%pprint-defun defun defmacro defgeneric define-compiler-macro define-setf-expander define-modify-macro deftype defclass
                    define-condition)
                   (%pprint-defmethod defmethod)
                   (%pprint-loop loop)
                   (%pprint-bind multiple-value-bind destructuring-bind with-accessors with-slots)
                   (%pprint-do do do*)
                   (%pprint-cond cond)
                   (%pprint-case case ecase ccase typecase etypecase ctypecase)
                   (%pprint-setq setq setf psetq psetf)
                   (%print-undispatched quote function backquote unquote unquote-splicing unquote-nsplicing declare)))
    (dolist (head (cdr style))
      (setf (gethash head heads) (list* 0 'cons (car style)))))
  (setf (%pprint-dispatch-table-others *initial-pprint-dispatch*)
        (list '(-1 (cons (and symbol (satisfies fboundp))) . %pprint-call))))
