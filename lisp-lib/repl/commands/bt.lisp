;;;; :bt

(in-package "WEFT")

(define-command "bt" (:aliases ("bq" "backtrace") :synopsis "[count | all]") (&optional (count 20))
  "Shows the innermost COUNT frames of the computation that is being debugged. With `all`, also those internal to Weft, and the Java frames."
  (let ((level (%debugged-level)))
    (when level
      (if (integerp count)
          (%show-frames level 0 count)
          (progn
            (let ((number 0))
              (dolist (frame (%backtrace 1000 t))
                (%print-frame frame number nil)
                (setq number (1+ number))))
            (format t "~&Java frames:~%~{  ~A~%~}" (%java-backtrace)))))))
