;;;; APROPOS, APROPOS-LIST (CLHS 25.1).

(in-package "WEFT")

(defun apropos-list (string &optional package)
  "Returns a list of the symbols whose names contain STRING, a string designator, in any case: those accessible in PACKAGE, or all."
  (let ((text (string string))
        (found (make-hash-table :test 'eq)))
    (flet ((consider (symbol)
             (when (search text (symbol-name symbol) :test #'char-equal)
               (setf (gethash symbol found) t))))
      (if package
          (do-symbols (symbol package)
            (consider symbol))
          (do-all-symbols (symbol)
            (consider symbol))))
    (let ((symbols '()))
      (maphash (lambda (symbol present)
                 (declare (ignore present))
                 (push symbol symbols))
               found)
      (sort symbols (lambda (a b)
                      (or (string< (symbol-name a) (symbol-name b))
                          (and (string= (symbol-name a) (symbol-name b))
                               (string< (%home-name a) (%home-name b)))))))))

(defun %home-name (symbol)
  "Returns the name of the home package of SYMBOL, the empty string if it has none."
  (if (symbol-package symbol)
      (package-name (symbol-package symbol))
      ""))

(defun %lambda-list-text (lambda-list)
  "Returns LAMBDA-LIST as text for people: its symbols without packages."
  (labels ((plain (part)
             (cond ((consp part) (cons (plain (car part)) (plain (cdr part))))
                   ((and (symbolp part) part (not (keywordp part))) (make-symbol (symbol-name part)))
                   (t part))))
    (if (null lambda-list)
        "()"
        (let ((*print-gensym* nil)
              (*print-length* nil)
              (*print-level* nil))
          (prin1-to-string (plain lambda-list))))))

(defun %write-uses (symbol)
  "Writes a line about SYMBOL: what it names."
  (format t "~&~S" symbol)
  (when (fboundp symbol)
    (cond ((special-operator-p symbol) (write-string " [special operator]"))
          (t (write-string (if (macro-function symbol) " [macro]" " [function]"))
             (multiple-value-bind (lambda-list known) (%function-lambda-list (fdefinition symbol))
               (when known
                 (format t " ~A" (%lambda-list-text lambda-list)))))))
  (when (boundp symbol)
    (write-string (cond ((keywordp symbol) " [keyword]")
                        ((constantp symbol) " [constant]")
                        (t " [variable]"))))
  (when (find-class symbol nil)
    (write-string " [class]"))
  (terpri))

(defun apropos (string &optional package)
  "Writes to standard output the symbols whose names contain STRING, in any case, and what they name. Returns no values."
  (mapc #'%write-uses (apropos-list string package))
  (values))
