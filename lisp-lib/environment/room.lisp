;;;; ROOM (CLHS 25.1).

(in-package "WEFT")

(defun room (&optional (amount :default))
  "Writes to standard output how much memory is in use: with NIL one line, with T every part of the memory."
  (multiple-value-bind (used committed maximum) (%heap)
    (format t "~&Heap: ~:D bytes used, ~:D reserved, ~:D at most~%" used committed maximum))
  (when amount
    (multiple-value-bind (count milliseconds) (%garbage-collections)
      (format t "Garbage collected ~D time~:P, ~,3F s~%" count (/ milliseconds 1d3))))
  (when (eq amount t)
    (dolist (pool (%memory-pools))
      (format t "  ~A: ~:D bytes used, ~:D reserved~%" (first pool) (second pool) (third pool))))
  (values))
