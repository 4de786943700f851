#!/usr/bin/env weft
;;;; A free list: processes borrow buffers from a shared list and give them back.
;;;;
;;;; With POP and PUSH two processes can read the same list before either has written it: then both get the same buffer, and buffers are
;;;; lost on the way back. POP-ATOMIC and PUSH-ATOMIC give each buffer to one process. Who finds the list empty makes a new buffer, so
;;;; nobody waits.

(defparameter *rounds* 50000
  "How often each process borrows a buffer.")

(defstruct buffer
  (users 0))

(defvar-nonbindable *free* '()
  "The buffers that nobody uses.")

(defvar-nonbindable *made* 0
  "How many buffers were made.")

(defvar-nonbindable *clashes* 0
  "How often a buffer was given to a process while another used it.")

(defun new-buffer ()
  (incf-atomic *made*)
  (make-buffer))

(defun use (buffer)
  "Stands for work with BUFFER that must not be shared. Notices if it is."
  (unless (= (incf-atomic (buffer-users buffer)) 1)
    (incf-atomic *clashes*))
  (decf-atomic (buffer-users buffer)))

(defun run (how borrow return)
  "Lets three processes borrow and return buffers, and reports what went wrong."
  (setq *free* '() *made* 0 *clashes* 0)
  (let ((processes (loop for i below 3
                         collect (mp:process-run-function (format nil "borrower ~D" i)
                                   (lambda ()
                                     (dotimes (i *rounds*)
                                       (let ((buffer (or (funcall borrow) (new-buffer))))
                                         (use buffer)
                                         (funcall return buffer))))))))
    (mapc #'mp:process-join processes)
    (format t "~A: ~D clashes, ~D buffers lost~%" how *clashes* (- *made* (length *free*)))))

(run "POP and PUSH"
     (lambda () (pop *free*))
     (lambda (buffer) (push buffer *free*)))

(run "POP-ATOMIC and PUSH-ATOMIC"
     (lambda () (pop-atomic *free*))
     (lambda (buffer) (push-atomic buffer *free*)))
