;;;; EXCL:FEATUREP: feature expressions at run time.

(in-package "WEFT")

(defun excl::featurep (expression)
  "True if the feature expression EXPRESSION holds: a symbol on *FEATURES*, or AND, OR, NOT of such."
  (cond ((symbolp expression) (and (member expression *features* :test #'eq) t))
        ((not (consp expression)) (%type-error expression '(or symbol cons)))
        (t (case (intern (string (car expression)) "KEYWORD")
             (:and (every #'excl::featurep (cdr expression)))
             (:or (and (some #'excl::featurep (cdr expression)) t))
             (:not (unless (and (consp (cdr expression)) (null (cddr expression)))
                     (%program-error "~S is not a feature expression: NOT takes one" expression))
              (not (excl::featurep (cadr expression))))
             (t (%program-error "~S is not a feature expression" expression))))))

(export 'excl::featurep "EXCL")
