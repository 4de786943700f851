;;;; APROPOS, APROPOS-LIST.

(in-package "WEFT")

(test apropos-list
  (=> (apropos-list "UNWIND-PROT" "COMMON-LISP") (unwind-protect))
  (=> (apropos-list 'multiple-value-c :cl) (multiple-value-call))
  (=> (apropos-list "multiple-value-c" (find-package :cl)) (multiple-value-call))
  (=> (apropos-list "no symbol is called so") nil)
  (true (let ((symbols (apropos-list "array-rank")))
          (and (member 'array-rank symbols) (equal symbols (remove-duplicates symbols)))))
  (signals type-error (apropos-list 3))
  (signals package-error (apropos-list "A" "there is no such package")))

(test apropos
  (=> (let ((*standard-output* (make-broadcast-stream))) (apropos "unwind-prot")))
  (true (search "[special operator]" (with-output-to-string (*standard-output*) (apropos "UNWIND-PROT" :cl))))
  (true (search "[macro]" (with-output-to-string (*standard-output*) (apropos 'defun :cl))))
  (true (search "[constant]" (with-output-to-string (*standard-output*) (apropos 'call-arguments-limit :cl))))
  (true (search "[function] (" (with-output-to-string (*standard-output*) (apropos 'array-rank :cl)))))
