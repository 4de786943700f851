;;;; DOCUMENTATION (CLHS 25.1): where each kind of documentation string stands.

(in-package "WEFT")

(defgeneric documentation (object doc-type)
  (:documentation "Returns the documentation string of OBJECT as a DOC-TYPE, or NIL."))

(defgeneric (setf documentation) (new-value object doc-type)
  (:documentation "Makes NEW-VALUE the documentation string of OBJECT as a DOC-TYPE."))

(defun %string-or-nil (text)
  "Returns TEXT; signals TYPE-ERROR unless it is a string or NIL."
  (unless (or (null text) (stringp text))
    (%signal-error 'type-error (list :datum text :expected-type '(or string null))))
  text)

;;; Functions: a function carries its documentation; what a program says afterwards is kept beside its name.

(defun %name-documentation (name doc-type)
  "Returns what is recorded about the function name NAME as its documentation of DOC-TYPE."
  (if (consp name)
      (%definition (car (cdr name)) (if (eq doc-type 'compiler-macro) 'setf-compiler-macro-documentation 'setf-function-documentation))
      (%definition name (if (eq doc-type 'compiler-macro) 'compiler-macro-documentation 'function-documentation))))

(defun %set-name-documentation (name doc-type text)
  "Records TEXT as the documentation of DOC-TYPE of the function name NAME."
  (if (consp name)
      (%set-definition (car (cdr name))
                       (if (eq doc-type 'compiler-macro) 'setf-compiler-macro-documentation 'setf-function-documentation) text)
      (%set-definition name (if (eq doc-type 'compiler-macro) 'compiler-macro-documentation 'function-documentation) text))
  text)

(defun %documented-function (name)
  "Returns the function, macro function or special operator called NAME, or NIL."
  (and (fboundp name)
       (or (and (symbolp name) (macro-function name))
           (fdefinition name))))

(defmethod documentation ((object function) (doc-type (eql 't)))
  (or (%name-documentation-of-function object) (%function-documentation object)))
(defmethod documentation ((object function) (doc-type (eql 'function)))
  (documentation object 't))
(defmethod (setf documentation) (new-value (object function) (doc-type (eql 't)))
  (let ((name (%function-name object)))
    (when (or (and name (symbolp name)) (and (consp name) (eq (car name) 'setf)))
      (%set-name-documentation name 'function (%string-or-nil new-value)))
    new-value))
(defmethod (setf documentation) (new-value (object function) (doc-type (eql 'function)))
  (setf (documentation object 't) new-value))

(defun %name-documentation-of-function (function)
  "Returns the documentation given afterwards to the name of FUNCTION, if it is still called so."
  (let ((name (%function-name function)))
    (and (or (and name (symbolp name)) (and (consp name) (eq (car name) 'setf)))
         (eq (%documented-function name) function)
         (%name-documentation name 'function))))

(defmethod documentation ((object symbol) (doc-type (eql 'function)))
  (or (%name-documentation object 'function)
      (let ((function (%documented-function object)))
        (and function (%function-documentation function)))))
(defmethod documentation ((object list) (doc-type (eql 'function)))
  (or (%name-documentation object 'function)
      (let ((function (%documented-function object)))
        (and function (%function-documentation function)))))
(defmethod (setf documentation) (new-value (object symbol) (doc-type (eql 'function)))
  (%set-name-documentation object 'function (%string-or-nil new-value)))
(defmethod (setf documentation) (new-value (object list) (doc-type (eql 'function)))
  (%set-name-documentation object 'function (%string-or-nil new-value)))

(defmethod documentation ((object symbol) (doc-type (eql 'compiler-macro)))
  (or (%name-documentation object 'compiler-macro)
      (let ((function (compiler-macro-function object)))
        (and function (%function-documentation function)))))
(defmethod documentation ((object list) (doc-type (eql 'compiler-macro)))
  (or (%name-documentation object 'compiler-macro)
      (let ((function (compiler-macro-function object)))
        (and function (%function-documentation function)))))
(defmethod (setf documentation) (new-value (object symbol) (doc-type (eql 'compiler-macro)))
  (%set-name-documentation object 'compiler-macro (%string-or-nil new-value)))
(defmethod (setf documentation) (new-value (object list) (doc-type (eql 'compiler-macro)))
  (%set-name-documentation object 'compiler-macro (%string-or-nil new-value)))

;;; What is recorded about a symbol

(defmethod documentation ((object symbol) (doc-type (eql 'variable)))
  (%definition object 'variable-documentation))
(defmethod (setf documentation) (new-value (object symbol) (doc-type (eql 'variable)))
  (%set-definition object 'variable-documentation (%string-or-nil new-value)))
(defmethod documentation ((object symbol) (doc-type (eql 'setf)))
  (%definition object 'setf-documentation))
(defmethod (setf documentation) (new-value (object symbol) (doc-type (eql 'setf)))
  (%set-definition object 'setf-documentation (%string-or-nil new-value)))
(defmethod documentation ((object symbol) (doc-type (eql 'method-combination)))
  (car (cdr (%combination-type object))))
(defmethod (setf documentation) (new-value (object symbol) (doc-type (eql 'method-combination)))
  (let ((type (%combination-type object)))
    (when type
      (%define-combination object (car type) (%string-or-nil new-value)))
    new-value))

;;; Types, structures and classes

(defmethod documentation ((object symbol) (doc-type (eql 'type)))
  (let ((class (find-class object nil)))
    (if class
        (documentation class 't)
        (%definition object 'type-documentation))))
(defmethod (setf documentation) (new-value (object symbol) (doc-type (eql 'type)))
  (let ((class (find-class object nil)))
    (if class
        (setf (documentation class 't) new-value)
        (%set-definition object 'type-documentation (%string-or-nil new-value)))))
(defmethod documentation ((object symbol) (doc-type (eql 'structure)))
  (let ((class (find-class object nil)))
    (if (and class (%subclassp (class-of class) (find-class 'structure-class)))
        (documentation class 't)
        (%definition object 'structure-documentation))))
(defmethod (setf documentation) (new-value (object symbol) (doc-type (eql 'structure)))
  (let ((class (find-class object nil)))
    (if class
        (setf (documentation class 't) new-value)
        (%set-definition object 'structure-documentation (%string-or-nil new-value)))))
(defmethod documentation ((object class) (doc-type (eql 't)))
  (or (%class-documentation object) nil))
(defmethod documentation ((object class) (doc-type (eql 'type)))
  (documentation object 't))
(defmethod (setf documentation) (new-value (object class) (doc-type (eql 't)))
  (setf (%class-documentation object) (%string-or-nil new-value)))
(defmethod (setf documentation) (new-value (object class) (doc-type (eql 'type)))
  (setf (documentation object 't) new-value))

;;; Metaobjects and packages

(defmethod documentation ((object generic-function) (doc-type (eql 't)))
  (%gf-documentation object))
(defmethod documentation ((object generic-function) (doc-type (eql 'function)))
  (%gf-documentation object))
(defmethod (setf documentation) (new-value (object generic-function) (doc-type (eql 't)))
  (setf (%gf-documentation object) (%string-or-nil new-value)))
(defmethod (setf documentation) (new-value (object generic-function) (doc-type (eql 'function)))
  (setf (%gf-documentation object) (%string-or-nil new-value)))
(defmethod documentation ((object method) (doc-type (eql 't)))
  (%method-documentation object))
(defmethod (setf documentation) (new-value (object method) (doc-type (eql 't)))
  (setf (%method-documentation object) (%string-or-nil new-value)))
(defmethod documentation ((object method-combination) (doc-type (eql 't)))
  (%combination-documentation object))
(defmethod documentation ((object method-combination) (doc-type (eql 'method-combination)))
  (%combination-documentation object))
(defmethod (setf documentation) (new-value (object method-combination) (doc-type (eql 't)))
  (setf (%combination-documentation object) (%string-or-nil new-value)))
(defmethod (setf documentation) (new-value (object method-combination) (doc-type (eql 'method-combination)))
  (setf (%combination-documentation object) (%string-or-nil new-value)))
(defmethod documentation ((object slot-definition) (doc-type (eql 't)))
  (%slot-documentation object))
(defmethod (setf documentation) (new-value (object slot-definition) (doc-type (eql 't)))
  (setf (%slot-documentation object) (%string-or-nil new-value)))
(defmethod documentation ((object package) (doc-type (eql 't)))
  (%package-documentation object))
(defmethod (setf documentation) (new-value (object package) (doc-type (eql 't)))
  (%set-package-documentation object (%string-or-nil new-value)))
