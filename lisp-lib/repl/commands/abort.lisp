;;;; :abort

(in-package "WEFT")

(define-command "abort" (:minimum "ab" :aliases ("a")) ()
  "Takes the innermost restart called ABORT: gives up what is being debugged."
  (%take-restart 'abort))
