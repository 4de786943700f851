;;;; LOAD-LOGICAL-PATHNAME-TRANSLATIONS.

(in-package "WEFT")

(test load-logical-pathname-translations
  (=> (progn (setf (logical-pathname-translations "LLPT-KNOWN") '())
             (load-logical-pathname-translations "llpt-known"))
      nil)
  (signals file-error (load-logical-pathname-translations "LLPT-NOWHERE"))
  (signals type-error (load-logical-pathname-translations 17))
  (=> (let* ((*default-pathname-defaults* #p"/tmp/")
             (host (symbol-name (gensym "LLPT")))
             (file (merge-pathnames (concatenate 'string (string-downcase host) ".translations"))))
        (with-open-file (out file :direction :output :if-exists :supersede)
          (prin1 '(("**;*.*" "/there/**/*.*")) out))
        (unwind-protect
            (list (load-logical-pathname-translations host)
                  (load-logical-pathname-translations host)
                  (namestring (translate-logical-pathname (concatenate 'string host ":A;B.C"))))
          (delete-file file)))
      (t nil "/there/a/b.c")))
