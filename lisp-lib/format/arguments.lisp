;;;; The arguments of a FORMAT call as directives consume them.
;;;;
;;;; The state of a call is a simple vector: all arguments of this level, those left, and, inside ~:{, the sublists left outside
;;;; (:NONE elsewhere). In a logical block there are besides the kernel's printer (NIL elsewhere) and the number of arguments taken:
;;;; the block ends, by a throw to its state, where the printer says so.

(in-package "WEFT")

(defun %format-state (arguments outer)
  "Returns a state for ARGUMENTS, of which none has been used."
  (vector arguments arguments outer nil 0))

(defun %format-block-state (arguments printer)
  "Returns a state for ARGUMENTS, the elements of the list that a logical block prints with PRINTER."
  (vector arguments arguments :none printer 0))

(defun %format-left (state)
  "Returns the arguments not yet used."
  (svref state 1))

(defun %format-next (directive state)
  "Takes the next argument."
  (let ((left (svref state 1))
        (printer (svref state 3)))
    (when (and printer left)
      (when (%logical-block-ends-p printer left (svref state 4))
        (throw state nil))
      (setf (svref state 4) (1+ (svref state 4))))
    (when (atom left)
      (%format-fail directive "No argument is left"))
    (setf (svref state 1) (cdr left))
    (car left)))

(defun %format-move (directive state position)
  "Makes argument number POSITION the next one."
  (let ((all (svref state 0)))
    (unless (and (>= position 0) (<= position (length all)))
      (%format-fail directive "There is no argument number ~D" position))
    (setf (svref state 1) (nthcdr position all))))

(defun %format-position (state)
  "Returns the number of arguments used."
  (- (length (svref state 0)) (length (svref state 1))))

(defun %format-parameters (directive state)
  "Returns the values of the parameters of DIRECTIVE, NIL for those left out."
  (let ((written (%directive-parameters directive))
        (result nil))
    (dolist (p written (nreverse result))
      (push (cond ((eq p :v) (%format-v-parameter directive state))
                  ((eq p :count) (length (svref state 1)))
                  (t p))
            result))))

(defun %format-v-parameter (directive state)
  "Takes an argument as a parameter."
  (let ((value (%format-next directive state)))
    (unless (or (null value) (integerp value) (characterp value))
      (%format-fail directive "~S cannot be a parameter" value))
    value))

(defun %format-check-parameters (directive parameters most)
  "Signals an error when there are more than MOST parameters."
  (when (> (length parameters) most)
    (%format-fail directive "~~~A takes at most ~D parameter~:P" (%directive-character directive) most)))

(defun %format-integer (directive parameters n default)
  "Returns parameter number N, an integer, or DEFAULT."
  (let ((p (nth n parameters)))
    (cond ((null p) default)
          ((integerp p) p)
          (t (%format-fail directive "Parameter ~D is ~S, not an integer" (1+ n) p)))))

(defun %format-count (directive parameters n default)
  "Returns parameter number N, an integer that is not negative, or DEFAULT."
  (let ((p (%format-integer directive parameters n default)))
    (if (and p (< p 0))
        (%format-fail directive "Parameter ~D is ~D, which is negative" (1+ n) p)
        p)))

(defun %format-character (directive parameters n default)
  "Returns parameter number N, a character, or DEFAULT."
  (let ((p (nth n parameters)))
    (cond ((null p) default)
          ((characterp p) p)
          (t (%format-fail directive "Parameter ~D is ~S, not a character" (1+ n) p)))))
