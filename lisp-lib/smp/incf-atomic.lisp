;;;; INCF-ATOMIC and DECF-ATOMIC.

(in-package "WEFT")

(defmacro excl:incf-atomic (place &optional (increment 1) &environment environment)
  "Adds INCREMENT to the number in PLACE, as if no other process ran meanwhile, and returns the new value."
  (with-gensyms (delta number)
    (atomic-update-form place environment `((,delta ,increment)) number `(+ ,number ,delta))))

(defmacro excl:decf-atomic (place &optional (decrement 1) &environment environment)
  "Subtracts DECREMENT from the number in PLACE, as if no other process ran meanwhile, and returns the new value."
  (with-gensyms (delta number)
    (atomic-update-form place environment `((,delta ,decrement)) number `(- ,number ,delta))))
