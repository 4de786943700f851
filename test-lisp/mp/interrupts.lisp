;;;; PROCESS-INTERRUPT.

(in-package "WEFT")

(load (concatenate 'string *test-folder* "processes.lisp"))

(defvar *interrupt-sample* 0)

(test process-interrupt
  ;; A waiting process serves them in the order of their coming, and waits on.
  (=> (let* ((gate (mp:make-gate nil))
             (log '())
             (p (run (lambda () (mp:process-wait "gate" #'mp:gate-open-p gate) :end))))
        (dotimes (i 3)
          (mp:process-interrupt p (lambda (x) (push (list x (eq p sys:*current-process*)) log)) i))
        (mp:process-interrupt p (lambda () (mp:open-gate gate)))
        (list (mp:process-join p) log))
      ((:end) ((2 t) (1 t) (0 t))))
  ;; So does one that computes.
  (=> (let* ((stop nil) (n 0) (p (run (lambda () (do () (stop :end))))))
        (dotimes (i 100)
          (mp:process-interrupt p (lambda () (incf n))))
        (mp:process-interrupt p (lambda () (setq stop t)))
        (list (mp:process-join p) n))
      ((:end) 100))
  ;; All of several senders' arrive.
  (=> (let* ((stop nil) (n 0) (p (run (lambda () (do () (stop n))))))
        (in-processes 4 (lambda () (dotimes (i 250) (mp:process-interrupt p (lambda () (incf n))))))
        (mp:process-interrupt p (lambda () (setq stop t)))
        (mp:process-join p))
      (1000))
  ;; A throw out of it leaves the interrupted computation; cleanup forms run and bindings are undone.
  (=> (let* ((started nil)
             (cleaned nil)
             (p (run (lambda ()
                       (list (catch 'out
                               (let ((*interrupt-sample* 1))
                                 (unwind-protect (progn (setq started t) (do () (nil)))
                                   (setq cleaned t))))
                             *interrupt-sample*)))))
        (await (lambda () started))
        (mp:process-interrupt p (lambda () (throw 'out :thrown)))
        (list (mp:process-join p) cleaned))
      (((:thrown 0)) t))
  ;; The values of what it comes between are not disturbed.
  (=> (let* ((stop nil)
             (wrong 0)
             (p (run (lambda ()
                       (do ()
                           (stop wrong)
                         (unless (equal (multiple-value-list (sample-values 1)) '(1 2 3)) (incf wrong)))))))
        (dotimes (i 300)
          (mp:process-interrupt p (lambda () (values 7 8))))
        (mp:process-interrupt p (lambda () (setq stop t)))
        (mp:process-join p))
      (0))
  (=> (let ((n 0)) (mp:process-interrupt sys:*current-process* (lambda (x) (setq n x)) 3) n) 3)
  (signals type-error (mp:process-interrupt sys:*current-process* 3))
  (signals error (let ((p (run #'list))) (mp:process-join p) (mp:process-interrupt p #'list))))

(defun sample-values (x)
  "Returns X and two more values, out of a form that interrupts may come between."
  (unwind-protect (values x (1+ x) (+ x 2))
    (identity x)))

;;; A counter that many interrupts change while its own process does: only one of the two at a time, so none is lost.
(test interrupts-and-a-loop
  (=> (let* ((n 0) (stop nil) (p (run (lambda () (do () (stop n) (excl:with-delayed-interrupts (incf n 0)))))))
        (dotimes (i 500)
          (mp:process-interrupt p (lambda () (incf n))))
        (mp:process-interrupt p (lambda () (setq stop t)))
        (mp:process-join p))
      (500)))

;;; What an interrupt function may do, and where it may come.

(defun interrupted (body function)
  "Calls BODY, a function of no arguments, in a process; interrupts it with FUNCTION when it has begun, and returns the list of the values of BODY."
  (let* ((begun (mp:make-gate nil))
         (p (run (lambda () (funcall body (lambda () (mp:open-gate begun)))))))
    (mp:process-wait "begun" #'mp:gate-open-p begun)
    (mp:process-interrupt p function)
    (mp:process-join p :errorp nil :error-values :killed)))

(defun forever (begin)
  "Calls BEGIN and loops."
  (funcall begin)
  (do () (nil)))

(test interrupt-functions
  ;; Errors are handled where the process is.
  (=> (interrupted (lambda (begin) (handler-case (forever begin) (division-by-zero () :handled))) (lambda () (/ 1 0))) (:handled))
  (=> (interrupted (lambda (begin) (handler-bind ((error (lambda (c) (declare (ignore c)) (invoke-restart 'go-on 5))))
                                     (restart-case (forever begin) (go-on (x) (list :went-on x)))))
                   (lambda () (error "x")))
      ((:went-on 5)))
  (=> (interrupted (lambda (begin) (funcall begin) (catch 'never (mp:process-sleep 100))) (lambda () (mp:process-kill sys:*current-process*))) :killed)
  (=> (interrupted (lambda (begin) (catch 'out (funcall begin) (mp:process-sleep 100))) (lambda () (throw 'out (values 1 2 3)))) (1 2 3))
  (=> (interrupted (lambda (begin) (block b (catch 'out (let ((*interrupt-sample* 5)) (funcall begin) (mp:process-sleep 100))) (list *interrupt-sample* (%deferral-word))))
                   (lambda () (throw 'out nil)))
      ((0 0)))
  ;; It sees the bindings of the process, and its own come and go.
  (=> (interrupted (lambda (begin) (let ((*interrupt-sample* 5)) (forever-until begin)))
                   (lambda () (let ((seen *interrupt-sample*)) (setq *interrupt-sample* (list seen)) (let ((*interrupt-sample* 7)) (throw-done)))))
      ((5)))
  ;; A long interrupt function is interrupted by none, but when it waits.
  (=> (let* ((log '()) (p nil) (inside (mp:make-gate nil)) (posted (mp:make-gate nil)) (end (mp:make-gate nil)))
        (setq p (run (lambda () (mp:process-wait "end" #'mp:gate-open-p end))))
        (mp:process-interrupt p (lambda ()
                                  (mp:open-gate inside)
                                  (do () ((mp:gate-open-p posted)))
                                  (push :first log)
                                  (mp:process-sleep 0.001)
                                  (push :last log)))
        (mp:process-wait "inside" #'mp:gate-open-p inside)
        (mp:process-interrupt p (lambda () (push :second log)))
        (mp:open-gate posted)
        (mp:process-interrupt p (lambda () (mp:open-gate end)))
        (mp:process-join p)
        (reverse log))
      (:first :second :last))
  (=> (let ((p (run (lambda () 1))))
        (mp:process-join p)
        (handler-case (mp:process-interrupt p #'list) (error (c) (and (search "test" (princ-to-string c)) t))))
      t))

(defun forever-until (begin)
  "Calls BEGIN and loops, until it is thrown out with the value of *INTERRUPT-SAMPLE*."
  (catch 'done (forever begin))
  *interrupt-sample*)

(defun throw-done ()
  "Leaves FOREVER-UNTIL."
  (throw 'done nil))

;;; Cleanup forms run to their end: an interrupt, a timeout or a second kill waits for that, but for cleanups that wait themselves.
(defun long-cleanup (steps)
  "Counts STEPS in many calls, and returns them."
  (let ((n 0))
    (dotimes (i steps n)
      (setq n (funcall #'1+ n)))))

(test cleanups
  (=> (let* ((steps 0) (cleaning (mp:make-gate nil)) (posted (mp:make-gate nil)) (begun (mp:make-gate nil))
             (p (run (lambda ()
                       (unwind-protect (progn (mp:open-gate begun) (mp:process-sleep 100))
                         (mp:open-gate cleaning)
                         (do () ((mp:gate-open-p posted)))
                         (setq steps (long-cleanup 100)))))))
        (mp:process-wait "begun" #'mp:gate-open-p begun)
        (mp:process-kill p)
        (mp:process-wait "cleaning" #'mp:gate-open-p cleaning)
        (mp:process-kill p)
        (mp:process-kill p)
        (mp:open-gate posted)
        (list (mp:process-join p :errorp nil :error-values :killed) steps))
      (:killed 100))
  ;; On the normal way out too; then it comes.
  (=> (let* ((log '()) (cleaning (mp:make-gate nil)) (posted (mp:make-gate nil))
             (p (run (lambda ()
                       (unwind-protect (push :body log)
                         (mp:open-gate cleaning)
                         (do () ((mp:gate-open-p posted)))
                         (push (long-cleanup 100) log))
                       (do () ((member :interrupt log)))
                       (%deferral-word)))))
        (mp:process-wait "cleaning" #'mp:gate-open-p cleaning)
        (mp:process-interrupt p (lambda () (push :interrupt log)))
        (mp:open-gate posted)
        (list (mp:process-join p) (reverse log)))
      ((0) (:body 100 :interrupt)))
  ;; And on a local exit.
  (=> (let* ((log '()) (cleaning (mp:make-gate nil)) (posted (mp:make-gate nil))
             (p (run (lambda ()
                       (block out
                         (unwind-protect (return-from out (push :body log))
                           (mp:open-gate cleaning)
                           (do () ((mp:gate-open-p posted)))
                           (push (long-cleanup 100) log)))
                       (do () ((member :interrupt log)))
                       (%deferral-word)))))
        (mp:process-wait "cleaning" #'mp:gate-open-p cleaning)
        (mp:process-interrupt p (lambda () (push :interrupt log)))
        (mp:open-gate posted)
        (list (mp:process-join p) (reverse log)))
      ((0) (:body 100 :interrupt)))
  ;; A timeout that comes in a cleanup form does not replace the exit in progress.
  (=> (list (catch 'out
              (mp:with-timeout (0.01 :timeout)
                (unwind-protect (throw 'out :thrown)
                  (let ((end (+ (get-internal-real-time) 30000))) (do () ((> (get-internal-real-time) end)))))))
            (progn (%poll) (%deferral-word)))
      (:thrown 0))
  ;; Ways out of a cleanup form leave nothing deferred.
  (=> (list (catch 'out (unwind-protect 1 (long-cleanup 1) (throw 'out 2))) (%deferral-word)) (2 0))
  (=> (list (block out (unwind-protect 1 (long-cleanup 1) (return-from out 2))) (%deferral-word)) (2 0))
  (=> (list (block out (unwind-protect (return-from out 1) (long-cleanup 1) (return-from out 2))) (%deferral-word)) (2 0))
  (=> (list (catch 'out (unwind-protect (throw 'out 1) (long-cleanup 1) (throw 'out 2))) (%deferral-word)) (2 0))
  (=> (let ((n 0)) (tagbody again (unwind-protect (incf n) (long-cleanup 1) (when (< n 3) (go again)))) (list n (%deferral-word))) (3 0))
  (=> (list (ignore-errors (unwind-protect 1 (long-cleanup 1) (error "x"))) (%deferral-word)) (nil 0))
  (=> (let ((word nil)) (unwind-protect 1 (long-cleanup 1) (setq word (%deferral-word))) (list word (%deferral-word))) (16 0))
  (=> (let ((word nil)) (unwind-protect 1 (long-cleanup 1) (with-interrupts-enabled (setq word (%deferral-word)))) (list word (%deferral-word))) (0 0))
  (=> (let ((words '()))
        (unwind-protect (unwind-protect 1 (long-cleanup 1) (push (%deferral-word) words) (unwind-protect 2 (long-cleanup 1) (push (%deferral-word) words)))
          (long-cleanup 1)
          (push (%deferral-word) words))
        (list words (%deferral-word)))
      ((16 32 16) 0))
  (=> (multiple-value-list (unwind-protect (values 1 2 3) (long-cleanup 3) (values 4 5))) (1 2 3))
  (=> (multiple-value-list (catch 'x (unwind-protect (throw 'x (values 1 2 3)) (long-cleanup 3) (values 4 5)))) (1 2 3))
  ;; A cleanup form that waits can be interrupted there, and a timeout ends it.
  (=> (let ((log '()))
        (unwind-protect (push 1 log)
          (push (mp:with-timeout (0.01 :out) (mp:process-sleep 100)) log))
        (list log (%deferral-word)))
      ((:out 1) 0)))

(test killing
  ;; A process that waits, sleeps, joins, or waits for a lock.
  (=> (mapcar (lambda (wait)
                (let* ((log '()) (begun (mp:make-gate nil))
                       (p (run (lambda () (unwind-protect (progn (mp:open-gate begun) (funcall wait)) (push :cleaned log))))))
                  (mp:process-wait "begun" #'mp:gate-open-p begun)
                  (mp:process-kill p :wait t)
                  (list (mp:process-active-p p) (mp:process-alive-p p) log)))
              (let ((lock (mp:make-process-lock)) (never (mp:make-gate nil)))
                (mp:process-lock lock :somebody)
                (list (lambda () (mp:process-wait "w" #'mp:gate-open-p never))
                      (lambda () (mp:process-wait "w" (lambda () nil)))
                      (lambda () (sleep 100))
                      (lambda () (mp:get-semaphore never))
                      (lambda () (mp:process-lock lock))
                      (lambda () (mp:with-process-lock (lock) 1))
                      (lambda () (excl:with-delayed-interrupts (+ 1 2)) (mp:process-sleep 100))
                      (lambda () (mp:process-disable sys:*current-process*)))))
      ((nil nil (:cleaned)) (nil nil (:cleaned)) (nil nil (:cleaned)) (nil nil (:cleaned))
       (nil nil (:cleaned)) (nil nil (:cleaned)) (nil nil (:cleaned)) (nil nil (:cleaned))))
  (=> (let* ((cleaned nil) (p (run (lambda () (unwind-protect (mp:process-kill sys:*current-process*) (setq cleaned t)) :not-here))))
        (list (mp:process-join p :errorp nil :error-values :killed) cleaned))
      (:killed t))
  ;; Kill in a cleanup form, and in an interrupt function with another kill behind it.
  (=> (let* ((log '()) (p (run (lambda () (unwind-protect (unwind-protect 1 (mp:process-kill sys:*current-process*)) (push :outer log))))))
        (list (mp:process-join p :errorp nil :error-values :killed) log))
      (:killed (:outer)))
  (=> (let* ((log '()) (p (run (lambda ()
                                 (unwind-protect
                                      (excl:with-delayed-interrupts
                                        (mp:process-interrupt sys:*current-process* #'%exit-thread)
                                        (mp:process-interrupt sys:*current-process* #'%exit-thread)
                                        (push :in log))
                                   (push (long-cleanup 10) log))))))
        (list (mp:process-join p :errorp nil :error-values :killed) log))
      (:killed (10 :in)))
  ;; Deferral holds it back.
  (=> (let* ((log '()) (begun (mp:make-gate nil)) (posted (mp:make-gate nil))
             (p (run (lambda () (excl:with-delayed-interrupts (mp:open-gate begun) (mp:process-wait "p" #'mp:gate-open-p posted) (push :in log)) (push :out log)))))
        (mp:process-wait "begun" #'mp:gate-open-p begun)
        (mp:process-kill p)
        (mp:open-gate posted)
        (list (mp:process-join p :errorp nil :error-values :killed) log))
      (:killed (:in)))
  ;; A finished one, and one twice.
  (=> (let ((p (run #'list))) (mp:process-join p) (list (mp:process-kill p) (mp:process-kill p :wait t))) (nil nil)))
