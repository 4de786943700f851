;;;; WITH-OPEN-STREAM and WITH-OPEN-FILE.

(in-package "WEFT")

(defmacro with-open-stream ((variable stream) &body body)
  "Executes BODY with VARIABLE bound to the value of STREAM, and closes it on every way out; abnormal exits abort it."
  (%mv-bind (forms declarations) (parse-body body nil)
    (with-gensyms (abort)
      `(let ((,variable ,stream)
             (,abort t))
         ,@declarations
         (unwind-protect
              (multiple-value-prog1 (progn ,@forms)
                (setq ,abort nil))
           (when ,variable
             (close ,variable :abort ,abort)))))))

(defmacro with-open-file ((variable file &rest options) &body body)
  "Executes BODY with VARIABLE bound to a stream on FILE, opened with OPTIONS as OPEN takes them, and closes it on every way out."
  `(with-open-stream (,variable (open ,file ,@options))
     ,@body))
