;;;; WITH-ACQUIRED: something acquired, used and released, whatever interrupts throw.

(in-package "WEFT")

(defmacro with-acquired ((acquisition release) &body body)
  "Evaluates ACQUISITION, and, if it is true, BODY, whose values it returns, and RELEASE on every way out of BODY. Interrupts are served while
ACQUISITION waits, and in BODY as outside, but not where a throw could leave something acquired that is not released."
  (with-gensyms (outer inner)
    `(let ((,outer (%defer-interrupts-while-running)))
       (declare (fixnum ,outer))
       (unwind-protect
            (when ,acquisition
              (unwind-protect
                   (let ((,inner (%resume-interrupts ,outer)))
                     (declare (fixnum ,inner))
                     (unwind-protect (progn ,@body)
                       (%reinstate-deferral ,inner)))
                ,release))
         (%restore-interrupts ,outer)))))
