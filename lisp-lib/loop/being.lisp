;;;; FOR with BEING: the entries of hash tables and the symbols of packages (CLHS 6.1.2.1.6 and 6.1.2.1.7).

(in-package "WEFT")

(defun parse-being (state pattern type)
  "Parses BEING {EACH | THE} KIND [{IN | OF} FORM] [USING (KIND VARIABLE)]."
  (loop-next state "BEING")
  (unless (loop-accept state :each :the)
    (loop-error state "EACH or THE is missing after BEING"))
  (let ((kind (loop-accept state :hash-key :hash-keys :hash-value :hash-values
                           :symbol :symbols :present-symbol :present-symbols :external-symbol :external-symbols)))
    (case kind
      ((:hash-key :hash-keys) (parse-hash-table state pattern type :hash-value))
      ((:hash-value :hash-values) (parse-hash-table state pattern type :hash-key))
      ((:symbol :symbols) (parse-package state pattern type '(:internal :external :inherited)))
      ((:present-symbol :present-symbols) (parse-package state pattern type '(:internal :external)))
      ((:external-symbol :external-symbols) (parse-package state pattern type '(:external)))
      (t (loop-error state "~S is nothing to iterate over" (car (loop-state-rest state)))))))

(defun parse-using (state other)
  "Parses USING (OTHER pattern) if it is there, and returns the pattern; OTHER is :HASH-KEY or :HASH-VALUE."
  (when (loop-accept state :using)
    (let ((using (loop-next state "what is used")))
      (unless (and (consp using) (consp (cdr using)) (null (cddr using)) (eq (loop-keyword (car using)) other))
        (loop-error state "~S is not (~A variable)" using other))
      (dolist (variable (pattern-variables (cadr using)))
        (note-loop-variable state variable))
      (cadr using))))

(defun parse-hash-table (state pattern type other)
  "Parses the rest of a clause over a hash table, where PATTERN takes the key or the value and OTHER names the one it does not take."
  (unless (loop-accept state :in :of)
    (loop-error state "IN or OF is missing"))
  (let* ((table (loop-next state "a hash table"))
         (used (parse-using state other)))
    (with-gensyms (next more key value table-variable)
      (let ((phase (make-phase `((not (multiple-value-setq (,more ,key ,value) (,next))))
                               (if (eq other :hash-value)
                                   `((,pattern ,key) ,@(and used `((,used ,value))))
                                   `((,pattern ,value) ,@(and used `((,used ,key)))))
                               '())))
        (make-stepper :bindings `((,table-variable ,table t)
                                  (,pattern :none ,type)
                                  ,@(and used `((,used :none t))))
                      :inner `((,more nil) (,key nil) (,value nil))
                      :wrapper (lambda (form)
                                 `(with-hash-table-iterator (,next ,table-variable)
                                    ,form))
                      :first phase
                      :next phase)))))

(defun parse-package (state pattern type kinds)
  "Parses the rest of a clause over the symbols of a package, by default the current one, that are of KINDS."
  (let ((package (if (loop-accept state :in :of) (loop-next state "a package") '*package*)))
    (with-gensyms (next more symbol package-variable)
      (let ((phase (make-phase `((not (multiple-value-setq (,more ,symbol) (,next))))
                               `((,pattern ,symbol))
                               '())))
        (make-stepper :bindings `((,package-variable ,package t) (,pattern :none ,type))
                      :inner `((,more nil) (,symbol nil))
                      :wrapper (lambda (form)
                                 `(with-package-iterator (,next ,package-variable ,@kinds)
                                    ,form))
                      :first phase
                      :next phase)))))
