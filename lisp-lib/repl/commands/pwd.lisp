;;;; :pwd

(in-package "WEFT")

(define-command "pwd" (:minimum "pw") ()
  "Shows the current directory."
  (format t "~&~A~%" (namestring (truename *default-pathname-defaults*))))
