;;;; The type of lists that end.

(in-package "WEFT")

(defun proper-list-p (object)
  "True if OBJECT is a list that is neither circular nor dotted."
  (do ((slow object)
       (fast object))
      ((atom fast) (null fast))
    (setq fast (cdr fast))
    (when (atom fast)
      (return (null fast)))
    (setq fast (cdr fast)
          slow (cdr slow))
    (when (and (eq fast slow) (consp fast))
      (return nil))))

(deftype proper-list ()
  "A list that is neither circular nor dotted."
  '(and list (satisfies proper-list-p)))
