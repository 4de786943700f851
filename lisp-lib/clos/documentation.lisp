;;;; DOCUMENTATION (CLHS 25.1): where each kind of documentation string stands.

(in-package "WEFT")

(defgeneric documentation (object doc-type)
  (:documentation "Returns the documentation string of OBJECT as a DOC-TYPE, or NIL."))

(defgeneric (setf documentation) (new-value object doc-type)
  (:documentation "Makes NEW-VALUE the documentation string of OBJECT as a DOC-TYPE."))

(defun %documentation-of (symbol doc-type)
  "Returns what the symbol SYMBOL holds as its documentation of DOC-TYPE."
  (cdr (assoc doc-type (get symbol '%documentation) :test #'eq)))

(defun %set-documentation-of (symbol doc-type text)
  "Makes SYMBOL hold TEXT as its documentation of DOC-TYPE."
  (setf (get symbol '%documentation)
        (cons (cons doc-type text)
              (remove doc-type (get symbol '%documentation) :key #'car :test #'eq)))
  text)
