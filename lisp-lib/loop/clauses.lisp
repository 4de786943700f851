;;;; The clauses that do not step variables: WITH, INITIALLY, FINALLY, and the main clauses of the body (CLHS 6.1.2 to 6.1.7).

(in-package "WEFT")

(defun parse-with (state)
  "Parses the rest of a WITH clause, with all bindings that AND joins to it."
  (let ((bindings '()))
    (labels ((parse-binding ()
               (let* ((pattern (loop-pattern state))
                      (type (loop-type state)))
                 (push (list pattern
                             (if (loop-accept state :=) (loop-next state "a form after =") :none)
                             type)
                       bindings))))
      (parse-binding)
      (do ()
          ((not (loop-accept state :and)))
        (loop-accept state :with)
        (parse-binding))
      (loop-bind state (nreverse bindings)))))

(defun parse-repeat (state)
  "Parses REPEAT COUNT. Before any main clause it tests before each turn, as FOR does; after one, where it stands."
  (let ((form (loop-next state "a form after REPEAT")))
    (with-gensyms (count)
      (loop-wrap state (lambda (body) `(let ((,count ,form)) (declare (type real ,count)) ,body)))
      (let ((forms (list (loop-end-test state `(<= ,count 0)) `(setq ,count (1- ,count)))))
        (cond ((loop-state-body state)
               (dolist (form forms) (push form (loop-state-body state))))
              (t (dolist (form forms)
                   (push form (loop-state-first state))
                   (push form (loop-state-steps state)))))))))

(defun parse-main-clause (state keyword)
  "Parses the rest of the main clause that KEYWORD begins, and returns a list of forms; NIL and false if it begins none."
  (let ((name (loop-state-name state)))
    (case keyword
      ((:while) (values (list (loop-end-test state `(not ,(loop-next state "a form after WHILE")))) t))
      ((:until) (values (list (loop-end-test state (loop-next state "a form after UNTIL"))) t))
      ((:always :never)
       (loop-result state :test t)
       (let ((form (loop-next state "a form")))
         (values `((,(if (eq keyword :always) 'unless 'when) ,form (return-from ,name nil))) t)))
      ((:thereis)
       (loop-result state :thereis nil)
       (with-gensyms (value)
         (values `((let ((,value ,(loop-next state "a form after THEREIS")))
                     (when ,value (return-from ,name ,value))))
                 t)))
      (t (parse-selectable-clause state keyword nil)))))

(defun parse-selectable-clause (state keyword it)
  "Parses a clause that may stand in a conditional. IT is the variable that holds the value of the test, if it may be used."
  (labels ((form ()
             (let ((form (loop-next state "a form")))
               (if (and it (eq (loop-keyword form) :it)) it form))))
    (case keyword
      ((:do :doing) (values (loop-compound-forms state) t))
      (:return (values `((return-from ,(loop-state-name state) ,(form))) t))
      ((:collect :collecting) (values (parse-accumulation state :collect (form)) t))
      ((:append :appending) (values (parse-accumulation state :append (form)) t))
      ((:nconc :nconcing) (values (parse-accumulation state :nconc (form)) t))
      ((:count :counting) (values (parse-accumulation state :count (form)) t))
      ((:sum :summing) (values (parse-accumulation state :sum (form)) t))
      ((:maximize :maximizing) (values (parse-accumulation state :maximize (form)) t))
      ((:minimize :minimizing) (values (parse-accumulation state :minimize (form)) t))
      ((:if :when) (values (parse-conditional state nil) t))
      (:unless (values (parse-conditional state t) t))
      (t (values '() nil)))))

(defun parse-conditional (state negated)
  "Parses the rest of an IF, WHEN or (NEGATED) UNLESS clause."
  (let* ((test (loop-next state "a test"))
         (it (gensym "IT"))
         (then (parse-joined-clauses state (if negated nil it)))
         (else (and (loop-accept state :else) (parse-joined-clauses state (if negated it nil)))))
    (loop-accept state :end)
    `((let ((,it ,test))
        (if ,it
            (progn ,@(if negated else then))
            (progn ,@(if negated then else)))))))

(defun parse-joined-clauses (state it)
  "Parses selectable clauses joined by AND; the first may use IT."
  (labels ((parse-one (it)
             (setf (loop-state-clause state) (loop-state-rest state))
             (let ((keyword (loop-peek state)))
               (loop-next state "a clause")
               (multiple-value-bind (forms found) (parse-selectable-clause state keyword it)
                 (unless found
                   (loop-error state "no clause that can be selected"))
                 forms))))
    (let ((forms (parse-one it)))
      (do ()
          ((not (loop-accept state :and)) forms)
        (setq forms (append forms (parse-one nil)))))))
