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
