;;;; DEFPACKAGE.

(in-package "WEFT")

(test defpackage
  (=> (unwind-protect
           (progn
             (eval '(defpackage "DPT-1" (:nicknames "DPT-ONE") (:use "COMMON-LISP") (:export "A" #:b) (:shadow #:car) (:intern "I")))
             (eval '(defpackage "DPT-2" (:use "DPT-1") (:import-from "DPT-1" "I") (:shadowing-import-from "DPT-1" "CAR")
                     (:local-nicknames ("ONE" "DPT-1"))))
             (list (package-nicknames "DPT-1")
                   (mapcar #'package-name (package-use-list "DPT-2"))
                   (nth-value 1 (find-symbol "A" "DPT-2"))
                   (nth-value 1 (find-symbol "I" "DPT-2"))
                   (eq (find-symbol "CAR" "DPT-1") (find-symbol "CAR" "DPT-2"))
                   (let ((*package* (find-package "DPT-2"))) (package-name (find-package "ONE")))
                   (package-name (eval '(defpackage "DPT-1" (:use) (:export "A"))))
                   (package-use-list "DPT-1")))
        (delete-package "DPT-2")
        (delete-package "DPT-1"))
      (("DPT-ONE") ("DPT-1") :inherited :internal t "DPT-1" "DPT-1" nil))
  (signals program-error (eval '(defpackage "DPT-3" (:no-such-option))))
  (signals program-error (eval '(defpackage "DPT-3" (:shadow "X") (:intern "X"))))
  (signals program-error (eval '(defpackage "DPT-3" (:size 1) (:size 2))))
  (signals package-error (eval '(defpackage "DPT-3" (:use "NO-SUCH-PACKAGE"))))
  (true (progn (when (find-package "DPT-3") (delete-package "DPT-3")) t)))

(test in-package
  (signals program-error (funcall (macro-function 'in-package)))
  (signals program-error (funcall (macro-function 'in-package) '(in-package "CL") nil nil)))
