;;;; :package

(in-package "WEFT")

(define-command "package" (:minimum "pa" :arguments :words :synopsis "[name]") (&optional name)
  "Makes the package called NAME current, or tells which one is."
  (if (null name)
      (format t "~&The package ~A~@[, which uses ~{~A~^, ~}~]~%" (package-name *package*)
              (mapcar #'package-name (package-use-list *package*)))
      (let ((package (or (find-package (string-left-trim ":" name))
                         (find-package (string-upcase (string-left-trim ":" name))))))
        (if package
            (setq *package* package)
            (format t "~&There is no package ~A.~%" name)))))
