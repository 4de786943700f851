;;;; What surrounds the compilation of files (CLHS 24.1): COMPILE-FILE-PATHNAME, WITH-COMPILATION-UNIT.

(in-package "WEFT")

(defvar excl::*fasl-default-type* "fasl"
  "The pathname type of compiled files.")

(export 'excl::*fasl-default-type* "EXCL")

(defun compile-file-pathname (input-file &key output-file &allow-other-keys)
  "Returns the pathname of the file that COMPILE-FILE would write for INPUT-FILE and OUTPUT-FILE."
  (let ((default (make-pathname :type excl::*fasl-default-type* :version nil :defaults (merge-pathnames input-file))))
    (if (and output-file (not (eq output-file t)))
        (merge-pathnames output-file default)
        default)))

(defmacro with-compilation-unit ((&key override) &body body)
  "Evaluates the forms BODY as one compilation. Weft puts nothing off to the end of a compilation, so conditions are signalled where they arise,
whatever OVERRIDE says."
  `(progn ,override ,@(or body '(nil))))
