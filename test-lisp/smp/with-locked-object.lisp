;;;; Object locks.

(in-package "WEFT")

(load (concatenate 'string *test-folder* "processes.lisp"))

(defclass locked-sample (excl:lockable-object) ((n :initform 0 :accessor locked-sample-n)))
(defstruct (locked-structure (:include excl:synchronizing-structure)) (n 0))

(defun held-elsewhere (function)
  "Calls FUNCTION with a fresh lockable object whose lock another process holds."
  (let* ((object (make-instance 'locked-sample))
         (held (mp:make-gate nil))
         (release (mp:make-gate nil))
         (process (mp:process-run-function "holder"
                    (lambda ()
                      (excl:with-locked-object (object)
                        (mp:open-gate held)
                        (mp:process-wait "release" #'mp:gate-open-p release))))))
    (mp:process-wait "held" #'mp:gate-open-p held)
    (unwind-protect (funcall function object)
      (mp:open-gate release)
      (mp:process-join process))))

(test with-locked-object
  (=> (let ((o (make-instance 'locked-sample)))
        (list (mp:process-lockedp o)
              (excl:with-locked-object (o) (excl:with-locked-object (o :type :clos :typecheck t) (mp:process-lockedp o)))
              (excl:with-locked-object (o) (excl:with-locked-object (o) nil) (mp:process-lockedp o))
              (mp:process-lockedp o)))
      (nil t t nil))
  (=> (let ((o (make-instance 'locked-sample))) (excl:with-locked-object (o) (values 1 2))) 1 2)
  (=> (let ((o (make-instance 'locked-sample)))
        (catch 'out (excl:with-locked-object (o) (throw 'out nil)))
        (mp:process-lockedp o))
      nil)
  (=> (let ((o (make-instance 'locked-sample)))
        (in-processes 4 (lambda () (dotimes (i 2000) (excl:with-locked-object (o) (incf (locked-sample-n o))))))
        (locked-sample-n o))
      8000)
  (=> (excl:with-locked-object ((find-class 'locked-sample) :typecheck t) 1) 1)
  (=> (let ((c (list 1))) (excl:with-locked-object (c) (mp:process-lockedp c))) t)
  (=> (held-elsewhere (lambda (o) (list (mp:process-lockedp o) (excl:with-locked-object (o :timeout 0.01) :got)))) (t nil))
  (=> (held-elsewhere (lambda (o) (sys:with-timeout (0.02 :timeout) (excl:with-locked-object (o) :got)))) :timeout)
  (signals type-error (excl:with-locked-object (3) 1))
  (signals type-error (excl:with-locked-object ((list 1) :typecheck t) 1))
  (signals type-error (excl:with-locked-object ((make-instance 'locked-sample) :type :struct) 1))
  (signals program-error (eval '(excl:with-locked-object (x :type :other) 1)))
  (signals program-error (eval '(excl:with-locked-object (x :non-smp :other) 1)))
  (signals program-error (eval '(excl:with-locked-object (x :non-smp :atomically) 1))))

(test with-locked-structure
  (=> (let ((s (make-locked-structure)))
        (in-processes 4 (lambda () (dotimes (i 2000) (excl:with-locked-structure (s :non-smp :atomically) (incf (locked-structure-n s))))))
        (locked-structure-n s))
      8000)
  (=> (let ((l (excl:make-basic-lock :name "l"))) (list (excl:basic-lock-name l) (excl:basic-lock-p l) (excl:with-locked-structure (l) 1)))
      ("l" t 1))
  (signals type-error (excl:with-locked-structure ((list 1)) 1)))

(test with-object-lock-released
  (=> (let ((o (make-instance 'locked-sample)))
        (excl:with-locked-object (o)
          (excl:with-locked-object (o)
            (list (excl:with-object-lock-released (o)
                    (car (mp:process-join (mp:process-run-function "other" (lambda () (excl:with-locked-object (o) :in))))))
                  (mp:process-lockedp o)))))
      (:in t))
  (signals control-error (excl:with-object-lock-released ((make-instance 'locked-sample)) 1)))

(test critical-section
  (=> (excl:critical-section () (values 1 2)) 1 2)
  (=> (let ((n 0))
        (in-processes 4 (lambda () (dotimes (i 2000) (excl:critical-section (:non-smp :without-scheduling) (incf n)))))
        n)
      8000)
  ;; Two occurrences do not exclude each other.
  (=> (excl:critical-section ()
        (mp:process-join (mp:process-run-function "other" (lambda () (excl:critical-section () :in)))))
      (:in))
  (signals program-error (eval '(excl:critical-section (:non-smp :other) 1))))

(defclass reader-object (excl:lockable-object) ((n :initform 0) (list :initform '())))

(defun in-critical-section (n)
  "Returns N out of a critical section; called often enough to be compiled while others are in it."
  (excl:critical-section () (values n (1+ n))))

(defvar *section-count* 0)

(defun count-in-section ()
  "Counts in a critical section."
  (excl:critical-section () (setq *section-count* (1+ *section-count*))))

(defmacro own-section (&body body) `(excl:critical-section () ,@body))

(test lock-options
  (=> (let ((o (make-instance 'reader-object))) (excl:with-locked-object (o :block t :non-smp :without-scheduling :type :clos :typecheck nil) (values 1 2 3))) 1 2 3)
  (=> (let ((o (make-instance 'reader-object))) (excl:with-locked-object (o :non-smp :without-interrupts :timeout nil) 1)) 1)
  (=> (let ((o (make-instance 'reader-object))) (excl:with-locked-object (o :timeout 0) 1)) 1)
  (=> (let ((o (make-instance 'reader-object))) (excl:with-locked-object (o) (excl:with-locked-object (o :timeout 0) (mp:process-lockedp o)))) t)
  (=> (held-elsewhere (lambda (o) (list (excl:with-locked-object (o :timeout 0) :got) (excl:with-locked-object (o :timeout -1) :got)
                                        (excl:with-locked-object (o :timeout 1/1000) :got))))
      (nil nil nil))
  (=> (excl:with-locked-object (nil :non-smp :without-scheduling) (values 1 2)) 1 2)
  (=> (excl:with-locked-object (nil :type :struct :non-smp :atomically) 1) 1)
  (=> (excl:with-locked-structure (nil :non-smp :atomically) 1) 1)
  (signals type-error (excl:with-locked-structure (nil) 1))
  (signals type-error (excl:with-locked-object (nil :typecheck t) 1))
  (=> (let ((s (make-locked-structure))) (excl:with-locked-object (s :type :struct) (excl:with-locked-structure (s :block t) (incf (locked-structure-n s))))) 1)
  (signals program-error (eval '(excl:with-locked-object (x :no-such-key 1) 1)))
  (signals type-error (held-elsewhere (lambda (o) (excl:with-locked-object (o :timeout 'a) 1))))
  (=> (let ((n 0)) (excl:with-locked-object ((progn (incf n) (make-instance 'reader-object)) :typecheck t) n)) 1)
  (=> (block out (let ((o (make-instance 'reader-object))) (unwind-protect (excl:with-locked-object (o) (return-from out (list 1))) (when (mp:process-lockedp o) (return-from out :held))))) (1))
  (=> (excl:basic-lock-name (excl:make-basic-lock)) nil)
  (=> (typep (excl:make-basic-lock) 'excl:synchronizing-structure) t))

(test released
  ;; The values pass, and a way out takes the lock again.
  (=> (let ((o (make-instance 'reader-object))) (excl:with-locked-object (o) (excl:with-object-lock-released (o) (values 1 2)))) 1 2)
  (=> (let ((o (make-instance 'reader-object)))
        (excl:with-locked-object (o)
          (catch 'out (excl:with-object-lock-released (o) (throw 'out nil)))
          (mp:process-lockedp o)))
      t)
  (signals control-error (held-elsewhere (lambda (o) (excl:with-object-lock-released (o) 1)))))

(test sections
  (=> (progn (dotimes (i 20000) (in-critical-section i)) (in-critical-section 1)) 1 2)
  ;; A function that becomes compiled while it is in use goes on to exclude.
  (=> (progn (setq *section-count* 0)
             (in-processes 3 (lambda () (dotimes (i 20000) (count-in-section))))
             *section-count*)
      60000)
  ;; Each use of a macro has a lock of its own.
  (=> (own-section (car (mp:process-join (mp:process-run-function "other" (lambda () (own-section :in)))))) :in)
  ;; A section in a cleanup form, which is compiled more than once, is one.
  (=> (let ((n 0))
        (in-processes 3 (lambda ()
                          (dotimes (i 1000)
                            (catch 'out
                              (unwind-protect (when (evenp i) (throw 'out nil))
                                (excl:critical-section () (setq n (1+ n))))))))
        n)
      3000))
