;;;; The correctable errors of packages.

(in-package "WEFT")

(test name-conflicts
  (=> (let ((low (make-package "NCT-LOW" :use '())) (high (make-package "NCT-HIGH" :use '())))
        (unwind-protect
             (progn
               (export (intern "X" low) low)
               (intern "X" high)
               (list (handler-case (use-package low high) (package-error (e) (eq (package-error-package e) high)))
                     (package-use-list high)
                     (handler-bind ((package-error #'continue)) (use-package low high))
                     (nth-value 1 (find-symbol "X" high))
                     (handler-bind ((package-error (lambda (e) (declare (ignore e)) (invoke-restart 'take-new))))
                       (import (find-symbol "X" low) high))
                     (eq (find-symbol "X" high) (find-symbol "X" low))))
          (delete-package high)
          (delete-package low)))
      (t nil t :internal t t))
  (=> (let ((low (make-package "NCT-LOW" :use '())) (high (make-package "NCT-HIGH" :use '("NCT-LOW"))))
        (unwind-protect
             (list (handler-case (delete-package low) (package-error () :used))
                   (handler-bind ((package-error #'continue)) (delete-package low))
                   (package-name low)
                   (package-use-list high))
          (delete-package high)))
      (:used t nil nil))
  (=> (handler-bind ((package-error #'continue)) (delete-package "NO-SUCH-PACKAGE")) nil)
  (signals package-error (make-package "COMMON-LISP"))
  (signals package-error (export (list (make-symbol "X"))))
  (signals package-error (eval '(in-package "NO-SUCH-PACKAGE"))))
