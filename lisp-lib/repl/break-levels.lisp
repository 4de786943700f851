;;;; Break levels: what the debugger keeps of each condition that nobody handled.
;;;;
;;;; The listener runs inside the computation that went wrong, so a level is a catch tag as well as data: leaving it is a THROW to
;;;; the level outside, which unwinds everything between.

(in-package "WEFT")

(defstruct (break-level (:conc-name break-level-))
  "One level of the listener. Level 0 is the listener itself and has no condition."
  (number 0)
  outer
  condition
  (restarts '())
  (frames '())
  (current-frame 0))

(defvar *break-level* nil
  "The innermost break level of this process, or NIL outside the listener.")

(defun %outermost-level ()
  "Returns the level 0 that *BREAK-LEVEL* lies in."
  (do ((level *break-level* (break-level-outer level)))
      ((null (break-level-outer level)) level)))

(defun %level-outside (count)
  "Returns the level COUNT levels outside of *BREAK-LEVEL*, at most the outermost."
  (do ((level *break-level* (break-level-outer level))
       (left count (1- left)))
      ((or (<= left 0) (null (break-level-outer level))) level)))

(defun %return-to-level (level)
  "Unwinds to the prompt of LEVEL, one of this process."
  (throw level nil))

(defun %continuable-p (level)
  "True when the condition of LEVEL came with a restart CONTINUE."
  (let ((found nil))
    (dolist (restart (break-level-restarts level) found)
      (when (eq (restart-name restart) 'continue)
        (setq found t)))))

(defun %debugged-level ()
  "Returns *BREAK-LEVEL*, or NIL and a remark to the user when there is nothing to debug."
  (if (and *break-level* (break-level-condition *break-level*))
      *break-level*
      (progn (format t "~&There is no error to debug.~%") nil)))
