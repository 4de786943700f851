;;;; Y-OR-N-P and YES-OR-NO-P.

(in-package "WEFT")

(defun %ask (hint control arguments)
  "Writes a question to *QUERY-IO* and returns the line that is answered, without blanks around it."
  (fresh-line *query-io*)
  (when control
    (apply #'format *query-io* control arguments)
    (write-char #\Space *query-io*))
  (write-string hint *query-io*)
  (finish-output *query-io*)
  (string-trim '(#\Space #\Tab) (read-line *query-io*)))

(defun y-or-n-p (&optional control &rest arguments)
  "Asks a question on *QUERY-IO* that y or n answers, and returns true for y."
  (do ((hint "(y or n) " "Please type y or n: "))
      (nil)
    (let ((answer (%ask hint control arguments)))
      (cond ((string-equal answer "y") (return t))
            ((string-equal answer "n") (return nil))))))

(defun yes-or-no-p (&optional control &rest arguments)
  "Asks a question on *QUERY-IO* that yes or no, typed in full, answers, and returns true for yes."
  (do ((hint "(yes or no) " "Please type yes or no: "))
      (nil)
    (let ((answer (%ask hint control arguments)))
      (cond ((string-equal answer "yes") (return t))
            ((string-equal answer "no") (return nil))))))
