;;;; WITH-OBJECT-LOCK-RELEASED.

(in-package "WEFT")

(defmacro excl:with-object-lock-released ((object) &body body)
  "Inside WITH-LOCKED-OBJECT for OBJECT: gives the lock back, all holds of it, evaluates BODY, takes the lock again on every way out, and returns the
values of BODY. Signals CONTROL-ERROR if this process does not hold the lock.
Deviation: that is found out when the form is run, not from where it stands."
  (with-gensyms (lock holds)
    `(let* ((,lock (%object-lock ,object))
            (,holds (%release-object-lock-fully ,lock)))
       (unwind-protect (progn ,@body)
         (%reacquire-object-lock ,lock ,holds)))))
