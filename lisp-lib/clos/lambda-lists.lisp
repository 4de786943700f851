;;;; What dispatch needs to know of lambda lists: the shape of ordinary ones, and the parts of specialized ones.

(in-package "WEFT")

(defun %lambda-list-shape (lambda-list)
  "Returns (REQUIRED OPTIONAL REST-P KEY-P KEYS ALLOW-OTHER-KEYS-P) for LAMBDA-LIST: two counts, the keywords it names, and flags."
  (let ((required 0) (optional 0) (rest nil) (key nil) (keys '()) (allow nil)
        (mode :required))
    (dolist (item lambda-list)
      (case item
        (&optional (setq mode :optional))
        ((&rest &body) (setq mode :rest rest t))
        (&key (setq mode :key key t))
        (&allow-other-keys (setq allow t))
        (&aux (setq mode :aux))
        (t (case mode
             (:required (setq required (1+ required)))
             (:optional (setq optional (1+ optional)))
             (:key (setq keys (cons (%parameter-keyword item) keys)))))))
    (list required optional rest key (nreverse keys) allow)))

(defun %parameter-keyword (parameter)
  "Returns the keyword of a &KEY parameter: X, (X ...), or ((:KEY X) ...)."
  (let ((variable (if (consp parameter) (car parameter) parameter)))
    (if (consp variable)
        (car variable)
        (intern (symbol-name variable) "KEYWORD"))))

(defun %shape-required (shape) "The number of required parameters." (nth 0 shape))
(defun %shape-optional (shape) "The number of optional parameters." (nth 1 shape))
(defun %shape-rest (shape) "True with &REST." (nth 2 shape))
(defun %shape-key (shape) "True with &KEY." (nth 3 shape))
(defun %shape-keys (shape) "The keywords of &KEY parameters." (nth 4 shape))
(defun %shape-allow-other-keys (shape) "True with &ALLOW-OTHER-KEYS." (nth 5 shape))

(defun %shape-more (shape)
  "True when there may be arguments after the required and optional ones."
  (or (%shape-rest shape) (%shape-key shape)))

(defun %congruent-p (gf-shape method-shape)
  "True when a method of METHOD-SHAPE may belong to a generic function of GF-SHAPE (CLHS 7.6.4)."
  (and (eql (%shape-required gf-shape) (%shape-required method-shape))
       (eql (%shape-optional gf-shape) (%shape-optional method-shape))
       (if (%shape-more gf-shape)
           (%shape-more method-shape)
           (not (%shape-more method-shape)))
       (or (not (%shape-key gf-shape))
           (%shape-allow-other-keys method-shape)
           (and (%shape-rest method-shape) (not (%shape-key method-shape)))
           (dolist (key (%shape-keys gf-shape) t)
             (unless (member key (%shape-keys method-shape) :test #'eq)
               (return nil))))))

(defun %lambda-list-keyword-p (item)
  "True when ITEM ends the required parameters of a lambda list."
  (member item lambda-list-keywords :test #'eq))

(defun %required-parameters (lambda-list)
  "Returns the required parameters at the head of LAMBDA-LIST."
  (let ((found '()))
    (dolist (item lambda-list (nreverse found))
      (when (%lambda-list-keyword-p item)
        (return (nreverse found)))
      (setq found (cons item found)))))

(defun %specialized-parameters (lambda-list)
  "Returns the specializers of a specialized lambda list as they are written, T where there is none."
  (mapcar (lambda (parameter)
            (cond ((symbolp parameter) t)
                  ((and (consp parameter) (symbolp (car parameter)) (consp (cdr parameter)) (null (cdr (cdr parameter))))
                   (car (cdr parameter)))
                  (t (%program-error "DEFMETHOD: ~S is not a specialized parameter" parameter))))
          (%required-parameters lambda-list)))

(defun %unspecialized-lambda-list (lambda-list)
  "Returns LAMBDA-LIST without the specializers of its required parameters."
  (let ((required (%required-parameters lambda-list)))
    (append (mapcar (lambda (parameter) (if (consp parameter) (car parameter) parameter)) required)
            (nthcdr (length required) lambda-list))))

(defun extract-lambda-list (lambda-list)
  "Returns the lambda list that is left of the specialized LAMBDA-LIST without its specializers."
  (%unspecialized-lambda-list lambda-list))

(defun extract-specializer-names (lambda-list)
  "Returns the names of the specializers in the specialized LAMBDA-LIST."
  (%specialized-parameters lambda-list))
