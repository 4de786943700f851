;;;; The functions that invoke restarts with an agreed meaning: ABORT, CONTINUE, MUFFLE-WARNING, STORE-VALUE, USE-VALUE.

(in-package "WEFT")

(defun abort (&optional condition)
  "Invokes the restart ABORT that applies to CONDITION; signals CONTROL-ERROR if there is none."
  (%invoke-required-restart 'abort condition))

(defun muffle-warning (&optional condition)
  "Invokes the restart MUFFLE-WARNING that applies to CONDITION; signals CONTROL-ERROR if there is none."
  (%invoke-required-restart 'muffle-warning condition))

(defun %invoke-required-restart (name condition)
  "Invokes the restart called NAME that applies to CONDITION; signals CONTROL-ERROR if there is none, or if it returns."
  (let ((restart (find-restart name condition)))
    (when restart
      (invoke-restart restart))
    (%signal-error 'restart-not-active (list :restart name))))

(defun continue (&optional condition)
  "Invokes the restart CONTINUE that applies to CONDITION, if there is one."
  (let ((restart (find-restart 'continue condition)))
    (when restart
      (invoke-restart restart))))

(defun store-value (value &optional condition)
  "Invokes the restart STORE-VALUE that applies to CONDITION on VALUE, if there is one."
  (let ((restart (find-restart 'store-value condition)))
    (when restart
      (invoke-restart restart value))))

(defun use-value (value &optional condition)
  "Invokes the restart USE-VALUE that applies to CONDITION on VALUE, if there is one."
  (let ((restart (find-restart 'use-value condition)))
    (when restart
      (invoke-restart restart value))))

(defun %read-evaluated (prompt)
  "Asks the user for a form, and returns a list of its value: what the interactive functions of value restarts need."
  (format *query-io* "~&~A (evaluated): " prompt)
  (finish-output *query-io*)
  (list (eval (read *query-io*))))
