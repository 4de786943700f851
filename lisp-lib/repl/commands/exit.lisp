;;;; :exit

(in-package "WEFT")

(define-command "exit" (:minimum "ex" :aliases ("quit" "bye") :synopsis "[code]") (&optional (code 0))
  "Ends Weft with exit code CODE, 0 if none is given. Cleanup forms run."
  (excl:exit code))
