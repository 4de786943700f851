;;;; DO-SYMBOLS and its kin, and WITH-PACKAGE-ITERATOR. All walk a list made at the start, so the body may change the package.

(in-package "WEFT")

(defun %accessible-symbols (package)
  "Returns a list of the symbols accessible in PACKAGE."
  (mapcar #'car (%package-symbols package '(:external :internal :inherited))))

(defun %external-symbols (package)
  "Returns a list of the external symbols of PACKAGE."
  (mapcar #'car (%package-symbols package '(:external))))

(defun %symbols-of-all-packages ()
  "Returns a list of the symbols present in any package; a symbol may occur several times."
  (mapcan (lambda (package) (mapcar #'car (%package-symbols package '(:external :internal))))
          (list-all-packages)))

(defmacro do-symbols ((variable &optional (package '*package*) result) &body body)
  "Executes BODY with VARIABLE bound to each symbol accessible in PACKAGE, and returns the value of RESULT."
  `(dolist (,variable (%accessible-symbols ,package) ,result)
     ,@body))

(defmacro do-external-symbols ((variable &optional (package '*package*) result) &body body)
  "Executes BODY with VARIABLE bound to each external symbol of PACKAGE, and returns the value of RESULT."
  `(dolist (,variable (%external-symbols ,package) ,result)
     ,@body))

(defmacro do-all-symbols ((variable &optional result) &body body)
  "Executes BODY with VARIABLE bound to each symbol present in a package, and returns the value of RESULT."
  `(dolist (,variable (%symbols-of-all-packages) ,result)
     ,@body))

(defun %package-entries (packages types)
  "Returns a list of (SYMBOL STATUS PACKAGE) for the symbols of PACKAGES, a designator or a list of them, of the kinds TYPES."
  (mapcan (lambda (designator)
            (let ((package (or (find-package designator)
                               (error 'simple-package-error
                                      :package designator
                                      :format-control "There is no package called ~S."
                                      :format-arguments (list designator)))))
              (mapcar (lambda (entry) (list (car entry) (cadr entry) package))
                      (%package-symbols package types))))
          (if (listp packages) packages (list packages))))

(defmacro with-package-iterator ((name packages &rest types) &body body)
  "Defines the local macro NAME in BODY: each call yields the next symbol of PACKAGES among TYPES (:INTERNAL, :EXTERNAL,
:INHERITED) as four values, true, the symbol, the type and the package, and NIL when there is none."
  (unless types
    (%program-error "WITH-PACKAGE-ITERATOR: no symbol type"))
  (dolist (type types)
    (unless (member type '(:internal :external :inherited))
      (%program-error "WITH-PACKAGE-ITERATOR: ~S is not a symbol type" type)))
  (with-gensyms (entries entry)
    `(let ((,entries (%package-entries ,packages ',types)))
       (macrolet ((,name ()
                    '(if ,entries
                         (let ((,entry (car ,entries)))
                           (setq ,entries (cdr ,entries))
                           (values t (car ,entry) (cadr ,entry) (caddr ,entry)))
                         nil)))
         ,@body))))
