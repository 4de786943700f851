;;;; Runs one chapter of the conformance suite ansi-test: weft test-lisp/ansi/chapter.lsp FOLDER CHAPTER TIER RESULT
;;;;
;;;; FOLDER is a checkout that may be written into. TIER is interpreted (each test is evaluated) or compiled (each is compiled first). The
;;;; number of tests goes to the file RESULT, and after it the names of those that fail, one a line. The script `run` beside this file
;;;; calls it for each chapter and tier. The type of this file sets it apart from the files of rows.

(in-package "CL-USER")

(defvar *suite* (pathname (concatenate 'string (second weft::*command-line-arguments*) "/")))
(defvar *chapter* (third weft::*command-line-arguments*))
(defvar *tier* (fourth weft::*command-line-arguments*))
(defvar *result* (merge-pathnames (fifth weft::*command-line-arguments*)))

(setq *default-pathname-defaults* *suite*)
(setq *compile-verbose* nil
      *compile-print* nil)

(load "gclload1.lsp")
(let ((*package* (find-package "CL-TEST")))
  (load (concatenate 'string *chapter* "/load.lsp")))

;; these two look at the variables of LOAD, which is at work here
(mapc (lambda (name)
        (regression-test:rem-test (intern name "CL-TEST")))
      '("LOAD-PATHNAME.1" "LOAD-TRUENAME.1"))

(setq *default-pathname-defaults* (merge-pathnames "sandbox/"))

(let ((*package* (find-package "CL-TEST")))
  (regression-test:do-tests :compile (string= *tier* "compiled")))

(with-open-file (stream *result* :direction :output :if-exists :supersede)
  (format stream "~D~%~{~:@(~A~)~%~}" (length (cdr regression-test::*entries*)) (regression-test:pending-tests)))

(finish-output)
(excl:exit 0 :no-unwind t :quiet t)
