;;;; WITH-LOCKED-OBJECT: one process at a time holds the lock of an object.
;;;;
;;;; Every object has at most one lock, made at its first use (weft.smp.ObjectLock in Java): re-entrant, owned by a process. The keywords say
;;;; what is checked; :NON-SMP says what Lisps without SMP would do instead, and is only looked at for its spelling here.

(in-package "WEFT")

(defun %check-lock-options (operator type non-smp)
  "Signals PROGRAM-ERROR unless TYPE and NON-SMP are what OPERATOR takes, unevaluated."
  (unless (member type '(:clos :struct))
    (%program-error "~S: :TYPE is :CLOS or :STRUCT, not ~S" operator type))
  (unless (member non-smp '(nil :without-scheduling :without-interrupts :atomically))
    (%program-error "~S: :NON-SMP is :WITHOUT-SCHEDULING, :WITHOUT-INTERRUPTS or :ATOMICALLY, not ~S" operator non-smp))
  (when (and (eq non-smp :atomically) (eq type :clos))
    (%program-error "~S: :NON-SMP :ATOMICALLY is for structures only" operator)))

(defun lockable-form (object type non-smp)
  "Returns a form that yields the value of the form OBJECT if WITH-LOCKED-OBJECT may lock what is of TYPE. NON-SMP, if given, admits NIL: Lisps without
SMP do not look at the object then."
  (if non-smp
      (with-gensyms (the-object)
        `(let ((,the-object ,object))
           (and ,the-object (check-lockable ,the-object ,type))))
      `(check-lockable ,object ,type)))

(defun check-lockable (object type)
  "Returns OBJECT if it is of the kind TYPE that may be locked; else signals TYPE-ERROR."
  (ecase type
    (:clos (if (typep object '(or excl:lockable-object class)) object (%type-error object '(or excl:lockable-object class))))
    (:struct (if (typep object 'excl:synchronizing-structure) object (%type-error object 'excl:synchronizing-structure)))))

(defun with-object-lock-form (object timeout body)
  "Returns a form that evaluates BODY while this process holds the lock of the value of OBJECT; with a TIMEOUT, a form, NIL when that was too short."
  (with-gensyms (lock)
    (let ((protected `(unwind-protect (progn ,@body)
                        (%release-object-lock ,lock))))
      `(let ((,lock (%object-lock ,object)))
         ,(if timeout
              `(when (%acquire-object-lock ,lock ,timeout)
                 ,protected)
              `(progn
                 (%acquire-object-lock ,lock)
                 ,protected))))))

(defmacro excl:with-locked-object ((object &key (type :clos) block non-smp (typecheck nil typecheck-p) timeout) &body body)
  "Waits until this process holds the lock of OBJECT, evaluates BODY, releases the lock on every way out, and returns the values of BODY. A process
that holds the lock may take it again. TYPE is :CLOS (OBJECT is a LOCKABLE-OBJECT or a class) or :STRUCT (a SYNCHRONIZING-STRUCTURE); that
is checked if TYPECHECK is true, and, when it is not given, for :STRUCT. With NON-SMP, OBJECT may be NIL, which has one lock. After TIMEOUT seconds, if given, BODY is skipped and NIL returned."
  (declare (ignore block))
  (%check-lock-options 'excl:with-locked-object type non-smp)
  (with-object-lock-form (if (if typecheck-p typecheck (eq type :struct))
                             (lockable-form object type non-smp)
                             object)
    timeout body))
