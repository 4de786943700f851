;;;; :cd

(in-package "WEFT")

(define-command "cd" (:arguments :line :synopsis "[directory]") (&optional (directory "~/"))
  "Makes DIRECTORY the current one, where relative file names begin: by default your home directory."
  (let* ((name (%expand-home (string-trim "\"" directory)))
         (found (probe-file (if (%ends-with-slash-p name) name (concatenate 'string name "/")))))
    (if found
        (progn
          (setq *default-pathname-defaults* found)
          (format t "~&~A~%" (namestring found)))
        (format t "~&There is no directory ~A.~%" directory))))

(defun %ends-with-slash-p (name)
  "True when NAME ends with a slash."
  (and (> (length name) 0)
       (eql (char name (1- (length name))) #\/)))

(defun %expand-home (name)
  "Returns NAME with a leading ~ replaced by the home directory."
  (if (or (string= name "~") (%prefix-p "~/" name))
      (concatenate 'string (namestring (user-homedir-pathname)) (string-left-trim "/" (subseq name 1)))
      name))
