;;;; DO-SYMBOLS and its kin, and WITH-PACKAGE-ITERATOR.

(in-package "WEFT")

(test package-iteration
  (=> (let ((n 0)) (do-external-symbols (s "COMMON-LISP" n) (incf n))) 978)
  (true (let ((n 0)) (do-all-symbols (s) (incf n)) (> n 978)))
  (=> (let ((p (make-package "PIT-1" :use '("COMMON-LISP"))) (found '()))
        (unwind-protect
             (progn
               (intern "X" p)
               (export (intern "Y" p) p)
               (shadow "CAR" p)
               (do-symbols (s p) (when (member s (list (find-symbol "X" p) (find-symbol "CAR" p) 'car 'cdr)) (push s found)))
               (list (length found)
                     (sort (mapcar #'symbol-name found) #'string<)
                     (do-external-symbols (s p s) (return (symbol-name s)))
                     (do-symbols (s p s))))
          (delete-package p)))
      (3 ("CAR" "CDR" "X") "Y" nil))
  (=> (let ((p (make-package "PIT-1" :use '())) (found '()))
        (unwind-protect
             (progn
               (intern "X" p)
               (export (intern "Y" p) p)
               (with-package-iterator (next p :internal :external)
                 (dotimes (i 3)
                   (multiple-value-bind (more symbol status package) (next)
                     (push (and more (list (symbol-name symbol) status (eq package p))) found))))
               (reverse found))
          (delete-package p)))
      (("X" :internal t) ("Y" :external t) nil))
  (signals program-error (eval '(with-package-iterator (next "WEFT") (next))))
  (signals package-error (eval '(with-package-iterator (next "NO-SUCH-PACKAGE" :internal) (next)))))
