;;;; ATOMIC-CONDITIONAL-SETF and ATOMIC-CONDITIONAL-SETQ.

(in-package "WEFT")

(defvar *conditional-sample* 1)

(test atomic-conditional-setf
  (=> (let ((c (list 'a))) (list (excl:atomic-conditional-setf (car c) 'b 'a) c)) (t (b)))
  (=> (let ((c (list 'a))) (list (excl:atomic-conditional-setf (car c) 'b 'x) c)) (nil (a)))
  ;; Fixnums are compared by value, whatever box they are in, other numbers that were not read from the place are not promised to be found.
  (=> (let ((c (list (* 1000 1000)))) (excl:atomic-conditional-setf (car c) 0 1000000)) t)
  (=> (let* ((n (expt 10 30)) (c (list n))) (excl:atomic-conditional-setf (car c) 0 n)) t)
  (=> (let ((c (list 1.5d0))) (excl:atomic-conditional-setf (car c) 0 (car c))) t)
  (=> (let ((c (list "a"))) (excl:atomic-conditional-setf (car c) 0 (copy-seq "a"))) nil)
  ;; The parts of the place come first, then the new value, then the old one.
  (=> (let ((order '()) (c (list 'a)))
        (excl:atomic-conditional-setf (car (progn (push 1 order) c)) (progn (push 2 order) 'b) (progn (push 3 order) 'a))
        (reverse order))
      (1 2 3)))

(test atomic-conditional-setq
  (=> (let ((*conditional-sample* 1)) (list (excl:atomic-conditional-setq *conditional-sample* 2 1) *conditional-sample*)) (t 2))
  (=> (let ((n 1)) (list (excl:atomic-conditional-setq n 2 3) n)) (nil 1))
  (signals program-error (eval '(excl:atomic-conditional-setq (car x) 1 2))))

(defstruct conditional-slots (any nil) (typed 0 :type fixnum))
(excl:defvar-nonbindable *conditional-global* nil)

;;; As real programs use it: as a test, in OR and COND, as a value.
(defun take-all (cell)
  "Takes away the list in CELL's car and returns it."
  (let ((old (car cell)))
    (if (excl:atomic-conditional-setf (car cell) nil old) old (take-all cell))))

(defun raise-to (cell value)
  "Makes the car of CELL at least VALUE."
  (loop
    (let ((old (car cell)))
      (when (or (>= old value) (excl:atomic-conditional-setf (car cell) value old))
        (return (car cell))))))

(test uses
  (=> (let ((c (list '(1 2)))) (list (take-all c) c)) ((1 2) (nil)))
  (=> (let ((c (list 5))) (list (raise-to c 3) (raise-to c 9))) (5 9))
  (=> (let ((c (list 1))) (cond ((excl:atomic-conditional-setf (car c) 2 0) :a) ((excl:atomic-conditional-setf (car c) 3 1) :b))) :b)
  (=> (let ((c (list 1))) (unless (excl:atomic-conditional-setf (car c) 2 0) :no)) :no)
  (=> (let ((c (list 1))) (multiple-value-list (excl:atomic-conditional-setf (car c) 2 1))) (t))
  (=> (progn (setq *conditional-global* nil)
             (list (excl:atomic-conditional-setf *conditional-global* 'a nil) *conditional-global* (excl:atomic-conditional-setq *conditional-global* nil 'b)))
      (t a nil))
  (=> (let ((s (make-conditional-slots))) (list (excl:atomic-conditional-setf (conditional-slots-any s) 1 nil) (excl:atomic-conditional-setf (conditional-slots-typed s) 1 0) s))
      (t t #S(conditional-slots :any 1 :typed 1)))
  (signals type-error (excl:atomic-conditional-setf (conditional-slots-typed (make-conditional-slots)) 'a 0))
  ;; Characters and fixnums have their value for identity.
  (=> (let ((v (vector (code-char 955) most-positive-fixnum (code-char #x10000))))
        (list (excl:atomic-conditional-setf (svref v 0) 1 (code-char (+ 900 55)))
              (excl:atomic-conditional-setf (svref v 1) 1 (1- (1+ most-positive-fixnum)))
              (excl:atomic-conditional-setf (svref v 2) 1 (code-char (1+ #xFFFF)))))
      (t t t))
  (=> (let ((v (vector 1))) (list (excl:atomic-conditional-setf (svref v 0) 2 1.0) (excl:atomic-conditional-setf (svref v 0) 2 (code-char 1)))) (nil nil))
  (=> (let ((n 1) (m 0)) (list (excl:atomic-conditional-setq n (incf m) (incf m -0)) n m)) (t 1 1))
  (=> (let ((n 1)) (funcall (lambda () (excl:atomic-conditional-setq n 2 1))) n) 2))
