;;;; Carrying out parsed control strings, and FORMAT itself.
;;;;
;;;; A handler takes the directive, the stream and the state, and returns NIL, or what ~^ wants ended: :HERE the nearest
;;;; enclosing construct, :OUTSIDE all of ~:{.

(in-package "WEFT")

(defun %format-run (items stream state)
  "Carries out ITEMS; returns NIL, or how ~^ ended them."
  (dolist (item items nil)
    (if (stringp item)
        (let ((block (svref state 3)))
          (if (and block (svref block 2))
              (%format-write-filled item stream)
              (write-string item stream)))
        (let ((ended (funcall (%directive-handler item) item stream state)))
          (when ended
            (return ended))))))

(defun %format-write-filled (text stream)
  "Writes TEXT with a newline of kind :FILL after each group of blanks."
  (do ((start 0))
      ((>= start (length text)))
    (let* ((blank (position #\Space text :start start))
           (end (and blank (or (position #\Space text :start blank :test #'char/=) (length text)))))
      (write-string text stream :start start :end end)
      (when end
        (pprint-newline :fill stream))
      (setq start (or end (length text))))))

(defun %format-call-control (directive control stream arguments)
  "Carries out CONTROL, a control string or a function, on ARGUMENTS; returns the arguments left."
  (cond ((stringp control)
         (let ((state (%format-state arguments :none)))
           (%format-run (%format-items control) stream state)
           (%format-left state)))
        ((functionp control)
         (apply control stream arguments))
        (t
         (%format-fail directive "~S is neither a control string nor a function" control))))

(defun %format-to (stream control arguments)
  "Carries out CONTROL on ARGUMENTS with output to STREAM."
  (cond ((functionp control)
         (apply control stream arguments))
        ((stringp control)
         (%format-run (%format-items control) stream (%format-state arguments :none)))
        (t
         (error 'type-error :datum control :expected-type '(or string function)))))

(defun format (destination control &rest arguments)
  "Writes CONTROL, a control string or a function made by FORMATTER, with its directives carried out on ARGUMENTS.
DESTINATION is a stream, T for standard output, a string with a fill pointer, or NIL: then the text is returned as a string."
  (cond ((null destination)
         (let ((stream (make-string-output-stream)))
           (%format-to stream control arguments)
           (get-output-stream-string stream)))
        ((eq destination t)
         (%format-to *standard-output* control arguments)
         nil)
        ((streamp destination)
         (%format-to destination control arguments)
         nil)
        ((stringp destination)
         (%format-to (%make-fill-pointer-stream destination) control arguments)
         nil)
        (t
         (error 'type-error :datum destination :expected-type '(or boolean stream string)))))
