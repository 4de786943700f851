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
