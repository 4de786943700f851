;;;; ~A ~S ~W ~C: objects and characters.

(in-package "WEFT")

(defun %format-write-padding (stream char count)
  "Writes CHAR COUNT times."
  (dotimes (i count)
    (write-char char stream)))

(defun %format-padded (directive parameters stream text)
  "Writes TEXT padded by the parameters mincol, colinc, minpad and padchar; on the left with an at-sign."
  (let* ((mincol (%format-integer directive parameters 0 0))
         (colinc (%format-integer directive parameters 1 1))
         (minpad (%format-integer directive parameters 2 0))
         (padchar (%format-character directive parameters 3 #\Space))
         (length (length text))
         (padding (max minpad 0)))
    (when (< colinc 1)
      (%format-fail directive "The column increment ~D is not positive" colinc))
    (let ((missing (- mincol (+ length padding))))
      (when (> missing 0)
        (setq padding (+ padding (* colinc (ceiling missing colinc))))))
    (when (%directive-at directive)
      (%format-write-padding stream padchar padding))
    (write-string text stream)
    (unless (%directive-at directive)
      (%format-write-padding stream padchar padding))
    nil))

(defun %format-object (directive stream state escape)
  "Prints the next argument as PRIN1 or PRINC does, with padding."
  (let* ((parameters (%format-parameters directive state))
         (object (%format-next directive state))
         (empty-list (and (null object) (%directive-colon directive))))
    (%format-check-parameters directive parameters 4)
    (cond (parameters
           (%format-padded directive parameters stream
                           (cond (empty-list "()") (escape (prin1-to-string object)) (t (princ-to-string object)))))
          (empty-list (write-string "()" stream))
          (escape (prin1 object stream))
          (t (princ object stream)))
    nil))

(defun %format-a (directive stream state)
  "~A: an object as PRINC prints it."
  (%format-object directive stream state nil))

(defun %format-s (directive stream state)
  "~S: an object as PRIN1 prints it."
  (%format-object directive stream state t))

(defun %format-w (directive stream state)
  "~W: an object as WRITE prints it; pretty with a colon, without limits of depth and length with an at-sign."
  (%format-check-parameters directive (%format-parameters directive state) 0)
  (let* ((object (%format-next directive state))
         (*print-pretty* (or (%directive-colon directive) *print-pretty*))
         (*print-level* (if (%directive-at directive) nil *print-level*))
         (*print-length* (if (%directive-at directive) nil *print-length*)))
    (write object :stream stream)
    nil))

(defun %format-c (directive stream state)
  "~C: a character; its name with a colon, as PRIN1 prints it with an at-sign."
  (%format-check-parameters directive (%format-parameters directive state) 0)
  (let ((char (%format-next directive state)))
    (unless (characterp char)
      (error 'type-error :datum char :expected-type 'character))
    (cond ((%directive-colon directive)
           (if (and (graphic-char-p char) (char/= char #\Space))
               (write-char char stream)
               (write-string (or (char-name char) (string char)) stream)))
          ((%directive-at directive)
           (prin1 char stream))
          (t
           (write-char char stream)))
    nil))
