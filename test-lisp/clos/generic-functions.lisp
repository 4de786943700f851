;;;; DEFGENERIC: what a definition makes, and what defining again changes and keeps.

(in-package "WEFT")

(defgeneric gft-plain (a &optional b &key &allow-other-keys) (:documentation "First."))
(defgeneric gft-bare (a b))
(defgeneric gft-declared (a) (declare (optimize (speed 3))) (:documentation "Declared."))

(defun gft-facts (gf)
  "What the protocol says of the generic function GF."
  (list (generic-function-name gf) (generic-function-lambda-list gf) (documentation gf t)
        (generic-function-methods gf) (class-name (generic-function-method-class gf))
        (eq (generic-function-method-combination gf) *standard-combination*)
        (generic-function-declarations gf)
        (generic-function-argument-precedence-order gf)))

(test a-new-generic-function
  (=> (gft-facts #'gft-plain) (gft-plain (a &optional b &key &allow-other-keys) "First." () standard-method t () (a)))
  (=> (gft-facts #'gft-bare) (gft-bare (a b) nil () standard-method t () (a b)))
  (=> (generic-function-declarations #'gft-declared) ((optimize (speed 3))))
  (signals error (gft-bare 1 2))
  (signals program-error (gft-bare 1)))

(test defined-again
  (=> (let ((old (eval '(defgeneric gft-again (x) (:documentation "Old.")))))
        (eval '(defmethod gft-again ((x integer)) :integer))
        (let ((new (eval '(defgeneric gft-again (y)))))
          (list (eq old new) (documentation new t) (generic-function-lambda-list new) (gft-again 1))))
      (t "Old." (y) :integer))
  (=> (documentation (eval '(defgeneric gft-again (x) (:documentation "New."))) t) "New.")
  (signals error (eval '(defgeneric gft-again (x y)))))

(test names-that-are-taken
  (=> (progn (eval '(defun gft-ordinary (x) x)) nil) nil)
  (signals program-error (eval '(defgeneric gft-ordinary (x))))
  (signals program-error (eval '(defgeneric when (x))))
  (signals program-error (eval '(defgeneric if (x))))
  (signals error (eval '(defgeneric "gft" (x)))))

(test setf-functions
  (=> (let ((gf (eval '(defgeneric (setf gft-place) (value x)))))
        (list (eq gf #'(setf gft-place)) (generic-function-name gf)))
      (t (setf gft-place))))
