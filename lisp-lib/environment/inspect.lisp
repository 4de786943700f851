;;;; INSPECT (CLHS 25.1): an object and its parts, explored from the terminal.
;;;;
;;;; The parts of an object are a list of parts; each is a list of a label, the value, and a function that stores another value, or NIL.

(in-package "WEFT")

(defvar *inspector-limit* 50
  "The number of parts that the inspector shows.")

(defun %list-parts (list)
  "Returns the parts of LIST, which may be dotted or circular: at most as many as are shown, and the rest."
  (let ((parts '())
        (count 0))
    (loop
      (push (let ((cell list))
              (list count (car cell) (lambda (value) (setf (car cell) value))))
            parts)
      (incf count)
      (let ((cell list))
        (setq list (cdr list))
        (when (or (atom list) (>= count *inspector-limit*))
          (when list
            (push (list "rest" list (lambda (value) (setf (cdr cell) value))) parts))
          (return (nreverse parts)))))))

(defun %array-parts (array)
  "Returns the parts of ARRAY."
  (loop for i below (min *inspector-limit* (if (vectorp array) (length array) (array-total-size array)))
        collect (let ((i i))
                  (list i (row-major-aref array i) (lambda (value) (setf (row-major-aref array i) value))))))

(defun %table-parts (table)
  "Returns the parts of the hash table TABLE: its entries."
  (let ((parts '()))
    (maphash (lambda (key value)
               (when (< (length parts) *inspector-limit*)
                 (push (list key value (lambda (value) (setf (gethash key table) value))) parts)))
             table)
    (nreverse parts)))

(defun %symbol-parts (symbol)
  "Returns the parts of SYMBOL."
  (append (list (list "name" (symbol-name symbol) nil)
                (list "package" (symbol-package symbol) nil))
          (and (boundp symbol)
               (list (list "value" (symbol-value symbol) (and (not (constantp symbol)) (lambda (value) (set symbol value))))))
          (and (fboundp symbol)
               (list (list "function" (fdefinition symbol) nil)))
          (list (list "property list" (symbol-plist symbol) (lambda (value) (setf (symbol-plist symbol) value))))
          (and (find-class symbol nil)
               (list (list "class" (find-class symbol) nil)))))

(defun %slot-parts (object)
  "Returns the parts of OBJECT, an instance: its slots that have values."
  (loop for name in (%layout-slots (%class-layout (class-of object)))
        when (slot-boundp object name)
          collect (let ((name name))
                    (list name (slot-value object name) (lambda (value) (setf (slot-value object name) value))))))

(defun %inspected-parts (object)
  "Returns the parts of OBJECT as the inspector shows them."
  (typecase object
    (symbol (%symbol-parts object))
    (cons (%list-parts object))
    (array (%array-parts object))
    (hash-table (%table-parts object))
    (pathname (list (list "directory" (pathname-directory object) nil)
                    (list "name" (pathname-name object) nil)
                    (list "type" (pathname-type object) nil)))
    (ratio (list (list "numerator" (numerator object) nil)
                 (list "denominator" (denominator object) nil)))
    (complex (list (list "real part" (realpart object) nil)
                   (list "imaginary part" (imagpart object) nil)))
    ((or standard-object structure-object condition) (%slot-parts object))
    (function (list (list "name" (%function-name object) nil)
                    (list "lambda list" (values (%function-lambda-list object)) nil)))
    (package (list (list "name" (package-name object) nil)
                   (list "nicknames" (package-nicknames object) nil)
                   (list "uses" (package-use-list object) nil)
                   (list "used by" (package-used-by-list object) nil)))
    (t '())))

(defun %show-inspected (object parts)
  "Writes OBJECT and its PARTS."
  (let ((*print-length* 8)
        (*print-level* 3)
        (*print-circle* t))
    (format *query-io* "~&~S~%  is of type ~S~%" object (type-of object))
    (loop for (label value) in parts
          for number from 0
          do (format *query-io* "~4D  ~:[~S~;~A~]: ~S~%" number (stringp label) label value))))

(defun %show-inspector-commands ()
  "Writes what can be typed at the inspector."
  (format *query-io* "~&  N         inspect part number N
  u         back to the object before
  p         show the object again
  s N FORM  store the value of FORM in part number N
  e FORM    evaluate FORM; * is the object
  q         leave the inspector~%"))

(defun %inspected-part (parts number)
  "Returns the part NUMBER of PARTS; signals an error if there is none."
  (if (and (integerp number) (<= 0 number) (< number (length parts)))
      (nth number parts)
      (error "There is no part ~S." number)))

(defun %read-argument (line start)
  "Reads an object from the text LINE after START. Returns it and where it ends."
  (multiple-value-bind (object end) (read-from-string line nil '%nothing :start start)
    (when (eq object '%nothing)
      (error "The command lacks an argument."))
    (values object end)))

(defun %inspector-evaluate (form object)
  "Evaluates FORM, in which * is OBJECT."
  (progv '(*) (list object)
    (eval form)))

(defun %inspector-command (line object parts)
  "Carries out the command LINE on OBJECT with PARTS. Returns what comes next: :SAME, :SHOW, :UP, :QUIT, or :DOWN and an object."
  (let ((line (string-trim '(#\Space #\Tab #\Return) line)))
    (if (zerop (length line))
        :same
        (case (char-downcase (char line 0))
          (#\q :quit)
          (#\u :up)
          (#\p :show)
          (#\e (format *query-io* "~&~{~S~%~}" (multiple-value-list (%inspector-evaluate (values (%read-argument line 1)) object)))
           :same)
          (#\s (multiple-value-bind (number end) (%read-argument line 1)
                 (let ((part (%inspected-part parts number)))
                   (unless (third part)
                     (error "Part ~D cannot be stored into." number))
                   (funcall (third part) (%inspector-evaluate (values (%read-argument line end)) object))
                   :show)))
          ((#\0 #\1 #\2 #\3 #\4 #\5 #\6 #\7 #\8 #\9)
           (values :down (second (%inspected-part parts (parse-integer line)))))
          (t (%show-inspector-commands)
             :same)))))

(defun inspect (object)
  "Shows OBJECT and its parts and obeys commands from the terminal that go into the parts, change them, and come back; ? lists the commands.
Returns no values."
  (let ((path (list object))
        (show t))
    (loop
      (let ((parts (%inspected-parts (car path))))
        (when show
          (%show-inspected (car path) parts)
          (setq show nil))
        (format *query-io* "~&inspect> ")
        (finish-output *query-io*)
        (let ((line (read-line *query-io* nil)))
          (unless line
            (return (values)))
          (multiple-value-bind (next part)
              (handler-case (%inspector-command line (car path) parts)
                (error (condition)
                  (format *query-io* "~&~A~%" condition)
                  :same))
            (case next
              (:quit (return (values)))
              (:show (setq show t))
              (:up (when (cdr path)
                     (pop path))
               (setq show t))
              (:down (push part path)
               (setq show t)))))))))
