#!/usr/bin/env weft
;;;; Three processes share one counter: two count up, one counts down, each many thousand times.
;;;;
;;;; On one processor, one process at a time, WITHOUT-INTERRUPTS made each step whole. On several it does not: it holds back
;;;; this process's own interrupts and nobody else. INCF-ATOMIC and DECF-ATOMIC are whole whoever runs beside them.

(defparameter *rounds* 100000
  "How often each process changes the counter.")

(defvar-nonbindable *counter* 0
  "What the processes share.")

(defun run-three (up down)
  "Runs UP in two processes and DOWN in a third, *ROUNDS* times each, from a counter of 8. Returns what the counter then is."
  (setq *counter* 8)
  (let ((gate (mp:make-gate nil))
        (processes '()))
    (flet ((start (name step)
             (push (mp:process-run-function name
                     (lambda ()
                       (mp:process-wait "for the start" #'mp:gate-open-p gate)
                       (dotimes (i *rounds*)
                         (funcall step))))
                   processes)))
      (start "first up" up)
      (start "second up" up)
      (start "down" down))
    (mp:open-gate gate)
    (mapc #'mp:process-join processes)
    *counter*))

(defun report (how counter)
  "Says what was expected and what came out: updates that were lost make the difference."
  (let ((expected (+ 8 *rounds*)))
    (format t "~24A expected ~D, got ~D, off by ~D~%" how expected counter (- counter expected))))

(report "plain INCF"
        (run-three (lambda () (incf *counter*))
                   (lambda () (decf *counter*))))

(report "under WITHOUT-INTERRUPTS"
        (run-three (lambda () (without-interrupts (incf *counter*)))
                   (lambda () (without-interrupts (decf *counter*)))))

(report "INCF-ATOMIC"
        (run-three (lambda () (incf-atomic *counter*))
                   (lambda () (decf-atomic *counter*))))
