;;;; WITH-INTERRUPTS-ENABLED: for code that the system calls with interrupts deferred, and which may take long.

(in-package "WEFT")

(defmacro with-interrupts-enabled (&body body)
  "Evaluates BODY while interrupts are served, those that were held back first, unless some surrounding form insists that they are not
(WITH-DELAYED-INTERRUPTS does, a delivered function or a cleanup form does not). Returns the values of BODY."
  (with-gensyms (word)
    `(let ((,word (%enable-interrupts)))
       (declare (fixnum ,word))
       (unwind-protect (progn ,@body)
         (%reinstate-deferral ,word)))))
