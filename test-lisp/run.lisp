;;;; Runs the Lisp tests: weft test-lisp/run.lisp [interpreted | compiled] [prefix...]
;;;;
;;;; A prefix selects tests by the beginning of their names: control, control/setf, control/setf/psetf. The exit code is 1 if any failed.

(in-package "WEFT")

(defvar *test-folder* (directory-namestring (truename (car *command-line-arguments*)))
  "The folder that holds this file.")

(load (concatenate 'string *test-folder* "harness.lisp"))

(defun test-files ()
  "Returns the test files, as strings relative to the test folder: every Lisp file in a folder of it but ansi, which has no rows."
  (sort (remove-if (lambda (file)
                     (eql (mismatch "ansi/" file) 5))
                   (mapcar (lambda (path)
                             (subseq (namestring path) (length *test-folder*)))
                           (directory (concatenate 'string *test-folder* "*/*.lisp"))))
        #'string<))

(let ((arguments (cdr *command-line-arguments*)))
  (dolist (tier '("interpreted" "compiled"))
    (when (equal (car arguments) tier)
      (setq *tiers* (list (intern (string-upcase tier) "KEYWORD")))
      (pop arguments)))
  (dolist (file (test-files))
    (let ((*test-file* (subseq file 0 (- (length file) (length ".lisp")))))
      (when (or (selected-p *test-file* arguments)
                (some (lambda (argument) (selected-p argument (list *test-file*))) arguments))
        (load (concatenate 'string *test-folder* file)))))
  (%exit-thread (if (zerop (run-tests arguments)) 0 1)))
