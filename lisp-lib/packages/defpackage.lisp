;;;; DEFPACKAGE.

(in-package "WEFT")

(defun %package-option (options name)
  "Returns the concatenated arguments of the OPTIONS of DEFPACKAGE called NAME as strings."
  (mapcan (lambda (option)
            (and (eq (car option) name) (mapcar #'string (cdr option))))
          options))

(defun %package-import-option (options name)
  "Returns the (PACKAGE SYMBOL-NAME*) arguments of the OPTIONS called NAME, as strings."
  (mapcan (lambda (option)
            (and (eq (car option) name) (list (mapcar #'string (cdr option)))))
          options))

(defun %check-package-options (name options)
  "Signals PROGRAM-ERROR unless the OPTIONS of (DEFPACKAGE NAME ...) are well formed."
  (dolist (option options)
    (unless (and (consp option)
                 (member (car option) '(:nicknames :documentation :use :shadow :shadowing-import-from :import-from
                                        :export :intern :size :local-nicknames :implementation-packages)))
      (%program-error "DEFPACKAGE ~A: ~S is not an option" name option))
    (when (member (car option) '(:documentation :size))
      (when (or (null (cdr option)) (cddr option))
        (%program-error "DEFPACKAGE ~A: ~S takes one argument" name (car option)))
      (when (member (car option) (cdr (member option options)) :key #'car)
        (%program-error "DEFPACKAGE ~A: more than one ~S" name (car option))))))

(defun %check-disjoint (name &rest sets)
  "Signals PROGRAM-ERROR if a symbol name occurs in two of SETS, or twice in one of them; a set is (OPTION . NAMES)."
  (do ((sets sets (cdr sets)))
      ((null sets))
    (let ((option (car (car sets))))
      (do ((names (cdr (car sets)) (cdr names)))
          ((null names))
        (dolist (other (cdr sets))
          (when (member (car names) (cdr other) :test #'string=)
            (%program-error "DEFPACKAGE ~A: ~S is named by ~S and by ~S" name (car names) option (car other))))))))

(defmacro defpackage (name &rest options)
  "Defines the package called NAME as OPTIONS say, or makes the package of that name so."
  (let ((name (string name)))
    (%check-package-options name options)
    (let ((shadow (%package-option options :shadow))
          (shadowing-imports (%package-import-option options :shadowing-import-from))
          (imports (%package-import-option options :import-from))
          (intern (%package-option options :intern))
          (export (%package-option options :export)))
      (%check-disjoint name
                       (cons :shadow shadow)
                       (cons :intern intern)
                       (cons :import-from (mapcan (lambda (import) (copy-list (cdr import))) imports))
                       (cons :shadowing-import-from
                             (mapcan (lambda (import) (copy-list (cdr import))) shadowing-imports)))
      (%check-disjoint name (cons :intern intern) (cons :export export))
      `(eval-when (:compile-toplevel :load-toplevel :execute)
         (%define-package ,name
                          ',(%package-option options :nicknames)
                          ',(if (assoc :use options) (%package-option options :use) '("COMMON-LISP"))
                          ',shadow
                          ',shadowing-imports
                          ',imports
                          ',intern
                          ',export
                          ',(mapcan (lambda (option)
                                      (and (eq (car option) :local-nicknames)
                                           (mapcar (lambda (pair) (mapcar #'string pair)) (cdr option))))
                                    options)
                          ,(cadr (assoc :documentation options)))))))

(defun %import-named (package imports function)
  "Calls FUNCTION with each symbol that IMPORTS, a list of (PACKAGE SYMBOL-NAME*), names, and with PACKAGE."
  (dolist (import imports)
    (let ((from (%find-package (car import))))
      (dolist (name (cdr import))
        (multiple-value-bind (symbol status) (find-symbol name from)
          (unless status
            (%continuable-package-error from "Make it." "The package ~A has no symbol called ~S."
                                        (list (package-name from) name))
            (setq symbol (intern name from)))
          (funcall function (list symbol) package))))))

(defun %find-package (name)
  "Returns the package called NAME; signals PACKAGE-ERROR, from which one can go on by making it."
  (do ((package (find-package name) (find-package name)))
      (package package)
    (%continuable-package-error name "Make it." "There is no package called ~S." (list name))
    (make-package name)))

(defun %define-package (name nicknames use shadow shadowing-imports imports intern export local-nicknames documentation)
  "Makes the package called NAME, or changes the one there is, as the options of DEFPACKAGE say. Returns it."
  (let ((package (find-package name)))
    (if package
        (rename-package package (package-name package)
                        (union nicknames
                               (remove (package-name package) (cons name (package-nicknames package)) :test #'string=)
                               :test #'string=))
        (setq package (make-package name :nicknames nicknames :use '())))
    (shadow shadow package)
    (%import-named package shadowing-imports #'shadowing-import)
    (let ((used (mapcar #'%find-package use)))
      (dolist (old (package-use-list package))
        (unless (member old used)
          (unuse-package old package)))
      (use-package used package))
    (%import-named package imports #'import)
    (dolist (symbol-name intern)
      (intern symbol-name package))
    (export (mapcar (lambda (symbol-name) (intern symbol-name package)) export) package)
    (dolist (pair local-nicknames)
      (excl:add-package-local-nickname (car pair) (%find-package (cadr pair)) package))
    (when documentation
      (%set-package-documentation package documentation))
    package))
