;;;; FOR and AS: what a clause does before each turn, and how clauses joined by AND do it in parallel (CLHS 6.1.2.1).
;;;;
;;;; A stepper describes one clause. A phase is what it does before one turn: a list of end tests, a list of assignments (pattern form),
;;;; and a list of end tests made after the assignments. FIRST is the phase before the first turn, NEXT that before later ones.

(in-package "WEFT")

(defstruct (stepper (:constructor make-stepper (&key bindings inner wrapper first next)))
  bindings                              ; lists (pattern form type), for LOOP-BIND
  inner                                 ; bindings that depend on them: lists (variable form)
  wrapper                               ; a function from a form to a form around it, or NIL
  first
  next)

(defun make-phase (before assignments after)
  "Returns a phase."
  (list before assignments after))

(defun parse-for (state)
  "Parses the rest of a FOR clause, with all clauses that AND joins to it."
  (let ((steppers (list (parse-stepper state))))
    (do ()
        ((not (loop-accept state :and)))
      (loop-accept state :for :as)
      (push (parse-stepper state) steppers))
    (setq steppers (nreverse steppers))
    (unless (or (loop-state-first state)
                (loop-state-prologue state)
                (some (lambda (stepper) (first (stepper-first stepper))) steppers))
      (mapc #'bind-at-once steppers))
    (let ((bindings (mapcan (lambda (stepper) (copy-list (stepper-bindings stepper))) steppers))
          (inner (mapcan (lambda (stepper) (copy-list (stepper-inner stepper))) steppers)))
      (when bindings (loop-bind state bindings))
      (when inner (loop-wrap state (lambda (form) `(let* ,inner ,form))))
      (dolist (stepper steppers)
        (when (stepper-wrapper stepper)
          (loop-wrap state (stepper-wrapper stepper)))))
    (dolist (form (phase-forms state (mapcar #'stepper-first steppers)))
      (push form (loop-state-first state)))
    (dolist (form (phase-forms state (mapcar #'stepper-next steppers)))
      (push form (loop-state-steps state)))))

(defun bind-at-once (stepper)
  "Turns what STEPPER assigns before the first turn into the initial values of its variables. Nothing happens before that."
  (destructuring-bind (before assignments after) (stepper-first stepper)
    (when (and assignments
               (equal (mapcar #'first (stepper-bindings stepper)) (mapcar #'first assignments)))
      (setf (stepper-bindings stepper)
            (mapcar (lambda (binding assignment) (list (first binding) (second assignment) (third binding)))
                    (stepper-bindings stepper) assignments)
            (stepper-first stepper) (make-phase before '() after)))))

(defun phase-forms (state phases)
  "Returns the forms that carry out PHASES, those of clauses joined by AND, side by side."
  (append (mapcan (lambda (phase) (mapcar (lambda (test) (loop-end-test state test)) (first phase))) phases)
          (if (cdr phases)
              (parallel-assignments (mapcan (lambda (phase) (copy-list (second phase))) phases))
              (mapcan (lambda (pair) (pattern-assignments (first pair) (second pair))) (second (car phases))))
          (mapcan (lambda (phase) (mapcar (lambda (test) (loop-end-test state test)) (third phase))) phases)))

(defun parse-stepper (state)
  "Parses a FOR clause from its variable on."
  (let* ((pattern (loop-pattern state))
         (type (loop-type state)))
    (case (loop-peek state)
      ((:from :downfrom :upfrom :to :downto :upto :below :above :by) (parse-arithmetic state pattern type))
      (:in (parse-in-list state pattern type))
      (:on (parse-on-list state pattern type))
      (:= (parse-equals state pattern type))
      (:across (parse-across state pattern type))
      (:being (parse-being state pattern type))
      (t (loop-error state "~S does not say how ~S is stepped" (car (loop-state-rest state)) pattern)))))

(defun parse-equals (state pattern type)
  "Parses = FORM and = FORM THEN FORM."
  (loop-next state "=")
  (let* ((first (loop-next state "a form after ="))
         (next (if (loop-accept state :then) (loop-next state "a form after THEN") first)))
    (make-stepper :bindings `((,pattern :none ,type))
                  :first (make-phase '() `((,pattern ,first)) '())
                  :next (make-phase '() `((,pattern ,next)) '()))))

(defun parse-list-step (state tail)
  "Parses BY FUNCTION if it is there. Returns the form of the next tail after that in TAIL, and a binding it needs or NIL."
  (if (loop-accept state :by)
      (let ((function (loop-next state "a function after BY")))
        (if (and (consp function) (member (car function) '(function quote)))
            (values `(funcall ,function ,tail) '())
            (with-gensyms (step)
              (values `(funcall ,step ,tail) `((,step ,function t))))))
      (values `(cdr ,tail) '())))

(defun parse-in-list (state pattern type)
  "Parses IN LIST [BY FUNCTION]: the pattern takes each element."
  (loop-next state "IN")
  (let ((list (loop-next state "a list after IN"))
        (tail (gensym "TAIL")))
    (multiple-value-bind (step binding) (parse-list-step state tail)
      (let ((phase (make-phase `((endp ,tail)) `((,pattern (car ,tail)) (,tail ,step)) '())))
        (make-stepper :bindings `((,pattern :none ,type) (,tail ,list t) ,@binding)
                      :first phase
                      :next phase)))))

(defun parse-on-list (state pattern type)
  "Parses ON LIST [BY FUNCTION]: the pattern takes each tail."
  (loop-next state "ON")
  (let* ((list (loop-next state "a list after ON"))
         (tail (if (or (null pattern) (consp pattern)) (gensym "TAIL") pattern)))
    (multiple-value-bind (step binding) (parse-list-step state tail)
      (if (eq tail pattern)
          (make-stepper :bindings `((,pattern ,list ,type) ,@binding)
                        :first (make-phase '() '() `((atom ,tail)))
                        :next (make-phase '() `((,tail ,step)) `((atom ,tail))))
          (let ((phase (make-phase `((atom ,tail)) `((,pattern ,tail) (,tail ,step)) '())))
            (make-stepper :bindings `((,pattern :none ,type) (,tail ,list t) ,@binding)
                          :first phase
                          :next phase))))))

(defun parse-across (state pattern type)
  "Parses ACROSS VECTOR: the pattern takes each element."
  (loop-next state "ACROSS")
  (let ((form (loop-next state "a vector after ACROSS")))
    (with-gensyms (vector length index)
      (let ((phase (make-phase `((>= ,index ,length)) `((,pattern (aref ,vector ,index)) (,index (1+ ,index))) '())))
        (make-stepper :bindings `((,pattern :none ,type) (,vector ,form vector))
                      :inner `((,length (length ,vector)) (,index 0))
                      :first phase
                      :next phase)))))
