;;;; :continue

(in-package "WEFT")

(define-command "continue" (:minimum "cont" :aliases ("c" "co") :synopsis "[number | name]") (&optional (which 'continue))
  "Takes the restart with that number or name, by default the one called CONTINUE."
  (%take-restart which))
