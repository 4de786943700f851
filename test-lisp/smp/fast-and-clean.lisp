;;;; FAST-AND-CLEAN and WITH-PINNED-OBJECTS.

(in-package "WEFT")

(defun fast-sample (x) "Returns X." x)

(test fast-and-clean
  (=> (let ((x (list 1 2))) (excl:fast-and-clean (setf (car x) (cdr x)) (values (car x) 3))) (2) 3)
  (=> (let ((n 0)) (tagbody top (excl:fast-and-clean (incf n) (if (< n 3) (go top)))) n) 3)
  (=> (flet ((f (x) (car x))) (excl:fast-and-clean (f '(1)))) 1)
  (=> (block b (excl:fast-and-clean (return-from b 1))) 1)
  (=> (let ((c (list 1))) (excl:fast-and-clean (excl:atomic-conditional-setf (car c) 2 1))) t)
  (signals program-error (eval '(excl:fast-and-clean (fast-sample 1))))
  (signals program-error (eval '(excl:fast-and-clean (funcall #'fast-sample 1))))
  (signals program-error (eval '(excl:fast-and-clean (car (fast-sample 1)))))
  (signals program-error (eval '(excl:fast-and-clean (mapcar #'car '()))))
  (signals program-error (eval '(excl:fast-and-clean (dotimes (i 3) i))))
  (signals program-error (eval '(labels ((f (x) (f (cdr x)))) (excl:fast-and-clean (f '(1))))))
  (signals program-error (compile nil '(lambda () (excl:fast-and-clean (sleep 1)))))
  (true (search "FAST-SAMPLE" (handler-case (eval '(excl:fast-and-clean (fast-sample 1)))
                                (program-error (c) (princ-to-string c))))))

(test with-pinned-objects
  (=> (let ((order '()))
        (excl:with-pinned-objects ((progn (push 1 order) "a") (progn (push 2 order) "b"))
          (values order 3)))
      (2 1) 3)
  (signals program-error (eval '(excl:with-pinned-objects ((list 1)) (fast-sample 1)))))
