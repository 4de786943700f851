;;;; COMPILE-FILE (CLHS 24.2).

(in-package "WEFT")

(defvar *compile-file-pathname* nil
  "The pathname given to the COMPILE-FILE in progress, merged with the defaults, or NIL.")

(defvar *compile-file-truename* nil
  "The truename of the file being compiled, or NIL.")

(defvar *compile-print* nil
  "Whether COMPILE-FILE tells about top-level forms, by default.")

(defvar *compile-verbose* nil
  "Whether COMPILE-FILE says what it compiles, by default.")

(defun compile-file (input-file &key output-file (verbose *compile-verbose*) (print *compile-print*) (external-format :default))
  "Compiles the file INPUT-FILE into OUTPUT-FILE, by default beside it with the type fasl. Returns the truename of the compiled
file, whether warnings were signalled, and whether any of them was more than a style warning. An error while a form is compiled
or evaluated at compile time is signalled, and nothing is written."
  (declare (ignore print))
  (let* ((pathname (let ((given (merge-pathnames input-file)))
                     (if (or (pathname-type given) (probe-file given))
                         given
                         (merge-pathnames given (make-pathname :type "lisp")))))
         (output (if output-file
                     (compile-file-pathname pathname :output-file output-file)
                     (compile-file-pathname pathname)))
         (*compile-file-pathname* pathname)
         (*compile-file-truename* (truename pathname))
         (warnings nil)
         (failure nil))
    (when verbose
      (format t "~&; compiling ~A~%" (namestring pathname)))
    (handler-bind ((warning (lambda (condition)
                              (setq warnings t)
                              (unless (typep condition 'style-warning)
                                (setq failure t)))))
      (with-open-file (stream pathname :external-format external-format)
        (%compile-file stream (namestring pathname) (%native-namestring (translate-logical-pathname output)))))
    (values (truename output) warnings failure)))
