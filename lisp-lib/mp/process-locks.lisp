;;;; Process locks: a lock seized with a value, usually the process, by which alone it can be unlocked.
;;;;
;;;; Not re-entrant by themselves; WITH-PROCESS-LOCK is. The slots stand in the order that weft.mp.ProcessLockFunctions in Java knows.

(in-package "WEFT")

(defstruct (mp:process-lock (:constructor %make-process-lock (name locker)) (:predicate mp:process-lock-p) (:copier nil))
  "A lock. LOCKER is the value it was seized with, or NIL."
  (name nil)
  (locker nil)
  (waiting (%make-wait-queue)))

(defun mp:make-process-lock (&key name locker waiting)
  "Returns a process lock called NAME. WAITING is ignored."
  (declare (ignore waiting))
  (%make-process-lock name locker))

(defun mp:process-lock (lock &optional (lock-value sys:*current-process*) (whostate "Lock") timeout)
  "Waits until LOCK is free and seizes it with LOCK-VALUE; returns true, or NIL when TIMEOUT seconds, if given, were not enough. With NIL as LOCK-VALUE the
lock stays free. A process that holds the lock already waits for itself."
  (check-type lock mp:process-lock)
  (check-type timeout (or null real))
  (or (%seize-process-lock lock lock-value 0)
      (and (or (null timeout) (plusp timeout))
           (with-whostate (whostate)
             (%seize-process-lock lock lock-value timeout)))))

(defun mp:process-unlock (lock &optional (lock-value sys:*current-process*))
  "Frees LOCK; signals an error unless it was seized with LOCK-VALUE."
  (check-type lock mp:process-lock)
  (unless (%free-process-lock lock lock-value)
    (if (mp:process-lock-locker lock)
        (error "~S cannot be unlocked with ~S: it was locked with ~S." lock lock-value (mp:process-lock-locker lock))
        (error "~S is not locked." lock)))
  nil)

(defmacro mp:with-process-lock ((lock &key timeout norecursive (seized nil) (whostate "Lock")) &body body)
  "Evaluates BODY while the current process holds LOCK, frees it on every way out, and returns the values of BODY. If the process holds LOCK already, BODY is
evaluated all the same, or an error signalled if NORECURSIVE, unevaluated, is true. When TIMEOUT seconds, if given, are not enough, BODY is skipped and
NIL returned. The variable SEIZED, if given, is set: true if LOCK was held already."
  (with-gensyms (the-lock held)
    `(let* ((,the-lock ,lock)
            (,held (eq (mp:process-lock-locker ,the-lock) sys:*current-process*)))
       ,@(when seized `((setq ,seized ,held)))
       (cond (,held
              ,(if norecursive
                   `(error "~S is held by this process already." ,the-lock)
                   `(progn ,@body)))
             (t
              (with-acquired ((mp:process-lock ,the-lock sys:*current-process* ,whostate ,timeout)
                              (mp:process-unlock ,the-lock))
                ,@body))))))

(defgeneric mp:process-lockedp (object &optional with-barrier)
  (:documentation "True while some process holds the lock of OBJECT, a lockable object.")
  (:method (object &optional with-barrier)
    (declare (ignore with-barrier))
    (%object-lock-held-p (%object-lock object))))
