;;;; LOAD (CLHS 24.2).

(in-package "WEFT")

(defvar *load-pathname* nil
  "The pathname given to the LOAD in progress, merged with the defaults, or NIL.")

(defvar *load-truename* nil
  "The truename of the file being loaded, or NIL.")

(defvar *load-print* nil
  "Whether LOAD prints the values of the forms it evaluates, by default.")

(defvar *load-verbose* nil
  "Whether LOAD says what it loads, by default.")

(defun %load-stream (stream name print)
  "Loads source or compiled code from STREAM, an open input stream; NAME, a string or NIL, is the file that positions show."
  (%load-source stream name print)
  t)

(defun %find-load-file (filespec)
  "Returns the pathname of the file that LOAD means by FILESPEC: the name as it is, else with the type lisp, else NIL."
  (let ((pathname (merge-pathnames filespec)))
    (cond ((and (probe-file pathname) (pathname-name pathname)) pathname)
          ((pathname-type pathname) nil)
          (t (let ((source (merge-pathnames pathname (make-pathname :type "lisp"))))
               (and (pathname-name source) (probe-file source) source))))))

(defun %load-file (file whole source)
  "Loads FILE, a pathname or an open stream of a file: if WHOLE is true and it is a compiled file, as such, and otherwise by
calling SOURCE with its namestring. Returns T."
  (let* ((*load-pathname* (pathname file))
         (*load-truename* (truename file))
         (name (%native-namestring *load-truename*)))
    (if (and whole (%compiled-file-p name))
        (%load-compiled name)
        (funcall source (namestring *load-pathname*)))
    t))

(defun load (filespec &key (verbose *load-verbose*) (print *load-print*) (if-does-not-exist t) (external-format :default))
  "Loads the file FILESPEC, a pathname designator or a stream, source or compiled. An open stream is read on
from where it stands. Returns T, or NIL if there is no such file and IF-DOES-NOT-EXIST is NIL; otherwise a missing file
signals FILE-ERROR."
  (if (and (streamp filespec) (open-stream-p filespec))
      (progn
        (when verbose
          (format t "~&; loading ~S~%" filespec))
        (if (typep filespec 'file-stream)
            (%load-file filespec (eql (file-position filespec) 0) (lambda (name) (%load-stream filespec name print)))
            (%load-stream filespec nil print)))
      (let ((pathname (%find-load-file filespec)))
        (cond (pathname
               (when verbose
                 (format t "~&; loading ~A~%" (namestring pathname)))
               (%load-file pathname t (lambda (name)
                                        (with-open-file (stream pathname :external-format external-format)
                                          (%load-stream stream name print)))))
              (if-does-not-exist
               (error 'simple-file-error :pathname (merge-pathnames filespec)
                      :format-control "Cannot load ~S: there is no such file"
                      :format-arguments (list (namestring (merge-pathnames filespec)))))))))
