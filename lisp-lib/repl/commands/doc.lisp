;;;; :doc

(in-package "WEFT")

(define-command "doc" (:aliases ("documentation") :synopsis "name") (name)
  "Shows the documentation of NAME in all its meanings."
  (let ((found nil))
    (dolist (kind '(function variable type structure setf compiler-macro method-combination))
      (let ((text (documentation name kind)))
        (when text
          (setq found t)
          (format t "~&~S, ~A~@[ ~A~]~%~A~%" name (%kind-name name kind) (and (eq kind 'function) (%call-syntax name)) text))))
    (unless found
      (format t "~&~S has no documentation.~%" name))))

(defun %kind-name (name kind)
  "Returns what NAME is as a KIND of documentation."
  (cond ((not (eq kind 'function)) (string-downcase kind))
        ((and (symbolp name) (special-operator-p name)) "special operator")
        ((and (symbolp name) (macro-function name)) "macro")
        (t "function")))

(defun %call-syntax (name)
  "Returns the lambda list of the function NAME as text, or NIL."
  (when (and (fboundp name) (not (and (symbolp name) (special-operator-p name))))
    (multiple-value-bind (lambda-list known) (%function-lambda-list (or (and (symbolp name) (macro-function name)) (fdefinition name)))
      (when known
        (string-downcase (%lambda-list-text lambda-list))))))
