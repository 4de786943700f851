;;;; Integers in English words and in Roman numerals, for ~R.

(in-package "WEFT")

(defvar *cardinal-units*
  (vector "zero" "one" "two" "three" "four" "five" "six" "seven" "eight" "nine" "ten" "eleven" "twelve" "thirteen" "fourteen"
          "fifteen" "sixteen" "seventeen" "eighteen" "nineteen")
  "The words for 0 to 19.")

(defvar *cardinal-tens* (vector nil nil "twenty" "thirty" "forty" "fifty" "sixty" "seventy" "eighty" "ninety")
  "The words for the tens.")

(defvar *cardinal-powers*
  (vector nil "thousand" "million" "billion" "trillion" "quadrillion" "quintillion" "sextillion" "septillion" "octillion" "nonillion"
          "decillion" "undecillion" "duodecillion" "tredecillion" "quattuordecillion" "quindecillion" "sexdecillion"
          "septendecillion" "octodecillion" "novemdecillion" "vigintillion")
  "The words for the powers of a thousand.")

(defvar *ordinal-units*
  (vector "zeroth" "first" "second" "third" "fourth" "fifth" "sixth" "seventh" "eighth" "ninth" "tenth" "eleventh" "twelfth"
          "thirteenth" "fourteenth" "fifteenth" "sixteenth" "seventeenth" "eighteenth" "nineteenth")
  "The ordinal words for 0 to 19.")

(defvar *ordinal-tens*
  (vector nil nil "twentieth" "thirtieth" "fortieth" "fiftieth" "sixtieth" "seventieth" "eightieth" "ninetieth")
  "The ordinal words for the tens.")

(defun %write-below-thousand (n stream)
  "Writes the words for N, from 1 to 999."
  (multiple-value-bind (hundreds rest) (floor n 100)
    (when (> hundreds 0)
      (write-string (svref *cardinal-units* hundreds) stream)
      (write-string " hundred" stream)
      (when (> rest 0)
        (write-char #\Space stream)))
    (cond ((= rest 0))
          ((< rest 20)
           (write-string (svref *cardinal-units* rest) stream))
          (t
           (multiple-value-bind (tens units) (floor rest 10)
             (write-string (svref *cardinal-tens* tens) stream)
             (when (> units 0)
               (write-char #\- stream)
               (write-string (svref *cardinal-units* units) stream)))))))

(defun %write-cardinal (n power stream)
  "Writes the words for N thousands to the POWER, N positive."
  (multiple-value-bind (thousands rest) (floor n 1000)
    (when (> thousands 0)
      (%write-cardinal thousands (1+ power) stream))
    (when (> rest 0)
      (when (> thousands 0)
        (write-char #\Space stream))
      (%write-below-thousand rest stream)
      (when (> power 0)
        (write-char #\Space stream)
        (write-string (svref *cardinal-powers* power) stream)))))

(defun %has-words-p (n)
  "True when there are words for N."
  (< (abs n) (expt 1000 (length *cardinal-powers*))))

(defun %cardinal-words (n)
  "Returns N as an English cardinal; in digits when it is too large for words."
  (cond ((= n 0) "zero")
        ((not (%has-words-p n)) (%integer-digits n 10))
        (t
         (let ((stream (make-string-output-stream)))
           (when (< n 0)
             (write-string "negative " stream))
           (%write-cardinal (abs n) 0 stream)
           (get-output-stream-string stream)))))

(defun %ordinal-suffix (n)
  "Returns the ending of N written in digits as an ordinal."
  (let ((tens (rem (abs n) 100)))
    (if (<= 11 tens 13)
        "th"
        (case (rem tens 10) (1 "st") (2 "nd") (3 "rd") (t "th")))))

(defun %ordinal-words (n)
  "Returns N as an English ordinal; in digits when it is too large for words."
  (if (not (%has-words-p n))
      (concatenate 'string (%integer-digits n 10) (%ordinal-suffix n))
      (let ((stream (make-string-output-stream)))
        (when (< n 0)
          (write-string "negative " stream))
        (multiple-value-bind (hundreds rest) (floor (abs n) 100)
          (when (> hundreds 0)
            (%write-cardinal (* hundreds 100) 0 stream)
            (when (> rest 0)
              (write-char #\Space stream)))
          (cond ((and (= rest 0) (> hundreds 0))
                 (write-string "th" stream))
                ((< rest 20)
                 (write-string (svref *ordinal-units* rest) stream))
                (t
                 (multiple-value-bind (tens units) (floor rest 10)
                   (if (= units 0)
                       (write-string (svref *ordinal-tens* tens) stream)
                       (progn
                         (write-string (svref *cardinal-tens* tens) stream)
                         (write-char #\- stream)
                         (write-string (svref *ordinal-units* units) stream)))))))
        (get-output-stream-string stream))))

(defvar *roman-numerals*
  '((1000 "M" "M") (900 "CM" "DCCCC") (500 "D" "D") (400 "CD" "CCCC") (100 "C" "C") (90 "XC" "LXXXX") (50 "L" "L") (40 "XL" "XXXX")
    (10 "X" "X") (9 "IX" "VIIII") (5 "V" "V") (4 "IV" "IIII") (1 "I" "I"))
  "Values with their new and old Roman numerals.")

(defun %roman-numeral (n old)
  "Returns N in Roman numerals, by addition only when OLD; in digits when there are none for it."
  (if (not (< 0 n (if old 5000 4000)))
      (%integer-digits n 10)
      (let ((stream (make-string-output-stream)))
        (dolist (entry *roman-numerals*)
          (do ()
              ((< n (car entry)))
            (write-string (if old (caddr entry) (cadr entry)) stream)
            (setq n (- n (car entry)))))
        (get-output-stream-string stream))))
