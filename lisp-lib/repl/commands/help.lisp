;;;; :help

(in-package "WEFT")

(define-command "help" (:minimum "he" :aliases ("h" "?") :arguments :words :synopsis "[command]") (&optional name)
  "Lists the commands, or tells what one of them does."
  (if name
      (%help-on (string-left-trim ":" name))
      (progn
        (format t "~&Commands stand at the start of a line; capitals show the shortest form.~%")
        (dolist (command *commands*)
          (format t "  ~30A ~A~%" (%command-usage command) (%first-sentence (command-documentation command))))
        (format t "Anything else is a form to evaluate. :help command tells more.~%"))))

(defun %help-on (name)
  "Tells what the command NAME does."
  (let ((command (%find-command name)))
    (if command
        (format t "~&~A~%~A~@[~%Also: ~{:~A~^ ~}~]~%" (%command-usage command) (command-documentation command)
                (command-aliases command))
        (format t "~&There is no command :~A. :help lists them.~%" name))))

(defun %command-usage (command)
  "Returns how COMMAND is called, its minimal abbreviation in capitals."
  (let ((name (command-name command))
        (minimum (length (command-minimum command))))
    (format nil ":~A~A ~A"
            (if (< minimum (length name)) (string-upcase (subseq name 0 minimum)) name)
            (if (< minimum (length name)) (subseq name minimum) "")
            (command-synopsis command))))

(defun %first-sentence (text)
  "Returns TEXT up to its first full stop."
  (subseq text 0 (let ((stop (search ". " text))) (if stop (1+ stop) (length text)))))
