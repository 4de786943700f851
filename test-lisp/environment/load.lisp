;;;; LOAD of files and of open streams.

(in-package "WEFT")

(defun call-with-file (name text function)
  "Calls FUNCTION with the pathname of a new file of TEXT whose name ends in the namestring NAME."
  (let ((file (merge-pathnames (format nil "weft-load-~36R-~A" (random (expt 36 12) (make-random-state t)) name) "/tmp/")))
    (unwind-protect
         (progn
           (with-open-file (s file :direction :output)
             (write-string text s))
           (funcall function file))
      (mapc #'delete-file (remove-if-not #'probe-file (list file (compile-file-pathname file)))))))

(defvar *loaded* '())

(test open-streams
  ;; What has been read is not read again.
  (=> (let ((*loaded* '()))
        (call-with-file "a.lisp" "(push 1 *loaded*) (push 2 *loaded*) (push (pathname-type *load-pathname*) *loaded*)"
          (lambda (file) (with-open-file (s file) (list (read s) (load s) *loaded*)))))
      ((push 1 *loaded*) t ("lisp" 2)))
  (=> (let ((*loaded* '()))
        (list (with-input-from-string (s "(push 1 *loaded*) (push 2 *loaded*)") (read s) (load s)) *loaded*))
      (t (2))))

(test special-names
  ;; A name with characters that are special in patterns.
  (=> (let ((*loaded* '()))
        (call-with-file "a\\[1].lisp" "(in-package \"WEFT\") (push (if (search \".fasl\" (namestring *load-truename*)) :compiled :source) *loaded*)"
          (lambda (file)
            (let ((fasl (let ((*error-output* (make-broadcast-stream))) (compile-file file))))
              (load file)
              (load fasl)
              (with-open-file (s fasl) (load s))
              *loaded*))))
      (:compiled :compiled :source)))
