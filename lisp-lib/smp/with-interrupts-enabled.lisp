;;;; WITH-INTERRUPTS-ENABLED: for code that runs with interrupts deferred, such as cleanup forms and interrupt functions, and which may take long.

(in-package "WEFT")

(defmacro excl:with-interrupts-enabled (&body body)
  "Evaluates BODY while interrupts are served, those that were held back first, unless some surrounding form insists that they are not
(WITH-DELAYED-INTERRUPTS does, a delivered function or a cleanup form does not). Returns the values of BODY."
  (with-gensyms (word)
    `(let ((,word (%enable-interrupts)))
       (declare (fixnum ,word))
       (unwind-protect (progn ,@body)
         (%reinstate-deferral ,word)))))
