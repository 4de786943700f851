;;;; FOR with numbers: FROM, TO, BELOW, BY and their kin, in any order (CLHS 6.1.2.1.1).

(in-package "WEFT")

(defun parse-arithmetic (state pattern type)
  "Parses the prepositions of an arithmetic FOR clause and their forms, which are evaluated in the order in which they stand."
  (when (consp pattern)
    (loop-error state "~S is not a variable" pattern))
  (let ((variable (or pattern (gensym "NUMBER")))
        (bindings '())
        (from nil)
        (limit nil)
        (step nil)
        (direction nil)
        (exclusive nil))
    (labels ((settle (name form)
               ;; a constant stays in place
               (cond ((constantp form) form)
                     (t (let ((variable (gensym name)))
                          (push (list variable form t) bindings)
                          variable))))
             (once (what given)
               (when given
                 (loop-error state "~A is given twice" what)))
             (direct (new)
               (when (and direction (not (eq direction new)))
                 (loop-error state "~S cannot go up and down" variable))
               (setq direction new)))
      (do ((preposition (loop-accept state :from :downfrom :upfrom :to :downto :upto :below :above :by)
                        (loop-accept state :from :downfrom :upfrom :to :downto :upto :below :above :by)))
          ((null preposition))
        (let ((form (loop-next state "a form")))
          (case preposition
            ((:from :downfrom :upfrom)
             (once "the start" from)
             (setq from (list form))
             (push (list variable form type) bindings)
             (case preposition
               (:downfrom (direct :down))
               (:upfrom (direct :up))))
            (:by
             (once "the step" step)
             (setq step (list (settle "STEP" form))))
            (t
             (once "the limit" limit)
             (setq limit (list (settle "LIMIT" form)))
             (case preposition
               (:upto (direct :up))
               (:downto (direct :down))
               (:below (direct :up) (setq exclusive t))
               (:above (direct :down) (setq exclusive t))))))))
    (unless from
      (when (eq direction :down)
        (loop-error state "~S goes down from nowhere" variable))
      (push (list variable (coerce-start 0 type) type) bindings))
    ;; The variable never leaves the range, so the test comes before the step.
    (let* ((down (eq direction :down))
           (beyond-p (if down (if exclusive '<= '<) (if exclusive '>= '>)))
           (next `(,(if down '- '+) ,variable ,(if step (car step) 1))))
      (make-stepper :bindings (reverse bindings)
                    :first (make-phase '() '() (and limit `((,beyond-p ,variable ,(car limit)))))
                    :next (make-phase (and limit `((,beyond-p ,next ,(car limit)))) `((,variable ,next)) '())))))

(defun coerce-start (number type)
  "Returns NUMBER, or the float that is equal to it if TYPE is one of floats."
  (cond ((null type) number)
        ((subtypep type 'double-float) (coerce number 'double-float))
        ((subtypep type 'float) (coerce number 'single-float))
        (t number)))
