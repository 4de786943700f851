;;;; ~F ~E ~G ~$: floats.
;;;;
;;;; A positive float is its shortest decimal digits D and an exponent K: the value is 0.D times ten to the K. Rounding is to
;;;; nearest in decimal, halves up.

(in-package "WEFT")

(defun %round-digits (digits exponent keep)
  "Rounds to KEEP digits. Returns the digits, without zeros at the end, and the exponent; \"\" for zero."
  (cond ((< keep 0)
         (values "" exponent))
        ((>= keep (length digits))
         (values (string-right-trim "0" digits) exponent))
        (t
         (let* ((kept (subseq digits 0 keep))
                (up (char>= (char digits keep) #\5))
                (rounded (if up
                             (%integer-digits (1+ (if (= keep 0) 0 (parse-integer kept))) 10)
                             kept)))
           (if up
               (let ((missing (- keep (length rounded))))
                 (cond ((< missing 0)
                        (values (string-right-trim "0" rounded) (1+ exponent)))
                       (t
                        (values (string-right-trim "0" (concatenate 'string (%zeros missing) rounded)) exponent))))
               (values (string-right-trim "0" kept) exponent))))))

(defun %zeros (count)
  "Returns a string of COUNT zeros."
  (make-string (max 0 count) :initial-element #\0))

(defun %integer-part (digits exponent)
  "Returns the digits before the point, \"\" when there are none."
  (cond ((or (<= exponent 0) (= (length digits) 0)) "")
        ((>= exponent (length digits)) (concatenate 'string digits (%zeros (- exponent (length digits)))))
        (t (subseq digits 0 exponent))))

(defun %fraction-part (digits exponent)
  "Returns the digits after the point, \"\" when there are none."
  (cond ((= (length digits) 0) "")
        ((<= exponent 0) (concatenate 'string (%zeros (- exponent)) digits))
        ((>= exponent (length digits)) "")
        (t (subseq digits exponent))))

(defun %float-argument (number)
  "Returns NUMBER as a finite float for the float directives, or NIL when it cannot be one."
  (cond ((floatp number) (if (%finite-float-p number) number nil))
        ((not (rationalp number)) nil)
        ((= number 0) 0.0)
        ((<= -37 (%decimal-magnitude number) 37) (coerce number 'single-float))
        ((<= -300 (%decimal-magnitude number) 300) (coerce number 'double-float))
        (t nil)))

(defun %decimal-magnitude (rational)
  "Returns roughly the decimal logarithm of the absolute value of RATIONAL."
  (truncate (* 3 (- (integer-length (numerator rational)) (integer-length (denominator rational)))) 10))

(defun %format-not-float (directive stream number mincol)
  "Prints NUMBER, which a float directive got and which is no real number it can print, as ~D would."
  (let* ((*print-base* 10)
         (*print-radix* nil)
         (text (if (numberp number) (prin1-to-string number) (princ-to-string number))))
    (%format-write-padding stream #\Space (- (or mincol 0) (length text)))
    (write-string text stream)
    directive
    nil))

(defun %fixed-text (digits exponent width d)
  "Returns the text of a positive number in fixed-point notation, in at most WIDTH characters if possible, with D digits after the
point; either may be NIL."
  (when (equal digits "0")
    (setq digits ""))
  (cond (d
         (multiple-value-setq (digits exponent) (%round-digits digits exponent (+ exponent d)))
         (%point-text digits exponent width d))
        ((null width)
         (%point-text digits exponent nil nil))
        (t
         (%widest-text digits exponent width))))

(defun %widest-text (digits exponent width)
  "Returns the text with as many digits after the point as WIDTH allows."
  (do ((d (max 0 (min (- (length digits) exponent) (- width (max exponent 0) 1))) (1- d))
       (text ""))
      ((< d 0) text)
    (multiple-value-bind (rounded point) (%round-digits digits exponent (+ exponent d))
      (setq text (%point-text rounded point width nil))
      (when (<= (length text) width)
        (return text)))))

(defun %point-text (digits exponent width d)
  "Returns 0.DIGITS times ten to the EXPONENT as text, with D digits after the point. A zero before the point, and one after it
without D, appear if WIDTH allows."
  (let* ((whole (%integer-part digits exponent))
         (fraction (%fraction-part digits exponent)))
    (if d
        (setq fraction (concatenate 'string fraction (%zeros (- d (length fraction)))))
        (when (and (= (length fraction) 0) (or (null width) (<= (+ 2 (length whole)) width)))
          (setq fraction "0")))
    (when (and (= (length whole) 0) (or (= (length fraction) 0) (null width) (<= (+ 2 (length fraction)) width)))
      (setq whole "0"))
    (concatenate 'string whole "." fraction)))

(defun %format-sign (directive number)
  "Returns the sign to print before the absolute value of NUMBER."
  (cond ((%negative-float-p number) "-")
        ((%directive-at directive) "+")
        (t "")))

(defun %format-in-field (stream text width overflow pad)
  "Writes TEXT right-justified in WIDTH characters; OVERFLOW characters instead when it does not fit and there is one."
  (cond ((and width overflow (> (length text) width))
         (%format-write-padding stream overflow width))
        (t
         (when width
           (%format-write-padding stream pad (- width (length text))))
         (write-string text stream))))

(defun %format-fixed (directive stream number width d k overflow pad)
  "Prints a float in fixed-point notation."
  (multiple-value-bind (digits exponent) (%float-digits number)
    (let ((sign (%format-sign directive number)))
      (%format-in-field stream
                        (concatenate 'string sign
                                     (%fixed-text digits (if (equal digits "0") 1 (+ exponent k))
                                                  (if width (max 0 (- width (length sign))) nil) d))
                        width overflow pad)
      nil)))

(defun %format-f (directive stream state)
  "~F: fixed-point notation; width, digits after the point, scale, overflow and padding characters."
  (let* ((parameters (%format-parameters directive state))
         (object (%format-next directive state))
         (number (%float-argument object))
         (width (%format-count directive parameters 0 nil)))
    (%format-check-parameters directive parameters 5)
    (if number
        (%format-fixed directive stream number width
                       (%format-count directive parameters 1 nil) (%format-integer directive parameters 2 0)
                       (%format-character directive parameters 3 nil) (%format-character directive parameters 4 #\Space))
        (%format-not-float directive stream object width))))

(defun %exponent-marker (number)
  "Returns the character that begins the exponent of NUMBER as the printer writes it."
  (let ((double (typep number 'double-float))
        (default-double (member *read-default-float-format* '(double-float long-float))))
    (cond ((if double default-double (not default-double)) #\e)
          (double #\d)
          (t #\f))))

(defun %significand-text (digits k d width)
  "Returns the text of 0.DIGITS times ten to the K, rounded before, with at least K digits before the point."
  (%point-text (if (< (length digits) k) (concatenate 'string digits (%zeros (- k (length digits)))) digits) k width d))

(defun %format-exponential (directive stream number width d e k overflow pad marker)
  "Prints a float in exponential notation."
  (multiple-value-bind (digits exponent) (%float-digits number)
    (when (equal digits "0")
      (setq digits ""
            exponent k))
    (when (and d (< k 0) (<= d (- k)))
      (%format-fail directive "With scale factor ~D there must be more than ~D digits after the point" k (- k)))
    (when (and d (> k (1+ d)))
      (%format-fail directive "The scale factor ~D is too large for ~D digits after the point" k d))
    (let* ((sign (%format-sign directive number))
           (marker (or marker (%exponent-marker number)))
           (tail (%exponent-text (- exponent k) e marker))
           (room (if width (- width (length sign) (length tail)) nil))
           (after (if d (if (> k 0) (1+ (- d k)) d) nil))
           (keep (cond (after (+ after k))
                       ((null room) nil)
                       ((> k 0) (max 1 k (1- room)))
                       (t (max 1 (+ (1- room) k))))))
      (when (and keep (< keep (length digits)))
        (multiple-value-setq (digits exponent) (%round-digits digits exponent keep))
        (setq tail (%exponent-text (- exponent k) e marker)))
      (let ((text (concatenate 'string sign (%significand-text digits k after room) tail)))
        (if (and width overflow e (> (length tail) (+ 2 e)))
            (%format-write-padding stream overflow width)
            (%format-in-field stream text width overflow pad))
        nil))))

(defun %exponent-text (exponent e marker)
  "Returns the exponent field: marker, sign, at least E digits."
  (let ((digits (%integer-digits (abs exponent) 10)))
    (concatenate 'string (string marker) (if (< exponent 0) "-" "+") (%zeros (- (or e 1) (length digits))) digits)))

(defun %format-e (directive stream state)
  "~E: exponential notation; width, digits after the point, digits of the exponent, scale, overflow, padding and exponent characters."
  (let* ((parameters (%format-parameters directive state))
         (object (%format-next directive state))
         (number (%float-argument object))
         (width (%format-count directive parameters 0 nil)))
    (%format-check-parameters directive parameters 7)
    (if number
        (%format-exponential directive stream number width
                             (%format-count directive parameters 1 nil) (%format-count directive parameters 2 nil)
                             (%format-integer directive parameters 3 1) (%format-character directive parameters 4 nil)
                             (%format-character directive parameters 5 #\Space) (%format-character directive parameters 6 nil))
        (%format-not-float directive stream object width))))

(defun %format-g (directive stream state)
  "~G: fixed-point notation for numbers of moderate size and exponential for others; parameters as for ~E."
  (let* ((parameters (%format-parameters directive state))
         (object (%format-next directive state))
         (number (%float-argument object))
         (width (%format-count directive parameters 0 nil))
         (d (%format-count directive parameters 1 nil))
         (e (%format-count directive parameters 2 nil))
         (overflow (%format-character directive parameters 4 nil))
         (pad (%format-character directive parameters 5 #\Space)))
    (%format-check-parameters directive parameters 7)
    (if (null number)
        (%format-not-float directive stream object width)
        (multiple-value-bind (digits exponent) (%float-digits number)
          (let* ((n (if (equal digits "0") 0 exponent))
                 (ee (if e (+ e 2) 4))
                 (digits-wanted (or d (max (length digits) (min n 7))))
                 (dd (- digits-wanted n)))
            (cond ((<= 0 dd digits-wanted)
                   (%format-fixed directive stream number (if width (max 0 (- width ee)) nil) dd 0 overflow pad)
                   (%format-write-padding stream #\Space ee))
                  (t
                   (%format-exponential directive stream number width d e (%format-integer directive parameters 3 1) overflow pad
                                        (%format-character directive parameters 6 nil))))
            nil)))))

(defun %format-dollars (directive stream state)
  "~$: a sum of money; digits after the point, least digits before it, width, padding character. A colon puts the sign before the padding."
  (let* ((parameters (%format-parameters directive state))
         (object (%format-next directive state))
         (number (%float-argument object))
         (d (%format-count directive parameters 0 2))
         (n (%format-count directive parameters 1 1))
         (width (%format-count directive parameters 2 0))
         (pad (%format-character directive parameters 3 #\Space)))
    (%format-check-parameters directive parameters 4)
    (if (null number)
        (%format-not-float directive stream object width)
        (multiple-value-bind (digits exponent) (%float-digits number)
          (multiple-value-setq (digits exponent) (%round-digits (if (equal digits "0") "" digits) exponent (+ exponent d)))
          (let* ((sign (%format-sign directive number))
                 (whole (%integer-part digits exponent))
                 (fraction (%fraction-part digits exponent))
                 (text (concatenate 'string (%zeros (- n (length whole))) whole "." fraction (%zeros (- d (length fraction)))))
                 (padding (- width (length sign) (length text))))
            (when (%directive-colon directive)
              (write-string sign stream))
            (%format-write-padding stream pad padding)
            (unless (%directive-colon directive)
              (write-string sign stream))
            (write-string text stream)
            nil)))))
