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
file, whether warnings were signalled, and whether any of them was more than a style warning. A warning tells of a form that cannot be compiled; in its
place the file gets code that signals a PROGRAM-ERROR. Where the text cannot be read a warning tells so, nothing is written, and the first
value is NIL. An error of what is evaluated at compile time is signalled, and nothing is written."
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
         (recovery (%make-recovery)))
    (when verbose
      (format t "~&; compiling ~A~%" (namestring pathname)))
    (multiple-value-bind (written warnings failure)
        (%call-compiling (lambda ()
                           (with-open-file (stream pathname :external-format external-format)
                             (%compile-file recovery stream (namestring pathname) (%native-namestring (translate-logical-pathname output)))))
                         recovery)
      (values (if written (truename output) nil) warnings failure))))
