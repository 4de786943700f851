#!/usr/bin/env weft
;;;; Interrupts: one process makes another call a function, which it does at its next safe point.
;;;;
;;;; Every loop and every function that calls others has safe points, so even a tight loop can be interrupted; and between two safe
;;;; points nothing happens to a process. WITH-DELAYED-INTERRUPTS puts interrupts off until its body is left, by whatever way.

(defun say (control &rest arguments)
  (format t "~12A ~?~%" (mp:process-name sys:*current-process*) control arguments)
  (finish-output))

;;; --- an interrupt in the middle of a loop

(let* ((stop nil)
       (turns 0)
       (worker (mp:process-run-function "worker"
                 (lambda ()
                   (loop until stop do (incf turns))
                   (say "left the loop")))))
  (loop until (plusp turns) do (mp:process-allow-schedule))
  (mp:process-interrupt worker (lambda ()
                                 (say "was interrupted in its loop")
                                 (setq stop t)))
  (mp:process-join worker))

;;; --- interrupts put off

(let* ((inside (mp:make-gate nil))
       (posted (mp:make-gate nil))
       (worker (mp:process-run-function "careful"
                 (lambda ()
                   (with-delayed-interrupts
                     (mp:open-gate inside)
                     (say "begins what must not be interrupted")
                     (loop until (mp:gate-open-p posted))
                     (say "has done it, though two interrupts came"))
                   (say "goes on")))))
  (mp:process-wait "for the body" #'mp:gate-open-p inside)
  (dolist (n '(1 2))
    (mp:process-interrupt worker #'say "serves interrupt ~D" n))
  (mp:open-gate posted)
  (mp:process-join worker))

;;; --- an interrupt may leave what it interrupts, and cleanup forms run

(let ((gate (mp:make-gate nil)))
  (sys:with-timeout (0.1 (say "gave up waiting"))
    (unwind-protect (mp:process-wait "for a gate that stays closed" #'mp:gate-open-p gate)
      (say "cleans up"))))
