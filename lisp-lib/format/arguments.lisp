;;;; The arguments of a FORMAT call as directives consume them.
;;;;
;;;; The state of a call is a simple vector: all arguments of this level, those left, inside ~:{ the sublists left outside
;;;; (:NONE elsewhere), and the logical block in which it is (NIL elsewhere). A logical block is a simple vector: the kernel's printer, or NIL for a list inside
;;;; the block that is not the block's own; the number of elements taken; true if blanks in the control string are followed by newlines of
;;;; kind :FILL. The block ends by a throw to it where the printer says so.

(in-package "WEFT")

(defun %format-state (arguments outer &optional block)
  "Returns a state for ARGUMENTS, of which none has been used."
  (vector arguments arguments outer block))

(defun %format-block-without-list (state)
  "Returns what a list inside the logical block of STATE has for a block."
  (let ((block (svref state 3)))
    (if (and block (svref block 2))
        (vector nil 0 t)
        nil)))

(defun %format-left (state)
  "Returns the arguments not yet used."
  (svref state 1))

(defun %format-next (directive state)
  "Takes the next argument."
  (let ((left (svref state 1))
        (block (svref state 3)))
    (when (and block (svref block 0) left)
      (when (%logical-block-ends-p (svref block 0) left (svref block 1))
        (throw block nil))
      (setf (svref block 1) (1+ (svref block 1))))
    (when (atom left)
      (if left
          (%type-error left 'list)
          (%format-fail directive "No argument is left")))
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
