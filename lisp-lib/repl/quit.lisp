;;;; QUIT: EXIT by the name that other Lisps have for it.

(in-package "WEFT")

(export '(excl::quit) "EXCL")

(defun excl:quit (&optional (code 0))
  "Ends the program with the exit code CODE, after unwinding all processes."
  (excl:exit code))
