;;;; ~D ~B ~O ~X ~R ~P: integers.

(in-package "WEFT")

(defun %format-group (digits comma interval)
  "Returns DIGITS with COMMA between groups of INTERVAL digits, counted from the right."
  (let* ((length (length digits))
         (first (rem length interval))
         (stream (make-string-output-stream)))
    (write-string digits stream :end first)
    (do ((start first (+ start interval)))
        ((>= start length))
      (when (> start 0)
        (write-char comma stream))
      (write-string digits stream :start start :end (+ start interval)))
    (get-output-stream-string stream)))

(defun %format-radix (directive stream state parameters radix)
  "Prints the next argument as an integer in RADIX, by the parameters mincol, padchar, commachar and comma-interval."
  (%format-check-parameters directive parameters 4)
  (let ((object (%format-next directive state)))
    (cond ((not (integerp object))
           (let* ((*print-base* radix)
                  (*print-radix* nil)
                  (text (princ-to-string object))
                  (mincol (%format-integer directive parameters 0 0)))
             (%format-write-padding stream (%format-character directive parameters 1 #\Space) (- mincol (length text)))
             (write-string text stream)))
          ((and (null parameters) (not (%directive-colon directive)) (not (%directive-at directive)))
           (write-string (%integer-digits object radix) stream))
          (t
           (let* ((mincol (%format-integer directive parameters 0 0))
                  (padchar (%format-character directive parameters 1 #\Space))
                  (comma (%format-character directive parameters 2 #\,))
                  (interval (%format-integer directive parameters 3 3))
                  (digits (%integer-digits (abs object) radix))
                  (sign (cond ((< object 0) "-") ((%directive-at directive) "+") (t "")))
                  (text (if (%directive-colon directive) (%format-group digits comma (max 1 interval)) digits)))
             (%format-write-padding stream padchar (- mincol (length sign) (length text)))
             (write-string sign stream)
             (write-string text stream))))
    nil))

(defun %format-d (directive stream state)
  "~D: decimal."
  (%format-radix directive stream state (%format-parameters directive state) 10))

(defun %format-b (directive stream state)
  "~B: binary."
  (%format-radix directive stream state (%format-parameters directive state) 2))

(defun %format-o (directive stream state)
  "~O: octal."
  (%format-radix directive stream state (%format-parameters directive state) 8))

(defun %format-x (directive stream state)
  "~X: hexadecimal."
  (%format-radix directive stream state (%format-parameters directive state) 16))

(defun %format-r (directive stream state)
  "~R: in the radix of the first parameter; without one in words, or in Roman numerals."
  (let ((parameters (%format-parameters directive state)))
    (if (car parameters)
        (let ((radix (%format-integer directive parameters 0 10)))
          (unless (<= 2 radix 36)
            (%format-fail directive "~D is no radix" radix))
          (%format-radix directive stream state (cdr parameters) radix))
        (let ((object (%format-next directive state)))
          (%format-check-parameters directive parameters 5)
          (unless (integerp object)
            (error 'type-error :datum object :expected-type 'integer))
          (write-string (cond ((%directive-at directive) (%roman-numeral object (%directive-colon directive)))
                              ((%directive-colon directive) (%ordinal-words object))
                              (t (%cardinal-words object)))
                        stream)
          nil))))

(defun %format-p (directive stream state)
  "~P: the ending of a plural unless the argument is 1; with a colon the argument used last, with an at-sign y and ies."
  (%format-check-parameters directive (%format-parameters directive state) 0)
  (when (%directive-colon directive)
    (%format-move directive state (1- (%format-position state))))
  (let ((one (eql (%format-next directive state) 1)))
    (if (%directive-at directive)
        (write-string (if one "y" "ies") stream)
        (unless one
          (write-char #\s stream)))
    nil))
