;;;; Restarts, and the conditions they are associated with.

(in-package "WEFT")

(test restart-bind
  (=> (restart-bind ((r (lambda (x) (* x 2)))) (invoke-restart 'r 4)) 8)
  (=> (restart-bind ((r (lambda (&rest l) l) :interactive-function (lambda () (list 1 2)))) (invoke-restart-interactively 'r)) (1 2))
  (=> (restart-bind ((r (lambda () 1) :test-function (lambda (c) c))) (list (find-restart 'r) (compute-restarts nil)))
      (nil nil))
  (signals control-error (invoke-restart 'there-is-none))
  (signals program-error (eval '(restart-bind ((r #'list :no-such-option 1)) 1))))

(test restart-case
  (=> (restart-case (invoke-restart 'r 1 2) (r (a b) (values b a))) 2 1)
  (=> (with-simple-restart (r "R") (invoke-restart 'r)) nil t)
  (=> (handler-bind ((error (lambda (c) (use-value 42 c)))) (restart-case (error "x") (use-value (v) v))) 42)
  ;; Restarts of one condition are invisible for another.
  (=> (restart-case
          (handler-bind ((error (lambda (c) (invoke-restart (find-restart 'r c)))))
            (restart-case (signal 'simple-warning)
              (r () :inner))
            (error "outer"))
        (r () :outer))
      :outer)
  (=> (restart-case (handler-bind ((error (lambda (c) (declare (ignore c))
                                            (invoke-restart (find-restart 'r (make-condition 'error))))))
                      (restart-case (error "inner") (r () :inner)))
        (r () :outer))
      :outer)
  (=> (restart-case (princ-to-string (find-restart 'r)) (r () :report "Do it.")) "Do it.")
  (signals control-error (let ((r (restart-case (find-restart 'r) (r () 1)))) (invoke-restart r))))

(test standard-restarts
  (=> (continue) nil)
  (=> (use-value 1) nil)
  (signals control-error (muffle-warning))
  (=> (handler-bind ((undefined-function (lambda (c) (use-value #'+ c)))) (eval '(no-such-function-at-all 1 2))) 3)
  (=> (handler-bind ((unbound-variable (lambda (c) (use-value 7 c)))) (symbol-value (gensym))) 7)
  (=> (let ((s (gensym))) (handler-bind ((unbound-variable (lambda (c) (store-value 7 c)))) (list (symbol-value s) (symbol-value s))))
      (7 7)))
