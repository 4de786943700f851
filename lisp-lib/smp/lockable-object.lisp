;;;; LOCKABLE-OBJECT, SYNCHRONIZING-STRUCTURE and BASIC-LOCK: what WITH-LOCKED-OBJECT and WITH-LOCKED-STRUCTURE lock.

(in-package "WEFT")

(defclass excl:lockable-object ()
  ()
  (:documentation "A class to inherit from: WITH-LOCKED-OBJECT may lock the instances."))

(defstruct (excl:synchronizing-structure (:constructor nil) (:copier nil) (:predicate nil))
  "A structure to include: WITH-LOCKED-STRUCTURE may lock it.")

(defstruct (excl:basic-lock (:include excl:synchronizing-structure) (:constructor excl:make-basic-lock (&key name)) (:copier nil))
  "A lock that stands alone."
  name)
