;;;; FORMAT control strings taken apart.
;;;;
;;;; A control string becomes a list of strings and directives. A directive is a simple vector: the handler (a symbol),
;;;; the character, the parameters as written, the colon and at-sign modifiers, the position just after the directive, the control
;;;; string, and what the handler needs besides: for bracketing directives the parsed parts inside.
;;;; A parameter is an integer, a character, :V, :COUNT (written #) or NIL when left out.

(in-package "WEFT")

(defun %directive (handler character parameters colon at end control)
  "Returns a directive."
  (vector handler character parameters colon at end control nil nil nil))

(defun %directive-handler (d) (svref d 0))
(defun %directive-character (d) (svref d 1))
(defun %directive-parameters (d) (svref d 2))
(defun %directive-colon (d) (svref d 3))
(defun %directive-at (d) (svref d 4))
(defun %directive-end (d) (svref d 5))
(defun %directive-control (d) (svref d 6))
(defun %directive-parts (d) (svref d 7))
(defun %directive-closing (d) (svref d 8))
(defun %directive-separator (d) (svref d 9))

(defun %format-fail (directive complaint &rest arguments)
  "Signals a FORMAT-ERROR at DIRECTIVE."
  (error 'format-error :complaint complaint :arguments arguments
                       :control-string (%directive-control directive) :offset (1- (%directive-end directive))))

(defun %format-syntax-fail (control offset complaint &rest arguments)
  "Signals a FORMAT-ERROR at OFFSET in CONTROL."
  (error 'format-error :complaint complaint :arguments arguments :control-string control :offset offset))

(defun %format-handler (char)
  "Returns the symbol of the function that carries out directives with CHAR, or NIL."
  (case (char-upcase char)
    (#\A '%format-a) (#\S '%format-s) (#\W '%format-w) (#\C '%format-c)
    (#\D '%format-d) (#\B '%format-b) (#\O '%format-o) (#\X '%format-x) (#\R '%format-r) (#\P '%format-p)
    (#\F '%format-f) (#\E '%format-e) (#\G '%format-g) (#\$ '%format-dollars)
    (#\% '%format-newline) (#\& '%format-fresh-line) (#\| '%format-page) (#\~ '%format-tilde) (#\T '%format-tabulate)
    (#\* '%format-go-to) (#\? '%format-recursive) (#\^ '%format-escape) (#\/ '%format-call)
    (#\( '%format-case-conversion) (#\[ '%format-conditional) (#\{ '%format-iteration) (#\< '%format-justification)
    (#\_ '%format-conditional-newline) (#\I '%format-indent)
    ((#\) #\] #\} #\> #\;) '%format-stray)
    (t nil)))

(defun %format-tokens (control)
  "Returns CONTROL as a list of strings and directives, brackets not yet matched."
  (let ((end (length control))
        (tokens nil)
        (start 0)
        (pos 0))
    (do ()
        ((>= pos end))
      (if (char= (char control pos) #\~)
          (multiple-value-bind (directive next) (%format-directive control (1+ pos) end)
            (when (< start pos)
              (push (subseq control start pos) tokens))
            (if (char= (%directive-character directive) #\Newline)
                (progn
                  ;; the empty text shows that ~{ ~} is not empty
                  (push (if (%directive-at directive) (string #\Newline) "") tokens)
                  (unless (%directive-colon directive)
                    (do ()
                        ((or (>= next end) (not (%format-blank-p (char control next)))))
                      (setq next (1+ next)))))
                (push directive tokens))
            (setq start next
                  pos next))
          (setq pos (1+ pos))))
    (when (< start end)
      (push (if (= start 0) control (subseq control start end)) tokens))
    (nreverse tokens)))

(defun %format-blank-p (char)
  "True for whitespace that ~newline swallows."
  (or (char= char #\Space) (char= char #\Tab) (char= char #\Page) (char= char #\Return)))

(defun %format-directive (control pos end)
  "Reads the directive whose tilde stands before POS. Returns it and the position after it."
  (let ((parameters nil)
        (colon nil)
        (at nil))
    (multiple-value-setq (parameters pos) (%format-read-parameters control pos end))
    (do ()
        ((or (>= pos end) (not (member (char control pos) '(#\: #\@)))))
      (if (char= (char control pos) #\:)
          (if colon (%format-syntax-fail control pos "Two colons in one directive") (setq colon t))
          (if at (%format-syntax-fail control pos "Two at-signs in one directive") (setq at t)))
      (setq pos (1+ pos)))
    (when (>= pos end)
      (%format-syntax-fail control (1- end) "The string ends in the middle of a directive"))
    (let* ((char (char control pos))
           (handler (if (char= char #\Newline) '%format-stray (%format-handler char)))
           (d (%directive handler char parameters colon at (1+ pos) control)))
      (unless handler
        (%format-syntax-fail control pos "There is no directive ~~~A" char))
      (if (char= char #\/)
          (let ((slash (position #\/ control :start (1+ pos))))
            (unless slash
              (%format-syntax-fail control pos "The function name after ~~/ has no closing slash"))
            (setf (svref d 7) (subseq control (1+ pos) slash))
            (values d (1+ slash)))
          (values d (1+ pos))))))

(defun %format-read-parameters (control pos end)
  "Reads prefix parameters from POS. Returns them as a list, and the position after them."
  (let ((parameters nil))
    (do ()
        (nil)
      (let ((char (if (< pos end) (char control pos) #\Nul)))
        (cond ((or (digit-char-p char) (and (member char '(#\+ #\-)) (< (1+ pos) end) (digit-char-p (char control (1+ pos)))))
               (multiple-value-bind (integer next) (parse-integer control :start pos :end end :junk-allowed t)
                 (push integer parameters)
                 (setq pos next)))
              ((char= char #\')
               (when (>= (1+ pos) end)
                 (%format-syntax-fail control pos "No character after the quote"))
               (push (char control (1+ pos)) parameters)
               (setq pos (+ pos 2)))
              ((char-equal char #\V)
               (push :v parameters)
               (setq pos (1+ pos)))
              ((char= char #\#)
               (push :count parameters)
               (setq pos (1+ pos)))
              ((char= char #\,)
               (push nil parameters))
              (t
               (return (values (nreverse parameters) pos))))
        (if (and (< pos end) (char= (char control pos) #\,))
            (progn
              (setq pos (1+ pos))
              ;; a comma before the end of the list leaves the last parameter out
              (when (and (< pos end) (not (%format-parameter-start-p control pos end)))
                (return (values (nreverse parameters) pos))))
            (return (values (nreverse parameters) pos)))))))

(defun %format-parameter-start-p (control pos end)
  "True when a parameter, or a comma for one left out, begins at POS."
  (let ((char (char control pos)))
    (or (digit-char-p char) (member char '(#\' #\v #\V #\# #\,))
        (and (member char '(#\+ #\-)) (< (1+ pos) end) (digit-char-p (char control (1+ pos)))))))

(defun %format-parse (control)
  "Returns CONTROL as a list of strings and directives, with bracketed parts inside their opening directive."
  (let ((tokens (%format-tokens control)))
    (%format-check-mixture tokens)
    (multiple-value-bind (items terminator) (%format-parse-part tokens)
      (when terminator
        (%format-fail terminator "Nothing is open that ~~~A could close" (%directive-character terminator)))
      items)))

(defun %format-check-mixture (tokens)
  "Signals an error if TOKENS contain both ~< ~> and a directive of the pretty printer (CLHS 22.3.5.2, 22.3.6.2)."
  (let ((justification nil)
        (pretty nil))
    (dolist (token tokens)
      (unless (stringp token)
        (case (%directive-character token)
          (#\> (if (%directive-colon token) (setq pretty token) (setq justification token)))
          ((#\W #\w #\_ #\I #\i) (setq pretty token))
          ((#\T #\t) (when (%directive-colon token) (setq pretty token))))))
    (when (and justification pretty)
      (%format-fail pretty "A control string with ~~< ~~> cannot contain ~A"
                    (case (%directive-character pretty) (#\> "~:>") ((#\T #\t) "~:T") (t (format nil "~~~A" (%directive-character pretty))))))))

(defun %format-parse-part (tokens)
  "Returns the items of TOKENS up to a closing or separating directive, that directive or NIL, and the tokens after it."
  (let ((items nil))
    (do ()
        (nil)
      (when (null tokens)
        (return (values (nreverse items) nil nil)))
      (let ((token (car tokens)))
        (setq tokens (cdr tokens))
        (if (stringp token)
            (push token items)
            (case (%directive-character token)
              ((#\) #\] #\} #\> #\;)
               (return (values (nreverse items) token tokens)))
              (#\(
               (setq tokens (%format-parse-single token tokens #\)))
               (push token items))
              (#\{
               (setq tokens (%format-parse-single token tokens #\}))
               (push token items))
              (#\[
               (setq tokens (%format-parse-clauses token tokens #\]))
               (push token items))
              (#\<
               (setq tokens (%format-parse-clauses token tokens #\>))
               (push token items))
              (t
               (push token items))))))))

(defun %format-parse-single (opening tokens close)
  "Puts the one part up to CLOSE into OPENING; returns the tokens after it."
  (multiple-value-bind (items terminator rest) (%format-parse-part tokens)
    (%format-check-closing opening terminator close)
    (setf (svref opening 7) items
          (svref opening 8) terminator)
    rest))

(defun %format-parse-clauses (opening tokens close)
  "Puts the parts between ~; up to CLOSE into OPENING, with the last ~:; and the first separator; returns the tokens after it."
  (let ((parts nil)
        (separators nil))
    (do ()
        (nil)
      (multiple-value-bind (items terminator rest) (%format-parse-part tokens)
        (push items parts)
        (setq tokens rest)
        (if (and terminator (char= (%directive-character terminator) #\;))
            (push terminator separators)
            (progn
              (%format-check-closing opening terminator close)
              (setf (svref opening 7) (nreverse parts)
                    (svref opening 8) terminator
                    (svref opening 9) (nreverse separators))
              (return tokens)))))))

(defun %format-check-closing (opening terminator close)
  "Signals an error unless TERMINATOR is the directive that closes OPENING."
  (cond ((null terminator)
         (%format-fail opening "~~~A is never closed" (%directive-character opening)))
        ((char/= (%directive-character terminator) close)
         (%format-fail terminator "~~~A stands where ~~~A should close ~~~A" (%directive-character terminator) close
                       (%directive-character opening)))))

(defun %make-format-cache ()
  "Returns an empty cache of parsed control strings."
  (make-array 256 :initial-element nil))

(defvar *format-cache* (%make-format-cache)
  "Control strings parsed lately. An entry is a cons of a private copy of the string and its items; it is stored whole, so threads need
no lock: the worst is that two of them parse the same string.")

(defun %format-items (control)
  "Returns CONTROL parsed, from the cache when it is there."
  (let* ((index (logand (sxhash control) 255))
         (entry (svref *format-cache* index)))
    (if (and entry (string= (the string (car entry)) control))
        (cdr entry)
        (let* ((copy (copy-seq control))
               (items (%format-parse copy)))
          (setf (svref *format-cache* index) (cons copy items))
          items))))
