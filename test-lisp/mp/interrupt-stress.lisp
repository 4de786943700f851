;;;; Interrupts at every safe point of processes that check what must hold whatever comes between: values, bindings, exits, deferral, locks.

(in-package "WEFT")

(load (concatenate 'string *test-folder* "processes.lisp"))

(defvar *stress-a* :a)
(defvar *stress-b* :b)

(defun bombard (target count function &optional (senders 2))
  "Interrupts the process TARGET with FUNCTION, COUNT times from each of several processes, while it is there to be interrupted."
  (in-processes senders (lambda ()
                          (dotimes (i count)
                            (ignore-errors (mp:process-interrupt target function))
                            (when (zerop (mod i 8)) (mp:process-allow-schedule))))))

(defun bombarded (function interrupt &key (count 1000))
  "Calls FUNCTION again and again in a process that is interrupted with INTERRUPT all the time. Returns the list of the first value of FUNCTION
that was not true, if any, and the deferral at the end."
  (let* ((stop nil)
         (p (run (lambda ()
                   (do ((round 0 (1+ round)))
                       ((and stop (plusp round)) (list :rounds t (%deferral-word)))
                     (let ((problem (funcall function)))
                       (when problem (return (list :broken problem)))))))))
    (bombard p count interrupt)
    (mp:process-interrupt p (lambda () (setq stop t)))
    (car (mp:process-join p))))

(defun busy-interrupt ()
  "Does what an interrupt function may do to the process it comes to: calls, binds, catches, unwinds, handles, returns many values."
  (let ((*stress-a* :interrupt))
    (progv '(*stress-b* stress-unbound) '(:interrupt)
      (catch 'stress
        (unwind-protect (throw 'stress (values 7 8 9))
          (handler-case (error "x") (error () (long-way 3))))))
    (values 1 2 3 4 5)))

(defun long-way (n)
  "Returns N as a first value after N calls, and two more."
  (if (plusp n)
      (multiple-value-bind (a b c) (long-way (1- n)) (values (1+ a) b c))
      (values 0 :b :c)))

;;; What is checked: each returns NIL, or what is wrong.

(defun check-values ()
  "Many values pass calls, cleanup forms, CATCH, bindings and MULTIPLE-VALUE-PROG1."
  (let ((got (multiple-value-list
              (catch 'stress-values
                (unwind-protect
                     (let ((*stress-a* 1))
                       (multiple-value-prog1 (multiple-value-call #'values (long-way 2) (floor 7 2))
                         (long-way 1)))
                  (long-way 2))))))
    (unless (equal got '(2 :b :c 3 1)) got)))

(defun check-thrown-values ()
  "Values that are thrown, and that leave a block."
  (let ((got (list (multiple-value-list (catch 'a (unwind-protect (throw 'a (long-way 2)) (long-way 1))))
                   (multiple-value-list (block b (mapc (lambda (x) (return-from b (long-way x))) '(3)))))))
    (unless (equal got '((2 :b :c) (3 :b :c))) got)))

(defun check-bindings ()
  "Bindings are as they were made, and gone afterwards."
  (let ((outer (list *stress-a* *stress-b*)))
    (let ((inside (let ((*stress-a* 1))
                    (long-way 1)
                    (let ((*stress-a* 2) (*stress-b* (progn (long-way 1) *stress-a*)))
                      (long-way 1)
                      (list *stress-a* *stress-b*
                            (progv '(*stress-a* *stress-b*) (list (car (list (long-way 1))) 5) (long-way 1) (list *stress-a* *stress-b*))
                            (catch 's (let ((*stress-a* 9)) (long-way 1) (throw 's (list *stress-a* *stress-b*)))))))))
      (unless (and (equal inside '(2 1 (1 5) (9 1))) (equal outer '(:a :b)) (equal (list *stress-a* *stress-b*) '(:a :b)))
        (list outer inside *stress-a* *stress-b*)))))

(defun check-exits ()
  "Tags of CATCH come and go, and each cleanup form runs once."
  (let* ((n 0)
         (got (list (catch 'x (catch 'y (unwind-protect (catch 'z (throw 'y (long-way 1))) (incf n) (long-way 1))) (throw 'x (+ n 10)))
                    (handler-case (throw 'x 1) (control-error () :no-tag))
                    (let ((i 0)) (tagbody again (unwind-protect (long-way 1) (incf n)) (when (< (incf i) 3) (go again))) i)
                    n)))
    (unless (equal got '(11 :no-tag 3 4)) got)))

(defun check-numbers ()
  "Numbers that compiled code holds unboxed, and loops."
  (let ((sum 0) (float 0d0))
    (declare (fixnum sum) (double-float float))
    (dotimes (i 50) (incf sum i) (incf float 0.5d0) (when (zerop (mod i 10)) (long-way 1)))
    (unless (and (= sum 1225) (= float 25d0)) (list sum float))))

(defun check-deferral ()
  "Nothing comes in between where interrupts are deferred."
  (let ((before 0) (inside nil))
    (setq inside (list (%deferral-word)
                       (excl:with-delayed-interrupts (setq before (logand (%deferral-word) -16)) (long-way 2) before)
                       (%deferral-word)))
    (unless (equal inside '(0 16 0)) inside)))

(defun check-all ()
  "Returns NIL, or the name of a check that failed and what it said."
  (dolist (check '(check-values check-thrown-values check-bindings check-exits check-numbers check-deferral) nil)
    (let ((problem (funcall check)))
      (when problem (return (list check problem))))))

(test invariants
  (=> (bombarded #'check-all #'busy-interrupt) (:rounds t 0))
  ;; The same, compiled beforehand, with interrupts that do nothing: many more of them.
  (=> (progn (mapc #'compile '(check-values check-thrown-values check-bindings check-exits check-numbers check-deferral check-all long-way busy-interrupt))
             (bombarded #'check-all #'busy-interrupt))
      (:rounds t 0))
  (=> (bombarded #'check-all (lambda () nil) :count 3000) (:rounds t 0))
  ;; In recursion, where only function entries poll.
  (=> (bombarded (lambda () (let ((n (deep-sum 300))) (unless (= n 45150) n))) #'busy-interrupt) (:rounds t 0)))

(defun deep-sum (n)
  "Returns the sum of the numbers to N."
  (if (zerop n) 0 (+ n (deep-sum (1- n)))))

;;; Interrupts that throw: whatever they leave is cleaned up, once, and everything is as before.
(test throwing-interrupts
  (=> (let* ((stop nil) (began 0) (cleaned 0) (thrown 0)
             (p (run (lambda ()
                       (do () (stop (list (= began cleaned) (plusp thrown) *stress-a* (%deferral-word)))
                         (when (eq (catch 'out
                                     (excl:with-delayed-interrupts ; the counts belong together
                                       (incf began)
                                       (unwind-protect
                                            (let ((*stress-a* 1))
                                              (let ((excl::*without-interrupts* nil))
                                                (check-all)
                                                :done))
                                         (incf cleaned))))
                                   :thrown)
                           (incf thrown)))))))
        ;; A throw that comes outside of the CATCH is an error and has no effect: so until one has come inside.
        (do () ((plusp thrown))
          (bombard p 500 (lambda () (ignore-errors (throw 'out :thrown)))))
        (mp:process-interrupt p (lambda () (setq stop t)))
        (car (mp:process-join p)))
      (t t :a 0))
  ;; Errors signalled by interrupt functions, handled by whoever is interrupted.
  (=> (let* ((stop nil) (wrong 0)
             (p (run (lambda ()
                       (do () (stop (list wrong *stress-a* (%deferral-word)))
                         (handler-case (let ((*stress-a* 2)) (check-all) (unless (eql *stress-a* 2) (incf wrong)))
                           (arithmetic-error () (unless (eq *stress-a* :a) (incf wrong)))))))))
        (bombard p 500 (lambda () (handler-bind ((arithmetic-error (lambda (c) (declare (ignore c)) (unless (find-restart 'abort) (incf wrong)))))
                                    (unless (eq *stress-a* :a) (/ 1 0)))))
        (mp:process-interrupt p (lambda () (setq stop t)))
        (car (mp:process-join p)))
      (0 :a 0)))

;;; Two processes that interrupt each other, and a ring of them.
(test each-other
  (=> (let* ((count 2000) (got (list 0 0)) (a nil) (b nil) (go (mp:make-gate nil))
             (ping (lambda (other their-cell my-cell)
                     (mp:process-wait "go" #'mp:gate-open-p go)
                     (dotimes (i count) (mp:process-interrupt (funcall other) (lambda () (incf (car their-cell)))))
                     (do () ((= (car my-cell) count) (%deferral-word))))))
        (setq a (run ping (lambda () b) (cdr got) got)
              b (run ping (lambda () a) got (cdr got)))
        (mp:open-gate go)
        (list (mp:process-join a) (mp:process-join b) got))
      ((0) (0) (2000 2000)))
  (=> (let* ((ring (vector nil nil nil)) (passes 0) (done (mp:make-gate nil)))
        (labels ((pass (i left)
                   (excl:incf-atomic passes)
                   (if (zerop left)
                       (mp:open-gate done)
                       (mp:process-interrupt (svref ring (mod (1+ i) 3)) #'pass (1+ i) (1- left)))))
          (dotimes (i 3) (setf (svref ring i) (run (lambda () (mp:process-wait "done" #'mp:gate-open-p done)))))
          (pass 0 600)
          (map nil #'mp:process-join ring)
          passes))
      601))

;;; Processes that are killed, or run out of time, while they wait for locks and while they hold them: nobody else comes in, and the locks end free.
(defun lock-fight (enter leave-inside)
  "Lets processes call ENTER, with a function that counts who is inside, until they are killed. Returns true if never two were inside. LEAVE-INSIDE says
how each is ended: with :KILL or :TIMEOUT."
  (let* ((inside 0) (crowd nil) (entered 0)
         (work (lambda ()
                 (unless (= (excl:incf-atomic inside) 1) (setq crowd t))
                 (unwind-protect (long-way 3)
                   (excl:decf-atomic inside))
                 (excl:incf-atomic entered))))
    (dotimes (i 40)
      (let ((processes '()))
        (dotimes (j 4)
          (push (run (lambda ()
                       (if (eq leave-inside :kill)
                           (do () (nil) (funcall enter work))
                           (dotimes (k 5) (mp:with-timeout (0.0005 nil) (do () (nil) (funcall enter work)))))))
                processes))
        (let ((goal (+ entered 5)))
          (await (lambda () (or (> entered goal) (notany #'mp:process-active-p processes)))))
        (when (eq leave-inside :kill)
          (mapc #'mp:process-kill processes))
        (dolist (p processes) (mp:process-join p :errorp nil))))
    (list crowd inside (plusp entered))))

(test killed-at-locks
  (=> (let ((o (make-instance 'excl:lockable-object)))
        (list (lock-fight (lambda (work) (excl:with-locked-object (o) (funcall work))) :kill)
              (lock-fight (lambda (work) (excl:with-locked-object (o) (excl:with-locked-object (o) (funcall work)))) :timeout)
              (mp:process-lockedp o)))
      ((nil 0 t) (nil 0 t) nil))
  (=> (let ((l (mp:make-process-lock)))
        (list (lock-fight (lambda (work) (mp:with-process-lock (l) (funcall work))) :kill)
              (lock-fight (lambda (work) (mp:with-process-lock (l) (mp:with-process-lock (l) (funcall work)))) :timeout)
              (mp:process-lock-locker l)))
      ((nil 0 t) (nil 0 t) nil))
  (=> (list (lock-fight (lambda (work) (excl:critical-section () (funcall work))) :kill)) ((nil 0 t)))
  ;; Interrupts that take the lock their process waits for, or holds.
  (=> (let* ((l (mp:make-process-lock)) (o (make-instance 'excl:lockable-object)) (n 0) (m 0) (stop nil)
             (take (lambda () (mp:with-process-lock (l) (incf n)) (excl:with-locked-object (o) (incf m))))
             (ps (list (run (lambda () (do () (stop) (funcall take)))) (run (lambda () (do () (stop) (funcall take)))))))
        (dolist (p ps) (bombard p 200 (lambda () (funcall take)) 1))
        (setq stop t)
        (mapc #'mp:process-join ps)
        (list (= n m) (mp:process-lock-locker l) (mp:process-lockedp o)))
      (t nil nil)))

;;; Processes that are killed at any moment of their lives, more than once: each ends, once, and whoever joins it goes on.
(test killed-at-any-moment
  (=> (let ((before (length sys:*all-processes*)) (ends 0) (results '()))
        (dotimes (i 300)
          (let ((p (mp:make-process :name "mortal")))
            (push (list (lambda () (long-way 3) (excl:incf-atomic ends))) (mp:process-exit-actions p))
            (mp:process-preset p (lambda () (unwind-protect (long-way (mod i 50)) (long-way 5)) :done))
            (mp:process-enable p)
            (long-way (mod (* i 37) 400))
            (mp:process-kill p)
            (mp:process-kill p)
            (pushnew (mp:process-join p :errorp nil :error-values :killed) results :test #'equal)
            (when (or (mp:process-alive-p p) (mp:process-active-p p)) (push p results))))
        (list (set-difference results '(:killed (:done)) :test #'equal) (<= ends 300) (= before (length sys:*all-processes*))))
      (nil t t))
  ;; Reset at any moment: it begins again, and in the end it is done.
  (=> (let* ((starts 0) (stop nil)
             (p (run (lambda () (excl:incf-atomic starts) (do () (stop :done) (long-way 10))))))
        (dotimes (i 200)
          (long-way (mod (* i 37) 200))
          (mp:process-reset p))
        (await (lambda () (plusp starts)))
        (setq stop t)
        (list (mp:process-join p) (<= 1 starts 201)))
      ((:done) t)))

;;; Timeouts that race with the end of what they limit: one of the two happens, and nothing is left behind.
(test racing-timeouts
  (=> (let ((outs 0) (ends 0))
        (in-processes 3 (lambda ()
                          (dotimes (i 150)
                            (let ((n 0))
                              (if (eq (mp:with-timeout (0.0003 :out)
                                        (unwind-protect (progn (long-way (mod (* i 53) 1000)) :done)
                                          (long-way 3)
                                          (incf n)))
                                      :out)
                                  (excl:incf-atomic outs)
                                  (excl:incf-atomic ends))
                              (unless (and (<= n 1) (eq *stress-a* :a)) (error "left behind"))))))
        (list (+ outs ends) (progn (%poll) (%deferral-word))))
      (450 0))
  (=> (progn (in-processes 3 (lambda ()
                               (dotimes (i 100)
                                 (mp:with-timeout (0.0003 nil)
                                   (mp:with-timeout (0.0002 nil)
                                     (mp:with-timeout (0.0001 nil) (long-way 2000))
                                     (long-way 2000))
                                   (long-way 2000)))
                               (mp:process-sleep 0.002)
                               (check-all)))
             :quiet)
      :quiet))
