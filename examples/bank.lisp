#!/usr/bin/env weft
;;;; A bank: processes move money between accounts, so the sum of all balances must never change.
;;;;
;;;; A transfer reads and writes two balances, so no atomic operation on one place makes it whole: it needs locks. An account
;;;; inherits from LOCKABLE-OBJECT, and WITH-LOCKED-OBJECT lets one process at a time in. Whoever needs two locks takes them in an
;;;; order that all agree on, here by number; otherwise two processes could each hold one lock and wait for the other.

(defparameter *transfers* 20000
  "How many transfers each process makes.")

(defclass account (lockable-object)
  ((number :initarg :number :reader account-number)
   (balance :initarg :balance :accessor account-balance)))

(defparameter *accounts*
  (coerce (loop for i below 4 collect (make-instance 'account :number i :balance 1000)) 'vector))

(defun total ()
  "Returns the sum of all balances."
  (reduce #'+ *accounts* :key #'account-balance))

(defun transfer (amount from to)
  "Moves AMOUNT and trusts that nobody else does so meanwhile."
  (decf (account-balance from) amount)
  (incf (account-balance to) amount))

(defun transfer-locked (amount from to)
  "Moves AMOUNT while no other process can get at either account."
  (let ((first from) (second to))
    (when (> (account-number first) (account-number second))
      (rotatef first second))
    (with-locked-object (first)
      (with-locked-object (second)
        (transfer amount from to)))))

(defun run (how transfer)
  "Lets four processes make transfers at random with the function TRANSFER, and reports the sum of all balances."
  (loop for account across *accounts* do (setf (account-balance account) 1000))
  (let ((gate (mp:make-gate nil))
        (processes '()))
    (dotimes (i 4)
      (push (mp:process-run-function (format nil "teller ~D" i)
              (lambda ()
                (let ((random (make-random-state t)))
                  (mp:process-wait "for the doors to open" #'mp:gate-open-p gate)
                  (dotimes (i *transfers*)
                    (funcall transfer
                             (random 10 random)
                             (aref *accounts* (random 4 random))
                             (aref *accounts* (random 4 random)))))))
            processes))
    (mp:open-gate gate)
    (mapc #'mp:process-join processes)
    (format t "~13A expected ~D, got ~D~%" how 4000 (total))))

(run "without locks" #'transfer)
(run "with locks" #'transfer-locked)
