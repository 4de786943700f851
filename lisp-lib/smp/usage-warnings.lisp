;;;; The warning that an operator of one-at-a-time Lisps does not do under SMP what it used to do.

(in-package "WEFT")

(defvar excl::*warn-smp-usage* t
  "True: compiling a use of an operator that keeps no other process out under SMP signals a warning.")

(define-condition excl::smp-usage-warning (style-warning)
  ((operator :initarg :operator :reader smp-usage-operator)
   (advice :initarg :advice :reader smp-usage-advice))
  (:report (lambda (condition stream)
             (format stream "~S is deprecated: other processes run while its body does. ~?"
                     (smp-usage-operator condition) (smp-usage-advice condition) '())))
  (:documentation "Use of an operator of one-at-a-time Lisps."))

(defun warn-smp-usage (operator advice)
  "Warns that OPERATOR is used, unless EXCL::*WARN-SMP-USAGE* is NIL; ADVICE is a FORMAT control. Macros call it as they expand."
  (when excl::*warn-smp-usage*
    (warn 'excl::smp-usage-warning :operator operator :advice advice)))
