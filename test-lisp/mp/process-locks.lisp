;;;; Process locks.

(in-package "WEFT")

(load (concatenate 'string *test-folder* "processes.lisp"))

(defstruct (own-lock (:include mp:process-lock)) (n 0))

(test process-locks
  (=> (let ((l (mp:make-process-lock :name "l")))
        (list (mp:process-lock-p l) (mp:process-lock-p 3) (mp:process-lock-name l) (mp:process-lock-locker l)))
      (t nil "l" nil))
  (=> (let ((l (mp:make-process-lock)))
        (list (mp:process-lock l) (eq (mp:process-lock-locker l) sys:*current-process*) (mp:process-unlock l) (mp:process-lock-locker l)))
      (t t nil nil))
  (=> (let ((l (mp:make-process-lock)))
        (list (mp:process-lock l :me) (mp:process-lock l :you "Lock" 0.01) (mp:process-lock l :you "Lock" 0) (mp:process-lock-locker l)
              (mp:process-unlock l :me)))
      (t nil nil :me nil))
  (=> (let ((l (mp:make-process-lock))) (list (mp:process-lock l nil) (mp:process-lock-locker l))) (t nil))
  ;; A fixnum is as good an owner as any, also beyond the small ones.
  (=> (let ((l (mp:make-process-lock))) (mp:process-lock l (* 1000 1000)) (mp:process-unlock l 1000000)) nil)
  ;; Whoever has the value may unlock.
  (=> (let ((l (mp:make-process-lock)))
        (mp:process-lock l :key)
        (mp:process-join (run (lambda () (mp:process-unlock l :key))))
        (mp:process-lock-locker l))
      nil)
  (=> (let ((l (mp:make-process-lock)))
        (mp:process-lock l)
        (let ((p (run (lambda () (mp:process-lock l) (mp:process-unlock l) :got))))
          (await (lambda () (equal (mp:process-whostate p) "Lock")))
          (mp:process-unlock l)
          (mp:process-join p)))
      (:got))
  (signals error (mp:process-unlock (mp:make-process-lock)))
  (signals error (let ((l (mp:make-process-lock))) (mp:process-lock l :a) (mp:process-unlock l :b)))
  (signals type-error (mp:process-lock 3))
  (signals type-error (mp:process-unlock nil)))

(test with-process-lock
  (=> (let ((l (mp:make-process-lock))) (mp:with-process-lock (l) (mp:with-process-lock (l) (values 1 2)))) 1 2)
  (=> (let ((l (mp:make-process-lock)) (held :unset))
        (list (mp:with-process-lock (l :seized held) held) (mp:with-process-lock (l) (mp:with-process-lock (l :seized held) held))
              (mp:process-lock-locker l)))
      (nil t nil))
  (=> (let ((l (mp:make-process-lock))) (catch 'out (mp:with-process-lock (l) (throw 'out 1))) (mp:process-lock-locker l)) nil)
  (=> (let ((l (mp:make-process-lock))) (mp:process-lock l :other) (mp:with-process-lock (l :timeout 0.01) :got)) nil)
  (=> (let ((l (mp:make-process-lock))) (mp:process-lock l :other) (mp:with-process-lock (l :timeout -1) :got)) nil)
  (signals error (let ((l (mp:make-process-lock))) (mp:with-process-lock (l) (mp:with-process-lock (l :norecursive t) 1))))
  (=> (let ((l (make-own-lock)))
        (in-processes 4 (lambda () (dotimes (i 1500) (mp:with-process-lock (l) (incf (own-lock-n l))))))
        (list (own-lock-n l) (mp:process-lock-locker l)))
      (6000 nil))
  ;; Waiting processes that are killed or time out leave the lock to the others.
  (=> (let ((l (mp:make-process-lock)) (n 0))
        (in-processes 4 (lambda ()
                          (dotimes (i 200)
                            (mp:with-timeout (0.001 nil)
                              (mp:with-process-lock (l) (excl:incf-atomic n) (mp:process-allow-schedule))))))
        (list (plusp n) (mp:process-lock-locker l)))
      (t nil)))

(test lock-arguments
  (signals error (let ((l (mp:make-process-lock))) (mp:process-unlock l)))
  ;; A stranger may not unlock.
  (=> (let ((l (mp:make-process-lock)))
        (mp:process-lock l)
        (list (car (mp:process-join (run (lambda () (handler-case (mp:process-unlock l) (error () :refused))))))
              (eq (mp:process-lock-locker l) sys:*current-process*)))
      (:refused t))
  (signals error (let ((l (mp:make-process-lock))) (mp:with-process-lock (l :norecursive t) (mp:with-process-lock (l :norecursive t) 1))))
  (=> (let ((l (mp:make-process-lock))) (mp:with-process-lock (l :norecursive nil) (mp:with-process-lock (l :norecursive nil :timeout 0) 1))) 1)
  (=> (let ((l (mp:make-process-lock))) (ignore-errors (mp:with-process-lock (l) (mp:with-process-lock (l :norecursive t) 1))) (mp:process-lock-locker l)) nil)
  (=> (let ((l (mp:make-process-lock))) (multiple-value-list (mp:with-process-lock (l :timeout 1 :whostate "w") (values 1 2)))) (1 2))
  (=> (let ((l (mp:make-process-lock)) (n 0)) (mp:with-process-lock ((progn (incf n) l)) n)) 1)
  (signals type-error (mp:process-lock (mp:make-process-lock) :x "w" :soon))
  (signals type-error (mp:with-process-lock (3) 1))
  (=> (mp:process-lock-locker (mp:make-process-lock :locker :me)) :me)
  ;; Not re-entrant by itself.
  (=> (let ((l (mp:make-process-lock))) (list (mp:process-lock l) (mp:process-lock l sys:*current-process* "w" 0))) (t nil))
  ;; The body may free the lock and take it again.
  (=> (let ((l (mp:make-process-lock))) (mp:with-process-lock (l) (mp:process-unlock l) (mp:process-lock l)) (mp:process-lock-locker l)) nil))
