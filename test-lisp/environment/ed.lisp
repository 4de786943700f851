;;;; ED.

(in-package "WEFT")

(test ed
  (signals simple-error (ed))
  (=> (handler-case (ed 'car) (error (e) (princ-to-string e))) "Weft has no editor of its own, so it cannot edit CAR.")
  (signals type-error (ed 3)))
