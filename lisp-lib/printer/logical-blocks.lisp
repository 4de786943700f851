;;;; PPRINT-LOGICAL-BLOCK, and the functions that print a list as one: PPRINT-FILL, PPRINT-LINEAR, PPRINT-TABULAR; PPRINT.
;;;;
;;;; The layout is the kernel's. The body of a block is a function of the stream and of the kernel's printer, which knows level, length
;;;; and shared objects.

(in-package "WEFT")

(defmacro pprint-logical-block ((stream-symbol object &key (prefix nil prefix-given) (per-line-prefix nil per-line-prefix-given)
                                                           (suffix ""))
                                &body body)
  "Prints OBJECT, a list, as a logical block: BODY prints what stands between PREFIX and SUFFIX on the stream that is the value of
STREAM-SYMBOL. PER-LINE-PREFIX stands at the beginning of each line. An OBJECT that is no list is printed as WRITE prints it. (CLHS
PPRINT-LOGICAL-BLOCK)"
  (when (and prefix-given per-line-prefix-given)
    (%program-error "PPRINT-LOGICAL-BLOCK takes one of :PREFIX and :PER-LINE-PREFIX, not both."))
  (with-gensyms (list rest count printer block)
    (let ((stream (case stream-symbol ((nil) '*standard-output*) ((t) '*terminal-io*) (t stream-symbol))))
      `(let ((,list ,object))
         (%call-with-logical-block
          ,stream ,list ,(cond (prefix-given prefix) (per-line-prefix-given per-line-prefix) (t "")) ,per-line-prefix-given ,suffix
          (lambda (,stream ,printer)
            (declare (ignorable ,stream ,printer))
            (let ((,rest ,list)
                  (,count 0))
              (declare (ignorable ,rest ,count))
              (block ,block
                (macrolet ((pprint-pop ()
                             '(if (%logical-block-ends-p ,printer ,rest ,count)
                                  (return-from ,block nil)
                                  (progn
                                    (setq ,count (1+ ,count))
                                    (pop ,rest))))
                           (pprint-exit-if-list-exhausted ()
                             '(when (null ,rest)
                                (return-from ,block nil))))
                  ,@body)))))))))

(defmacro pprint-pop ()
  "Inside PPRINT-LOGICAL-BLOCK, takes the next element of its list, or ends the block where *PRINT-LENGTH*, a tail that is no list or a shared tail say so."
  (%program-error "PPRINT-POP stands outside PPRINT-LOGICAL-BLOCK."))

(defmacro pprint-exit-if-list-exhausted ()
  "Inside PPRINT-LOGICAL-BLOCK, ends the block if no element of its list is left."
  (%program-error "PPRINT-EXIT-IF-LIST-EXHAUSTED stands outside PPRINT-LOGICAL-BLOCK."))

(defmacro %pprint-space (stream &optional newline)
  "Inside PPRINT-LOGICAL-BLOCK, prints a space to STREAM and a NEWLINE of that kind, or ends the block if no element of its list is left."
  `(progn
     (pprint-exit-if-list-exhausted)
     (write-char #\Space ,stream)
     ,@(if newline `((pprint-newline ,newline ,stream)) '())))

(defun pprint-fill (stream list &optional (colon t) at-sign)
  "Prints LIST with as many elements on each line as fit, in parentheses if COLON."
  (declare (ignore at-sign))
  (%pprint-elements stream list colon :fill))

(defun pprint-linear (stream list &optional (colon t) at-sign)
  "Prints LIST on one line, or each element on its own; in parentheses if COLON."
  (declare (ignore at-sign))
  (%pprint-elements stream list colon :linear))

(defun %pprint-elements (stream list parentheses newline)
  "Prints LIST with a NEWLINE of that kind between elements."
  (pprint-logical-block (stream list :prefix (if parentheses "(" "") :suffix (if parentheses ")" ""))
    (pprint-exit-if-list-exhausted)
    (loop
      (write (pprint-pop) :stream stream)
      (%pprint-space stream newline))))

(defun pprint-tabular (stream list &optional (colon t) at-sign (tabsize 16))
  "Prints LIST in columns of TABSIZE, in parentheses if COLON."
  (declare (ignore at-sign))
  (let ((size (or tabsize 16)))
    (check-type size unsigned-byte)
    (pprint-logical-block (stream list :prefix (if colon "(" "") :suffix (if colon ")" ""))
      (pprint-exit-if-list-exhausted)
      (loop
        (write (pprint-pop) :stream stream)
        (%pprint-space stream)
        (pprint-tab :section-relative 0 size stream)
        (pprint-newline :fill stream)))))

(defun pprint (object &optional stream)
  "Prints a newline and OBJECT, pretty and so that READ can read it where possible. Returns no values."
  (let ((*print-pretty* t)
        (*print-escape* t))
    (terpri stream)
    (write object :stream stream)
    (values)))
