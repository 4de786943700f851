;;;; PROVIDE, REQUIRE, *MODULES* (CLHS 24.2).

(in-package "WEFT")

(defvar *modules* '()
  "The names of the modules that have been loaded.")

(defvar *built-in-modules* '("PROCESS" "PROCESS-POOL" "SMPUTIL")
  "The modules that need no loading: the names under which programs for Allegro ask for what Weft always has.")

(defun %provided-p (name)
  "True if the module NAME, a string, has been loaded; case does not matter."
  (member name *modules* :test #'string-equal))

(defun provide (module-name)
  "Says that the module MODULE-NAME, a string designator, has been loaded."
  (let ((name (string module-name)))
    (unless (%provided-p name)
      (push name *modules*))
    t))

(defun require (module-name &optional pathnames)
  "Loads the files PATHNAMES, a pathname designator or a list of them, unless the module MODULE-NAME has been provided. Returns true if anything
was loaded. Signals an error if the module is unknown and PATHNAMES do not say where it is."
  (let ((name (string module-name)))
    (cond ((%provided-p name) nil)
          (pathnames
           (mapc #'load (if (listp pathnames) pathnames (list pathnames)))
           t)
          ((member name *built-in-modules* :test #'string-equal)
           (provide name))
          (t (error "There is no module called ~A." name)))))
