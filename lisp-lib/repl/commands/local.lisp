;;;; :local

(in-package "WEFT")

(define-command "local" (:minimum "loc" :aliases ("args") :synopsis "[name | number]") (&optional (which nil given))
  "Shows the variables of the current frame, or one of them, whose value becomes the value of *."
  (let* ((level (%debugged-level))
         (variables (and level (%frame-variables (%current-frame level)))))
    (cond ((null level))
          ((null variables) (format t "~&The frame has no variables that can be seen.~%"))
          (given (%show-local which variables))
          (t (let ((number 0))
               (%with-brief-printing
                 (dolist (variable variables)
                   (format t "~&~3D: ~S = ~S~%" number (car variable) (cdr variable))
                   (setq number (1+ number)))))))))

(defun %show-local (which variables)
  "Shows the variable WHICH, a number or a name, of VARIABLES."
  (let ((variable (if (integerp which)
                      (and (>= which 0) (nth which variables))
                      (find which variables :key #'car :test #'string-equal))))
    (if variable
        (progn
          (setq *** ** ** * * (cdr variable))
          (%print-value (cdr variable)))
        (format t "~&The frame has no variable ~A.~%" which))))
