;;;; The test harness: tests are rows of data, and every row is run interpreted and compiled.
;;;;
;;;;   (test NAME ROW...)
;;;;
;;;; A row is (=> FORM VALUE...), whose FORM must yield exactly these values, which are not evaluated; (SIGNALS TYPE FORM), whose
;;;; FORM must signal a condition of TYPE; or (TRUE FORM). A test is called after the folder and file that hold it, as in
;;;; control/setf/psetf. Definitions that several rows need stand between the tests.

(in-package "WEFT")

(defvar *tests* '()
  "All tests, newest first: lists of a full name and rows.")

(defvar *test-file* ""
  "The folder and name of the file whose tests are being defined.")

(defvar *tiers* '(:interpreted :compiled)
  "The tiers in which rows are run.")

(defmacro test (name &rest rows)
  "Defines the test NAME with ROWS."
  (dolist (row rows)
    (unless (and (consp row) (member (car row) '(=> signals true)) (consp (cdr row)))
      (%program-error "TEST ~S: ~S is not a row" name row)))
  `(progn
     (push '(,(concatenate 'string *test-file* "/" (string-downcase (symbol-name name))) ,@rows) *tests*)
     ',name))

;;; --- values

(defun live-dimensions (array)
  "Returns the dimensions of ARRAY up to its fill pointer, if it has one."
  (if (vectorp array)
      (list (length array))
      (array-dimensions array)))

(defun same-value-p (got expected)
  "True if GOT is what EXPECTED says: numbers and symbols are compared by EQL, conses, strings, other arrays by their parts."
  (cond ((eql got expected) t)
        ((consp expected)
         (and (consp got)
              (same-value-p (car got) (car expected))
              (same-value-p (cdr got) (cdr expected))))
        ((stringp expected) (and (stringp got) (equal got expected)))
        ((arrayp expected)
         (and (arrayp got)
              (equal (live-dimensions got) (live-dimensions expected))
              (dotimes (i (reduce #'* (live-dimensions expected)) t)
                (unless (same-value-p (row-major-aref got i) (row-major-aref expected i))
                  (return nil)))))
        ((symbolp expected)
         (and (symbolp got)
              (null (symbol-package expected))
              (null (symbol-package got))
              (equal (symbol-name got) (symbol-name expected))))
        ((pathnamep expected) (equal got expected))
        ((typep expected 'structure-object) (equalp got expected))
        (t nil)))

(defun same-values-p (got expected)
  "True if the lists GOT and EXPECTED are of one length and their elements are the same values."
  (and (eql (length got) (length expected))
       (every #'same-value-p got expected)))

;;; --- running

(defun run-form (form tier)
  "Evaluates FORM in TIER and returns a list of its values. What it prints is not shown."
  (let* ((*standard-output* (make-broadcast-stream))
         (*error-output* *standard-output*))
    (multiple-value-list
     (if (eq tier :compiled)
         (funcall (handler-bind ((form-not-compiled #'muffle-warning)) ; the error comes when it runs
                    (compile nil `(lambda () ,form))))
         (eval form)))))

(defun run-row (row tier)
  "Runs ROW in TIER. Returns true if it passes; else NIL, what was expected, and what came."
  (destructuring-bind (kind first &rest more) row
    (case kind
      (=> (handler-case (run-form first tier)
            (serious-condition (condition) (values nil more condition))
            (:no-error (got) (values (same-values-p got more) more got))))
      (true (handler-case (run-form first tier)
              (serious-condition (condition) (values nil '(true) condition))
              (:no-error (got) (values (car got) '(true) got))))
      (signals (handler-case (run-form (car more) tier)
                 (condition (condition) (values (typep condition first) first condition))
                 (:no-error (got) (values nil first got)))))))

(defun report-failure (stream name row tier expected got)
  "Prints to STREAM that ROW of the test NAME failed."
  (format stream "~&FAIL ~A (~(~A~))~%  ~S~%  expected ~S~%" name tier (if (eq (car row) 'signals) (caddr row) (cadr row)) expected)
  (if (typep got 'condition)
      (format stream "  got      ~S: ~A~%" (type-of got) got)
      (format stream "  got      ~S~%" got)))

(defun failures-of (test tier)
  "Runs TEST, an element of *TESTS*, in TIER. Returns the report of the rows that failed, or an empty string."
  (with-output-to-string (report)
    (dolist (row (cdr test))
      (multiple-value-bind (success expected got) (run-row row tier)
        (unless success
          (report-failure report (car test) row tier expected got))))))

(defun run-tests (names)
  "Runs the tests whose names begin with one of the strings NAMES, or all if there are none. Returns the number of failures."
  (let ((passed 0)
        (failed 0))
    (dolist (test (reverse *tests*))
      (when (selected-p (car test) names)
        (dolist (row (cdr test))
          (dolist (tier *tiers*)
            (multiple-value-bind (success expected got) (run-row row tier)
              (cond (success (incf passed))
                    (t (incf failed)
                       (report-failure t (car test) row tier expected got))))))))
    (format t "~&~D passed, ~D failed~%" passed failed)
    failed))

(defun selected-p (name prefixes)
  "True if NAME begins with one of the strings PREFIXES, or there are none."
  (or (null prefixes)
      (some (lambda (prefix)
              (and (<= (length prefix) (length name))
                   (string= prefix name :end2 (length prefix))))
            prefixes)))
