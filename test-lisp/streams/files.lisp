;;;; OPEN, streams on files, and what the file system knows.

(in-package "WEFT")

(defun %call-with-test-file (function)
  "Calls FUNCTION with the pathname of a file that does not exist, and deletes the file after it."
  (let ((file (merge-pathnames (format nil "weft-test-~36R.txt" (random (expt 36 12))) "/tmp/")))
    (unwind-protect (funcall function file)
      (when (probe-file file)
        (delete-file file)))))

(defun %file-text (file)
  "Returns the text of FILE."
  (with-open-file (s file)
    (let ((text (make-string (file-length s))))
      (subseq text 0 (read-sequence text s)))))

(defun %write-file (file text &rest options)
  "Writes TEXT to FILE, opened with OPTIONS."
  (with-open-stream (s (apply #'open file :direction :output options))
    (write-string text s)))

(test opening
  (=> (%call-with-test-file (lambda (f) (%write-file f "héllo") (list (%file-text f) (with-open-file (s f) (file-length s))))) ("héllo" 6))
  (=> (%call-with-test-file (lambda (f) (%write-file f "héllo" :external-format :latin-1)
                              (with-open-file (s f :external-format :latin-1) (list (file-length s) (read-line s) (stream-external-format s)))))
      (5 "héllo" :latin-1))
  (=> (%call-with-test-file (lambda (f) (%write-file f "one") (%write-file f "two" :if-exists :append) (%file-text f))) "onetwo")
  (=> (%call-with-test-file (lambda (f) (%write-file f "one") (%write-file f "2" :if-exists :overwrite) (%file-text f))) "2ne")
  (=> (%call-with-test-file (lambda (f) (%write-file f "one") (%write-file f "2" :if-exists :supersede) (%file-text f))) "2")
  (=> (%call-with-test-file (lambda (f) (%write-file f "one") (open f :direction :output :if-exists nil))) nil)
  (=> (%call-with-test-file (lambda (f) (open f :if-does-not-exist nil))) nil)
  (=> (%call-with-test-file (lambda (f) (%write-file f "one")
                              (catch 'out (with-open-file (s f :direction :output :if-exists :supersede) (write-string "x" s) (throw 'out nil)))
                              (%file-text f)))
      "one")
  (=> (%call-with-test-file (lambda (f) (with-open-file (s f :direction :output :element-type '(unsigned-byte 16)) (write-byte 65535 s) (write-byte 1 s))
                              (with-open-file (s f :element-type '(unsigned-byte 8)) (list (file-length s) (read-byte s) (read-byte s) (read-byte s)))))
      (4 255 255 1))
  (=> (%call-with-test-file (lambda (f) (%write-file f "abc") (with-open-file (s f) (list (file-position s) (read-char s) (file-position s)
                                                                                        (file-position s 0) (read-char s) (file-position s :end)
                                                                                        (read-char s nil :end)))))
      (0 #\a 1 t #\a t :end))
  (=> (%call-with-test-file (lambda (f) (with-open-file (s f :direction :output) (list (file-string-length s "aé") (file-string-length s #\€))))) (3 3))
  (signals file-error (open "/no/such/directory/file"))
  (signals file-error (open "/tmp/"))
  (signals file-error (%call-with-test-file (lambda (f) (%write-file f "x") (%write-file f "y"))))
  (signals file-error (open "/tmp/*.x"))
  (signals type-error (open 5))
  (signals type-error (open "/tmp/x" :direction :up))
  (signals stream-error (%call-with-test-file (lambda (f) (let ((s (open f :direction :output))) (close s) (write-char #\a s))))))

(test file-system
  (=> (%call-with-test-file (lambda (f) (list (probe-file f) (progn (%write-file f "x") (equal (probe-file f) (truename f))) (delete-file f) (probe-file f))))
      (nil t t nil))
  (=> (%call-with-test-file (lambda (f) (%write-file f "x")
                              (let* ((new (make-pathname :type "new" :defaults f)) (values (multiple-value-list (rename-file f new))))
                                (list (length values) (equal (third values) (truename new)) (probe-file f) (delete-file new)))))
      (3 t nil t))
  (=> (%call-with-test-file (lambda (f) (%write-file f "x") (<= (abs (- (get-universal-time) (file-write-date f))) 5))) t)
  (=> (%call-with-test-file (lambda (f) (%write-file f "x") (equal (directory (make-pathname :type :wild :defaults f)) (list (truename f))))) t)
  (=> (pathname-name (probe-file "/tmp")) nil)
  (signals file-error (truename "/no/such/file"))
  (signals file-error (delete-file "/no/such/file"))
  (signals file-error (probe-file "/tmp/*.*"))
  (signals file-error (ensure-directories-exist "/tmp/*/x")))

(test directories
  (=> (let* ((root (make-pathname :directory (list :absolute "tmp" (format nil "weft-~36R" (random (expt 36 12))))))
             (file (merge-pathnames "a/b/c.txt" root)))
        (unwind-protect
             (list (nth-value 1 (ensure-directories-exist file)) (nth-value 1 (ensure-directories-exist file))
                   (progn (%write-file file "x") (mapcar #'pathname-name (directory (merge-pathnames "**/*.*" root))))
                   (mapcar (lambda (p) (car (last (pathname-directory p)))) (directory (merge-pathnames "*/" root)))
                   (mapcar #'file-namestring (directory (merge-pathnames "*/?/c.*" root))))
          (delete-file file)
          (dolist (d '("a/b/" "a/" ""))
            (excl:delete-directory (merge-pathnames d root)))))
      (t nil (nil nil "c") ("a") ("c.txt"))))
