;;;; PRINT-OBJECT.

(in-package "WEFT")

(defstruct pot-structure a)
(defclass pot-class () ())
(defclass pot-shown () ())
(defmethod print-object ((object pot-shown) stream) (write-string "shown!" stream) object)

(test print-object
  (=> (prin1-to-string (make-pot-structure :a 1)) "#S(POT-STRUCTURE :A 1)")
  (true (search "POT-CLASS" (prin1-to-string (make-instance 'pot-class))))
  (=> (prin1-to-string (list (make-instance 'pot-shown))) "(shown!)")
  (=> (prin1-to-string (find-class 'pot-class)) "#<STANDARD-CLASS POT-CLASS>")
  (=> (with-output-to-string (s) (print-object '(1 "a") s)) "(1 \"a\")")
  (signals print-not-readable (let ((*print-readably* t)) (prin1-to-string (make-instance 'pot-class)))))
