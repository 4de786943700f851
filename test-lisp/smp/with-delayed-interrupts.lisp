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

;;; Ways out, values, and nesting.
(defun delayed-log (function)
  "Calls FUNCTION as INTERRUPTING does, with a log of its own, and with a function that logs its argument."
  (let ((log (list nil)))
    (interrupting log (lambda (interrupt) (funcall function interrupt (lambda (x) (push x (car log))))))))

(test ways-out
  (=> (delayed-log (lambda (interrupt log)
                     (block out
                       (excl:with-delayed-interrupts (funcall interrupt :late) (funcall log :in) (return-from out nil)))
                     (funcall log :out)))
      (:in :late :out))
  (=> (delayed-log (lambda (interrupt log)
                     (tagbody
                        (excl:with-delayed-interrupts (funcall interrupt :late) (funcall log :in) (go out))
                      out
                        (funcall log :out))))
      (:in :late :out))
  (=> (delayed-log (lambda (interrupt log)
                     (handler-case (excl:with-delayed-interrupts (funcall interrupt :late) (funcall log :in) (error "x"))
                       (error () (funcall log :out)))))
      (:in :late :out))
  ;; A throw through several extents serves at the outermost.
  (=> (delayed-log (lambda (interrupt log)
                     (catch 'out
                       (excl:with-delayed-interrupts
                         (unwind-protect
                              (excl:with-delayed-interrupts (funcall interrupt :late) (funcall log :in) (throw 'out nil))
                           (funcall log :between))))
                     (funcall log :out)))
      (:in :between :late :out))
  ;; Many wait, and are served in the order of their coming.
  (=> (delayed-log (lambda (interrupt log)
                     (excl:with-delayed-interrupts (dotimes (i 5) (funcall interrupt i)) (funcall log :in))
                     (funcall log :out)))
      (:in 0 1 2 3 4 :out))
  ;; What is served on the way out does not disturb the values.
  (=> (let ((n 0))
        (multiple-value-list
         (excl:with-delayed-interrupts
           (mp:process-interrupt sys:*current-process* (lambda () (incf n) (values 7 8 9 10)))
           (values n 2 3))))
      (0 2 3))
  (=> (multiple-value-list (excl:with-delayed-interrupts (values))) nil)
  ;; An error in a body leaves nothing deferred.
  (=> (progn (ignore-errors (excl:with-delayed-interrupts (error "x"))) (%deferral-word)) 0)
  (=> (progn (catch 'x (excl:with-delayed-interrupts (excl:with-delayed-interrupts (throw 'x 1)))) (%deferral-word)) 0)
  ;; A throw out of an interrupt that waited goes on from there.
  (=> (let ((log '()))
        (list (catch 'out
                (excl:with-delayed-interrupts
                  (mp:process-interrupt sys:*current-process* (lambda () (throw 'out :thrown)))
                  (push :in log))
                (push :not-here log))
              log
              (%deferral-word)))
      (:thrown (:in) 0)))

(defmacro quietly (&body body)
  "Evaluates BODY as EVAL does, without warnings about SMP."
  `(let ((excl::*warn-smp-usage* nil)) (eval '(progn ,@body))))

(test deprecated
  (=> (quietly (multiple-value-list (excl:without-interrupts (values 1 2 3)))) (1 2 3))
  (=> (quietly (multiple-value-list (sys:without-scheduling (values)))) (nil))
  (=> (quietly (mp:without-scheduling 4)) 4)
  (=> (quietly (multiple-value-list (excl::atomically (values 1 2)))) (1 2))
  (=> (multiple-value-list (excl::.atomically (values 1 2))) (1 2))
  (=> (multiple-value-list (excl::fast (excl::.atomically (values 1 2)))) (1 2))
  (=> (handler-case (macroexpand-1 '(excl::.atomically 1)) (warning () :warned) (:no-error (form expanded) (list form expanded))) ((progn 1) t))
  (=> (list excl::*without-interrupts* (excl:with-delayed-interrupts excl::*without-interrupts*)) (nil nil))
  ;; Signals are served in WITHOUT-SCHEDULING: a timeout fires.
  (=> (quietly (mp:with-timeout (0.01 :out) (sys:without-scheduling (do () (nil))))) :out)
  (=> (let ((warnings 0))
        (handler-bind ((warning (lambda (c) (when (typep c 'excl::smp-usage-warning) (incf warnings)) (muffle-warning c))))
          (compile nil '(lambda () (excl:without-interrupts (sys:without-scheduling (excl::atomically 1))))))
        warnings)
      3)
  (=> (let ((excl::*warn-smp-usage* nil)) (handler-case (compile nil '(lambda () (excl:without-interrupts 1))) (warning () :warned) (:no-error (f &rest more) (declare (ignore more)) (funcall f)))) 1)
  ;; The variable alone defers, and binding it to NIL inside lifts.
  (=> (delayed-log (lambda (interrupt log)
                     (let ((excl::*without-interrupts* t)) (funcall interrupt :late) (funcall log :in))
                     (%poll)
                     (funcall log :out)))
      (:in :late :out))
  (=> (quietly (delayed-log (lambda (interrupt log)
                              (excl:without-interrupts
                                (funcall interrupt :first)
                                (funcall log :in)
                                (let ((excl::*without-interrupts* nil)) (%poll) (funcall log :lifted))
                                (funcall interrupt :second)
                                (funcall log :in))
                              (funcall log :out))))
      (:in :first :lifted :in :second :out)))
