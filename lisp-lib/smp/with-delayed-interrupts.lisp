;;;; WITH-DELAYED-INTERRUPTS.

(in-package "WEFT")

(defmacro excl:with-delayed-interrupts (&body body)
  "Evaluates BODY, and serves interrupts that come to this process meanwhile only when the outermost such form is left, at once and on every
way out. Returns the values of BODY. Says nothing about other processes."
  (with-gensyms (word)
    `(let ((,word (%defer-interrupts)))
       (declare (fixnum ,word))
       (unwind-protect (progn ,@body)
         (%restore-interrupts ,word)))))
