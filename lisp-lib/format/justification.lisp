;;;; ~< ~>: text in columns, and logical blocks.

(in-package "WEFT")

(defun %format-justification (directive stream state)
  "~<: justifies segments in a field; closed by ~:> a logical block."
  (if (%directive-colon (%directive-closing directive))
      (%format-logical-block directive stream state)
      (%format-justify directive stream state)))

(defun %format-justify (directive stream state)
  "Writes the segments with padding between them so that they fill the field."
  (let* ((parameters (%format-parameters directive state))
         (separators (%directive-separator directive))
         (overflow-p (and separators (%directive-colon (car separators))))
         (line-parameters nil)
         (first nil)
         (segments nil)
         (index 0))
    (%format-check-parameters directive parameters 4)
    (dolist (part (%directive-parts directive))
      (let ((inner (make-string-output-stream)))
        (when (%format-run part inner state)
          (return nil))
        (if (and (= index 0) overflow-p)
            (setq first (get-output-stream-string inner)
                  line-parameters (%format-parameters (car separators) state))
            (push (get-output-stream-string inner) segments))
        (setq index (1+ index))))
    (%format-write-justified directive stream parameters (nreverse segments) first line-parameters)
    nil))

(defun %format-write-justified (directive stream parameters segments first line-parameters)
  "Writes SEGMENTS justified; before them FIRST, unless it is NIL, when they do not fit on the line."
  (let* ((mincol (%format-integer directive parameters 0 0))
         (colinc (%format-integer directive parameters 1 1))
         (minpad (%format-integer directive parameters 2 0))
         (padchar (%format-character directive parameters 3 #\Space))
         (before (or (%directive-colon directive) (and (null (cdr segments)) (not (%directive-at directive)))))
         (after (%directive-at directive))
         (gaps (+ (max 0 (1- (length segments))) (if before 1 0) (if after 1 0)))
         (text (%total-length segments))
         (least (+ text (* minpad (if (or (cdr segments) (%directive-colon directive) after) gaps 0))))
         (width (if (<= least mincol) mincol (+ mincol (* colinc (ceiling (- least mincol) (max colinc 1))))))
         (padding (- width text)))
    (when first
      (let ((spare (or (car line-parameters) 0))
            (line (or (cadr line-parameters) *print-right-margin* 80)))
        (when (> (+ (or (%output-column stream) 0) width spare) line)
          (write-string first stream))))
    (when (null segments)
      (setq before nil))
    (when before
      (setq padding (- padding (%format-gap stream padchar padding gaps))
            gaps (1- gaps)))
    (do ((tail segments (cdr tail)))
        ((null tail))
      (write-string (car tail) stream)
      (when (or (cdr tail) after)
        (setq padding (- padding (%format-gap stream padchar padding gaps))
              gaps (1- gaps))))))

(defun %format-gap (stream padchar padding gaps)
  "Writes the share of one of GAPS in PADDING and returns its width."
  (let ((width (if (> gaps 0) (floor padding gaps) padding)))
    (%format-write-padding stream padchar width)
    width))

(defun %total-length (strings)
  "Returns the sum of the lengths of STRINGS."
  (let ((sum 0))
    (dolist (s strings sum)
      (setq sum (+ sum (length s))))))

(defun %format-logical-block (directive stream state)
  "Prints the next argument, a list, or with an at-sign the arguments left, as a logical block: prefix, body and suffix are the segments.
With an at-sign in the closing directive there is a newline of kind :FILL after the blanks of the body."
  (let* ((parts (%directive-parts directive))
         (count (length parts))
         (closing (%directive-closing directive))
         (parentheses (%directive-colon directive))
         (argument (if (%directive-at directive)
                       (prog1 (%format-left state)
                         (setf (svref state 1) nil))
                       (%format-next directive state))))
    (when (> count 3)
      (%format-fail directive "A logical block has ~D segments, more than three" count))
    (let ((prefix (if (> count 1) (%format-constant-text directive (car parts)) (if parentheses "(" "")))
          (body (if (> count 1) (cadr parts) (car parts)))
          (suffix (if (> count 2) (%format-constant-text directive (caddr parts)) (if parentheses ")" "")))
          (on-each-line (and (> count 1) (%directive-at (car (%directive-separator directive))))))
      (%call-with-logical-block stream argument prefix on-each-line suffix
                                (lambda (stream printer)
                                  (let ((block (vector printer 0 (%directive-at closing))))
                                    (catch block
                                      (%format-run body stream (%format-state argument :none block)))))))
    nil))

(defun %format-constant-text (directive items)
  "Returns the text of ITEMS, which must contain no directives."
  (unless (every #'stringp items)
    (%format-fail directive "The prefix or suffix of a logical block contains a directive"))
  (apply #'concatenate 'string items))
