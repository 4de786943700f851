;;;; DRIBBLE.

(in-package "WEFT")

(defun dribbled (file)
  "What is in FILE, which is deleted."
  (prog1 (with-open-file (stream file)
           (loop for line = (read-line stream nil) while line collect line))
    (delete-file file)))

(test dribble
  (=> (let* ((file (format nil "/tmp/weft-dribble-~36R.txt" (random (expt 36 12) (make-random-state t))))
             (seen (make-string-output-stream))
             (*standard-output* seen)
             (*standard-input* (make-string-input-stream "in")))
        (dribble file)
        (format t "out~%")
        (read-line)
        (dribble)
        (format t "after")
        (list (eq *standard-output* seen) (get-output-stream-string seen) (dribbled file)))
      (t "out
after" ("out" "in")))
  (signals error (dribble))
  (signals file-error (dribble "/no such folder/a.txt")))
