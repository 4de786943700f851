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
