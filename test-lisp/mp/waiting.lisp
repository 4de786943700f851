;;;; Waiting, gates, timeouts.

(in-package "WEFT")

(load (concatenate 'string *test-folder* "processes.lisp"))

(test gates
  (=> (let ((g (mp:make-gate t))) (list (mp:gate-open-p g) (progn (mp:close-gate g) (mp:gate-open-p g)) (progn (mp:open-gate g) (mp:gate-open-p g))))
      (t nil t))
  ;; Opening lets all go on.
  (=> (let* ((g (mp:make-gate nil))
             (ps (mapcar (lambda (i) (run (lambda () (mp:process-wait "g" #'mp:gate-open-p g) i))) '(1 2 3))))
        (mp:open-gate g)
        (mapcar #'mp:process-join ps))
      ((1) (2) (3)))
  (=> (let ((g (mp:make-gate nil)))
        (mp:put-semaphore g) (mp:put-semaphore g)
        (mp:get-semaphore g)
        (let ((open (mp:gate-open-p g)))
          (mp:get-semaphore g)
          (list open (mp:gate-open-p g))))
      (t nil))
  ;; As many get through as are let.
  (=> (let* ((g (mp:make-gate nil)) (n 0)
             (ps (mapcar (lambda (i) (declare (ignore i)) (run (lambda () (dotimes (j 500) (mp:get-semaphore g) (excl:incf-atomic n)))))
                         '(1 2 3))))
        (in-processes 3 (lambda () (dotimes (i 500) (mp:put-semaphore g))))
        (mapc #'mp:process-join ps)
        (list n (mp:gate-open-p g)))
      (1500 nil))
  (signals type-error (mp:open-gate 3))
  (signals type-error (mp:get-semaphore nil)))

(test process-wait
  (=> (let ((n 0)) (mp:process-wait "n" (lambda (limit) (> (incf n) limit)) 3) n) 4)
  (=> (mp:process-wait "t" #'identity 7) nil)
  (=> (mp:process-wait-with-timeout "t" 1 #'identity 7) t)
  (=> (mp:process-wait-with-timeout "t" 0.01 #'identity nil) nil)
  (=> (mp:process-wait-with-timeout "t" -1 #'identity nil) nil)
  (=> (mp:process-wait-with-timeout "t" 1/100 #'mp:gate-open-p (mp:make-gate nil)) nil)
  (=> (let* ((g (mp:make-gate nil)) (p (run (lambda () (mp:process-wait "for the gate" #'mp:gate-open-p g)))))
        (await (lambda () (equal (mp:process-whostate p) "for the gate")))
        (list (prog1 (list (eq (car (mp:process-wait-args p)) g) (functionp (mp:process-wait-function p)) (mp:process-runnable-p p)) (mp:open-gate g))
              (mp:process-join p)
              (mp:process-whostate p)))
      ((t t nil) (nil) "Inactive"))
  (signals type-error (mp:process-wait-with-timeout "t" 'a #'identity nil))
  (signals division-by-zero (mp:process-wait "t" (lambda () (/ 1 0)))))

(test sleeping
  (=> (let ((start (get-internal-real-time))) (mp:process-sleep 0.02) (>= (- (get-internal-real-time) start) 20000)) t)
  (=> (sleep 0) nil)
  (signals type-error (sleep -1))
  (signals type-error (sleep "a"))
  ;; Interrupts do not shorten it.
  (=> (let* ((p (run (lambda () (let ((start (get-internal-real-time))) (mp:process-sleep 0.05) (>= (- (get-internal-real-time) start) 50000))))))
        (dotimes (i 5) (ignore-errors (mp:process-interrupt p #'list)))
        (mp:process-join p))
      (t)))

(test with-timeout
  (=> (mp:with-timeout (100 :out) (values 1 2)) 1 2)
  (=> (mp:with-timeout (0.01 (values :out 1)) (do () (nil))) :out 1)
  (=> (sys:with-timeout (1/100 :out) (mp:process-sleep 100)) :out)
  (=> (mp:with-timeout (0 :out) 1) :out)
  (=> (mp:with-timeout (-1 :out) 1) :out)
  (=> (mp:with-timeout (0.01 :outer) (mp:with-timeout (100 :inner) (mp:process-sleep 100))) :outer)
  (=> (mp:with-timeout (100 :outer) (mp:with-timeout (0.01 :inner) (mp:process-sleep 100))) :inner)
  ;; It unwinds what it leaves, unless the time is over before there is anything to unwind.
  (=> (let ((log '())
            (begun nil))
        (list (mp:with-timeout (0.1 :out)
                (unwind-protect (progn (setq begun t) (mp:process-sleep 100)) (push 1 log)))
              (equal log (if begun '(1) log))))
      (:out t))
  ;; Deferral outlasts it, and a body that has been left is not thrown out of.
  (=> (excl:with-delayed-interrupts (mp:with-timeout (0.01 :out) (mp:process-sleep 0.03) :inside)) :inside)
  (=> (let ((log '()))
        (list (mp:with-timeout (0.05 :out)
                (do () (nil) (excl:with-delayed-interrupts (push :in log) (push :out log))))
              (evenp (length log))))
      (:out t))
  (=> (progn (mp:with-timeout (0.01 :out) 1) (mp:process-sleep 0.03) :quiet) :quiet)
  (signals type-error (mp:with-timeout ('a) 1)))
