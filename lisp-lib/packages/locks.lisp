;;;; Locks of packages: the functions and macros that the symbols of a locked package name keep their definitions. COMMON-LISP is locked.

(in-package "WEFT")

(export '(excl::package-definition-lock excl::without-package-locks excl::*enable-package-locks*) "EXCL")

(%set-variable-documentation 'excl:*enable-package-locks*
                             "NIL: locks of packages are not looked at. Otherwise redefining what is locked signals a PACKAGE-ERROR that can be continued.")

(defun excl:package-definition-lock (package)
  "True if the functions and macros that symbols of PACKAGE, a package designator, name are not to be redefined. Can be set with SETF."
  (%package-definition-lock (%the-package package)))

(defun (setf excl:package-definition-lock) (value package)
  "Locks the definitions of PACKAGE, or unlocks them if VALUE is NIL."
  (%set-package-definition-lock (%the-package package) value))

(defun %the-package (designator)
  "Returns the package that DESIGNATOR means; signals PACKAGE-ERROR if there is none."
  (if (packagep designator)
      designator
      (or (find-package designator)
          (error 'simple-package-error :package designator
                                       :format-control "There is no package called ~S." :format-arguments (list designator)))))

(defmacro excl:without-package-locks (&body body)
  "Evaluates BODY while locks of packages are not looked at."
  `(let ((excl:*enable-package-locks* nil)) ,@body))
