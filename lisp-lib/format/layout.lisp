;;;; ~% ~& ~| ~~ ~T ~_ ~I: newlines, columns, indentation.

(in-package "WEFT")

(defun %format-repeated (directive stream state char)
  "Writes CHAR as often as the parameter says."
  (let ((parameters (%format-parameters directive state)))
    (%format-check-parameters directive parameters 1)
    (%format-write-padding stream char (%format-count directive parameters 0 1))
    nil))

(defun %format-newline (directive stream state)
  "~%: newlines."
  (%format-repeated directive stream state #\Newline))

(defun %format-page (directive stream state)
  "~|: page separators."
  (%format-repeated directive stream state #\Page))

(defun %format-tilde (directive stream state)
  "~~: tildes."
  (%format-repeated directive stream state #\~))

(defun %format-fresh-line (directive stream state)
  "~&: a fresh line, and newlines for the rest of the count."
  (let* ((parameters (%format-parameters directive state))
         (count (%format-count directive parameters 0 1)))
    (%format-check-parameters directive parameters 1)
    (when (> count 0)
      (fresh-line stream)
      (%format-write-padding stream #\Newline (1- count)))
    nil))

(defun %format-conditional-newline (directive stream state)
  "~_: a newline of kind :LINEAR; with a colon :FILL, with an at-sign :MISER, with both :MANDATORY."
  (%format-check-parameters directive (%format-parameters directive state) 0)
  (pprint-newline (if (%directive-colon directive)
                      (if (%directive-at directive) :mandatory :fill)
                      (if (%directive-at directive) :miser :linear))
                  stream)
  nil)

(defun %format-indent (directive stream state)
  "~I: the indentation of a logical block; with a colon from the current column."
  (let ((parameters (%format-parameters directive state)))
    (%format-check-parameters directive parameters 1)
    (pprint-indent (if (%directive-colon directive) :current :block) (%format-integer directive parameters 0 0) stream)
    nil))

(defun %format-stray (directive stream state)
  "A closing directive that nothing opened: the parser has refused it."
  stream
  state
  (%format-fail directive "~~~A stands alone" (%directive-character directive)))

(defun %format-tabulate (directive stream state)
  "~T: spaces to a column; with an at-sign relative; with a colon within a section, which only the pretty printer knows."
  (let* ((parameters (%format-parameters directive state))
         (target (%format-count directive parameters 0 1))
         (increment (%format-count directive parameters 1 1))
         (column (%output-column stream)))
    (%format-check-parameters directive parameters 2)
    (cond ((%directive-colon directive)
           (pprint-tab (if (%directive-at directive) :section-relative :section) target increment stream))
          ((and *print-pretty* (%pretty-stream-p stream))
           (pprint-tab (if (%directive-at directive) :line-relative :line) target increment stream))
          ((%directive-at directive)
           (%format-write-padding stream #\Space
                                  (+ target (if (and column (> increment 0)) (mod (- (+ column target)) increment) 0))))
          ((null column)
           (%format-write-padding stream #\Space 2))
          ((< column target)
           (%format-write-padding stream #\Space (- target column)))
          ((> increment 0)
           (%format-write-padding stream #\Space (- increment (mod (- column target) increment)))))
    nil))
