;;;; FORMATTER.

(in-package "WEFT")

(test formatter
  (=> (let (left) (values (with-output-to-string (s) (setq left (funcall (formatter "~A, ~A") s 1 2 3 4))) left)) "1, 2" (3 4))
  (=> (format nil (formatter "~{~A~^-~}") '(1 2)) "1-2")
  (=> (format nil "~?" (formatter "<~A>") '(x)) "<X>")
  (signals format-error (macroexpand-1 '(formatter "~{")))
  (signals type-error (macroexpand-1 '(formatter control))))
