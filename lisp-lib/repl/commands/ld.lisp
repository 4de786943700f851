;;;; :ld

(in-package "WEFT")

(defvar *last-loaded* '()
  "The files that :LD loaded last.")

(define-command "ld" (:aliases ("load") :arguments :words :synopsis "file...") (&rest files)
  "Loads files; without any, the ones of last time again."
  (when files
    (setq *last-loaded* files))
  (if *last-loaded*
      (dolist (file *last-loaded*)
        (load file :verbose t))
      (format t "~&Which file?~%")))
