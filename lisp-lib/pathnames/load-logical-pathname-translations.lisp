;;;; LOAD-LOGICAL-PATHNAME-TRANSLATIONS.

(in-package "WEFT")

(defun load-logical-pathname-translations (host)
  "Makes HOST a logical host unless it is one, and returns true if it was none. Its translations are the first object in the file called
HOST, in lower case, with the type `translations`, in the folder of *DEFAULT-PATHNAME-DEFAULTS*."
  (if (%logical-host-p host)
      nil
      (with-open-file (stream (merge-pathnames (make-pathname :name (string-downcase host) :type "translations")))
        (setf (logical-pathname-translations host)
              (with-standard-io-syntax
                (let ((*read-eval* nil))
                  (read stream))))
        t)))
