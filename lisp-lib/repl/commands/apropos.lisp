;;;; :apropos

(in-package "WEFT")

(define-command "apropos" (:minimum "ap" :arguments :words :synopsis "text [package]") (text &optional package)
  "Lists the symbols whose names contain TEXT, in one package or in all."
  (if package
      (apropos text (or (find-package (string-upcase package)) *package*))
      (apropos text)))
