;;;; Deferral of interrupts.

(in-package "WEFT")

(defun interrupting (log function)
  "Calls FUNCTION in a process with a function that interrupts the process, by pushing its argument on LOG's car. Returns the car, reversed."
  (let ((process (mp:process-run-function "target"
                   (lambda ()
                     (funcall function (lambda (x)
                                         (mp:process-interrupt sys:*current-process* (lambda () (push x (car log))))))))))
    (mp:process-join process)
    (reverse (car log))))

(test with-delayed-interrupts
  (=> (excl:with-delayed-interrupts (values 1 2)) 1 2)
  (=> (let ((log (list nil)))
        (interrupting log (lambda (interrupt)
                            (excl:with-delayed-interrupts
                              (funcall interrupt :late)
                              (excl:with-delayed-interrupts (funcall interrupt :later))
                              (push :in (car log)))
                            (push :out (car log)))))
      (:in :late :later :out))
  (=> (let ((log (list nil)))
        (interrupting log (lambda (interrupt)
                            (catch 'out
                              (excl:with-delayed-interrupts
                                (funcall interrupt :late)
                                (push :in (car log))
                                (throw 'out nil)))
                            (push :out (car log)))))
      (:in :late :out))
  ;; Waiting inside does not let them in either.
  (=> (let ((log (list nil)))
        (interrupting log (lambda (interrupt)
                            (excl:with-delayed-interrupts
                              (funcall interrupt :late)
                              (mp:process-sleep 0.01)
                              (push :in (car log))))))
      (:in :late))
  (=> (let ((log (list nil)))
        (interrupting log (lambda (interrupt)
                            (funcall interrupt :now)
                            (push :after (car log)))))
      (:now :after))
  (=> (excl:with-delayed-interrupts (%deferral-word)) 16)
  (=> (%deferral-word) 0))

(test without-interrupts
  (=> (handler-bind ((warning #'muffle-warning)) (eval '(excl:without-interrupts (values 1 2)))) 1 2)
  (=> (let ((excl::*warn-smp-usage* nil)) (eval '(excl:without-interrupts excl::*without-interrupts*))) t)
  (=> (handler-case (macroexpand-1 '(excl:without-interrupts 1)) (warning () :warned)) :warned)
  (=> (handler-case (compile nil '(lambda () (sys:without-scheduling 1))) (excl::smp-usage-warning () :warned)) :warned)
  (=> (handler-case (macroexpand-1 '(excl::atomically 1)) (warning () :warned)) :warned)
  (=> (let ((excl::*warn-smp-usage* nil)) (macroexpand-1 '(excl::atomically 1))) (excl::.atomically 1) t)
  (=> (let ((excl::*warn-smp-usage* nil)) (eval '(multiple-value-list (sys:without-scheduling (values 1 2))))) (1))
  (=> (let ((excl::*warn-smp-usage* nil)) (eval '(sys:without-scheduling sys:*disallow-scheduling*))) t)
  ;; Binding the variable to NIL inside lets interrupts in, until the next extent.
  (=> (let ((log (list nil)))
        (interrupting log (lambda (interrupt)
                            (excl:with-delayed-interrupts
                              (funcall interrupt :first)
                              (push :deferred (car log))
                              (let ((excl::*without-interrupts* nil))
                                (%poll)
                                (push :lifted (car log))
                                (excl:with-delayed-interrupts
                                  (funcall interrupt :second)
                                  (%poll)
                                  (push :deferred (car log)))
                                (%poll))
                              (push :end (car log))))))
      (:deferred :first :lifted :deferred :second :end)))

(test with-interrupts-enabled
  ;; A delivered function is not interrupted, unless it asks for it.
  (=> (let ((log (list nil)))
        (interrupting log (lambda (interrupt)
                            (mp:process-interrupt sys:*current-process*
                                                  (lambda ()
                                                    (funcall interrupt :inner)
                                                    (push :function (car log))
                                                    (with-interrupts-enabled (push :enabled (car log)))
                                                    (push :end (car log)))))))
      (:function :inner :enabled :end))
  (=> (with-interrupts-enabled (values 1 2)) 1 2))
