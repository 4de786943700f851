;;;; :reset

(in-package "WEFT")

(define-command "reset" (:minimum "res") ()
  "Leaves all break levels."
  (%return-to-level (%outermost-level)))
