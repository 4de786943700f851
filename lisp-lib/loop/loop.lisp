;;;; LOOP and LOOP-FINISH.

(in-package "WEFT")

(defun parse-loop-clause (state)
  "Parses one clause."
  (setf (loop-state-clause state) (loop-state-rest state))
  (let ((keyword (loop-peek state)))
    (loop-next state "a clause")
    (case keyword
      ((:for :as) (parse-for state))
      (:with (parse-with state))
      (:repeat (parse-repeat state))
      (:initially
       (dolist (form (loop-compound-forms state))
         (push form (loop-state-prologue state))))
      (:finally
       (dolist (form (loop-compound-forms state))
         (push form (loop-state-epilogue state))))
      (t (multiple-value-bind (forms found) (parse-main-clause state keyword)
           (unless found
             (loop-error state "no known clause"))
           (dolist (form forms)
             (push form (loop-state-body state))))))))

(defun assemble-loop (state)
  "Returns the form that the parts of the loop make up."
  (let ((next (gensym "NEXT"))
        (end (loop-state-end state))
        (name (loop-state-name state)))
    (let ((form `(macrolet ((loop-finish () '(go ,end)))
                   (tagbody
                      (progn ,@(reverse (loop-state-prologue state)))
                      ,@(reverse (loop-state-first state))
                      ,next
                      (progn ,@(reverse (loop-state-body state)))
                      ,@(reverse (loop-state-steps state))
                      (go ,next)
                      ,end
                      (progn ,@(reverse (loop-state-epilogue state)))
                      (return-from ,name ,(loop-state-result state))))))
      (dolist (wrapper (loop-state-wrappers state))
        (setq form (funcall wrapper form)))
      `(block ,name ,form))))

(defun expand-extended-loop (form)
  "Returns the expansion of FORM, a LOOP form that begins with a loop keyword."
  (let ((state (make-loop-state form (cdr form))))
    (setf (loop-state-clause state) (loop-state-rest state))
    (when (loop-accept state :named)
      (let ((name (loop-next state "a name after NAMED")))
        (unless (symbolp name)
          (loop-error state "~S is not a name" name))
        (setf (loop-state-name state) name)))
    (do ()
        ((null (loop-state-rest state)) (assemble-loop state))
      (parse-loop-clause state))))

(defmacro loop (&whole form &rest forms)
  "Repeats. With compound FORMS only, evaluates them over and over; otherwise they are clauses (CLHS 6.1)."
  (if (every #'consp forms)
      (with-gensyms (again)
        `(block nil
           (tagbody
              ,again
              ,@forms
              (go ,again))))
      (expand-extended-loop form)))

(defmacro loop-finish ()
  "Ends the nearest LOOP with clauses: its FINALLY forms are evaluated and its values returned."
  (%program-error "LOOP-FINISH: not inside of LOOP"))
