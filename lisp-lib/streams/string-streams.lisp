;;;; WITH-OUTPUT-TO-STRING and WITH-INPUT-FROM-STRING.

(in-package "WEFT")

(defmacro with-output-to-string ((variable &optional string &key (element-type ''character)) &body body)
  "Executes BODY with VARIABLE bound to a stream and returns what was written to it as a string. With STRING, which has a fill
pointer, appends to that and returns the values of BODY."
  (%mv-bind (forms declarations) (parse-body body nil)
    (with-gensyms (type)
      (if string
          `(let ((,variable (%make-fill-pointer-stream ,string))
                 (,type ,element-type))
             (declare (ignore ,type))
             ,@declarations
             (unwind-protect (progn ,@forms)
               (close ,variable)))
          `(let ((,variable (make-string-output-stream :element-type ,element-type)))
             ,@declarations
             (unwind-protect (progn ,@forms (get-output-stream-string ,variable))
               (close ,variable)))))))

(defmacro with-input-from-string ((variable string &key index (start 0) end) &body body)
  "Executes BODY with VARIABLE bound to a stream that reads STRING from START to END; when BODY returns, sets the place INDEX to the
position of the next character."
  (%mv-bind (forms declarations) (parse-body body nil)
    `(let ((,variable (make-string-input-stream ,string ,start ,end)))
       ,@declarations
       (unwind-protect
            ,(if index
                 `(multiple-value-prog1 (progn ,@forms)
                    (setf ,index (%string-input-index ,variable)))
                 `(progn ,@forms))
         (close ,variable)))))
