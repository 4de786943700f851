;;;; :describe

(in-package "WEFT")

(define-command "describe" (:minimum "de" :synopsis "form") (form)
  "Describes the value of FORM; a symbol is described itself."
  (describe (if (symbolp form) form (eval form))))
