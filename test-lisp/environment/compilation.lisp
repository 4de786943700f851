;;;; COMPILE-FILE-PATHNAME, WITH-COMPILATION-UNIT.

(in-package "WEFT")

(test compile-file-pathname
  (=> (pathname-type (compile-file-pathname "a.lisp")) "fasl")
  (=> (pathname-name (compile-file-pathname "x/a.lisp")) "a")
  (=> (namestring (compile-file-pathname "/x/a.lisp" :output-file "/y/b")) "/y/b.fasl")
  (=> (namestring (compile-file-pathname "/x/a.lisp" :output-file "/y/b.out")) "/y/b.out")
  (=> (namestring (compile-file-pathname "/x/a.lisp" :output-file "/y/")) "/y/a.fasl")
  (=> (namestring (compile-file-pathname "/x/a" :some-option 1)) "/x/a.fasl")
  (signals type-error (compile-file-pathname 1)))

(test with-compilation-unit
  (=> (with-compilation-unit () (values 1 2)) 1 2)
  (=> (with-compilation-unit ()) nil)
  (=> (let ((a '())) (with-compilation-unit (:override (push 1 a)) (push 2 a)) a) (2 1))
  (=> (handler-bind ((warning (lambda (w) (muffle-warning w)))) (with-compilation-unit () (warn "a") 3)) 3)
  (signals program-error (eval '(with-compilation-unit (:what t) 1))))

;;; --- files

(defun call-with-compiled (text function)
  "Calls FUNCTION with the values of COMPILE-FILE of a file of TEXT. Returns its value and what was printed as warnings, without the name of the file."
  (let* ((source (merge-pathnames (format nil "weft-compiled-~36R.lisp" (random (expt 36 12) (make-random-state t))) "/tmp/"))
         (fasl (compile-file-pathname source))
         (values '()))
    (unwind-protect
         (let ((printed (with-output-to-string (*error-output*)
                          (with-open-file (s source :direction :output :if-exists :supersede)
                            (write-string text s))
                          (setq values (multiple-value-list (compile-file source))))))
           (values (apply function values)
                   (with-output-to-string (s)
                     (do* ((name (namestring source))
                           (start 0 (+ end (length name)))
                           (end (search name printed) (search name printed :start2 start)))
                          ((null end) (write-string printed s :start start))
                       (write-string printed s :start start :end end)))))
      (when (probe-file source) (delete-file source))
      (when (probe-file fasl) (delete-file fasl)))))

(defun compiled-and-loaded (text)
  "Compiles a file of TEXT and loads what came of it. Returns a list of whether there is a file, warnings-p, failure-p, and the lines of the warnings."
  (multiple-value-bind (values printed)
      (call-with-compiled (concatenate 'string "(in-package \"WEFT\") " text)
                          (lambda (fasl warnings-p failure-p)
                            (when fasl
                              (load fasl))
                            (list (and fasl t) warnings-p failure-p)))
    (append values (with-input-from-string (s printed)
                     (loop for line = (read-line s nil) while line collect line)))))

(defmacro message-of (type form)
  "The report of the condition of TYPE that FORM signals."
  `(handler-case ,form (,type (condition) (princ-to-string condition))))

(test constants-in-compiled-files
  (true (progn
          (compiled-and-loaded "(defparameter *constants* '(#p\"/a/b.c\" #.(let ((h (make-hash-table :test 'equal))) (setf (gethash \"x\" h) 1) h) #.(make-random-state)))")
          (let ((constants (symbol-value '*constants*)))
            (and (equal (first constants) #p"/a/b.c")
                 (eql (gethash "x" (second constants)) 1)
                 (random-state-p (third constants)))))))

(defun bytes-of (file)
  (with-open-file (s file :element-type '(unsigned-byte 8))
    (let ((bytes (make-array (file-length s) :element-type '(unsigned-byte 8))))
      (read-sequence bytes s)
      bytes)))

(defun (setf bytes-of) (bytes file)
  (with-open-file (s file :element-type '(unsigned-byte 8) :direction :output :if-exists :supersede)
    (write-sequence bytes s))
  bytes)

(test damaged-compiled-files
  (true (call-with-compiled "(defun undamaged (x &optional (y \"a string\")) (list x y 'undamaged 1.5 #c(1 2)))"
          (lambda (fasl &rest more)
            (declare (ignore more))
            (let ((bytes (bytes-of fasl)))
              (flet ((damage (changed)
                       (setf (bytes-of fasl) changed)
                       (handler-case (load fasl)
                         (file-error () t)
                         (:no-error (&rest values) (declare (ignore values)) nil))))
                (and (loop for i from 4 below (length bytes) by 41
                           always (let ((changed (copy-seq bytes)))
                                    (setf (aref changed i) (logxor (aref changed i) (ash 1 (mod i 8))))
                                    (damage changed)))
                     (loop for end from 4 below (length bytes) by 301
                           always (damage (subseq bytes 0 end)))
                     (damage (concatenate '(vector (unsigned-byte 8)) bytes '(0)))
                     (not (damage bytes)))))))))

(test load-forms-in-compiled-files
  ;; Two objects in a list that both name.
  (=> (progn
        (compiled-and-loaded "(eval-when (:compile-toplevel :load-toplevel :execute)
  (defstruct load-form-node all)
  (defmethod make-load-form ((n load-form-node) &optional e) (make-load-form-saving-slots n :environment e)))
(defparameter *load-form-nodes* '#.(let* ((a (make-load-form-node)) (b (make-load-form-node)) (l (list a b)))
                                     (setf (load-form-node-all a) l (load-form-node-all b) l)
                                     l))")
        (let ((nodes (symbol-value '*load-form-nodes*)))
          (list (length nodes)
                (every (lambda (n) (eq (funcall 'load-form-node-all n) nodes)) nodes))))
      (2 t))
  ;; The methods see the current package of the form.
  (=> (let ((package *package*))
        (call-with-compiled "(defpackage \"CLF\" (:use \"COMMON-LISP\")) (in-package \"CLF\")
(eval-when (:compile-toplevel :load-toplevel :execute)
  (defstruct thing value)
  (defmethod make-load-form ((x thing) &optional e) (declare (ignore e)) `(make-thing :value ,(package-name *package*))))
(defun thing () '#.(make-thing)) (in-package \"COMMON-LISP-USER\")"
          (lambda (fasl &rest more)
            (declare (ignore more))
            (load fasl)
            (prog1 (list (funcall (find-symbol "THING-VALUE" "CLF") (funcall (find-symbol "THING" "CLF"))) (eq *package* package))
              (delete-package "CLF")))))
      ("CLF" t)
      "")
  ;; What a creation form names is initialised before it.
  (=> (progn
        (compiled-and-loaded "(eval-when (:compile-toplevel :load-toplevel :execute)
  (defstruct load-form-part value)
  (defstruct load-form-whole part value)
  (defmethod make-load-form ((p load-form-part) &optional e) (make-load-form-saving-slots p :environment e))
  (defmethod make-load-form ((w load-form-whole) &optional e)
    (declare (ignore e))
    `(let ((part ',(load-form-whole-part w))) (make-load-form-whole :part part :value (list (load-form-part-value part))))))
(defparameter *load-form-wholes* '#.(let ((p (make-load-form-part :value 5))) (list (make-load-form-whole :part p) p)))")
        (let ((list (symbol-value '*load-form-wholes*)))
          (list (funcall 'load-form-whole-value (first list))
                (eq (funcall 'load-form-whole-part (first list)) (second list)))))
      ((5) t))
  ;; One that names what is being created waits (the example of MAKE-LOAD-FORM in CLHS).
  (=> (progn
        (compiled-and-loaded "(eval-when (:compile-toplevel :load-toplevel :execute)
  (defstruct load-form-tree parent children)
  (defmethod make-load-form ((x load-form-tree) &optional e)
    (declare (ignore e))
    (values `(make-load-form-tree :children ',(load-form-tree-children x))
            `(setf (load-form-tree-parent ',x) ',(load-form-tree-parent x))))
  (defmethod print-object ((x load-form-tree) stream) (princ \"tree\" stream)))
(defparameter *load-form-tree* '#.(let* ((a (make-load-form-tree)) (b (make-load-form-tree :children (list a))) (c (make-load-form-tree :children (list b))))
                                    (setf (load-form-tree-parent a) b (load-form-tree-parent b) c)
                                    c))")
        (let* ((c (symbol-value '*load-form-tree*))
               (b (first (funcall 'load-form-tree-children c)))
               (a (first (funcall 'load-form-tree-children b))))
          (list (eq (funcall 'load-form-tree-parent a) b) (eq (funcall 'load-form-tree-parent b) c) (funcall 'load-form-tree-parent c))))
      (t t nil))
  (=> (message-of error (compiled-and-loaded "(eval-when (:compile-toplevel :load-toplevel :execute)
  (defstruct load-form-self)
  (defmethod make-load-form ((s load-form-self) &optional e) (declare (ignore e)) `(list ',s))
  (defmethod print-object ((s load-form-self) stream) (princ \"self\" stream)))
(defun load-form-self () '#.(make-load-form-self))"))
      "The form that makes self in a compiled file needs that object itself")
  (=> (message-of error (compiled-and-loaded "(eval-when (:compile-toplevel :load-toplevel :execute)
  (defstruct load-form-inside all)
  (defmethod make-load-form ((s load-form-inside) &optional e) (declare (ignore e)) `(list ',(load-form-inside-all s)))
  (defmethod print-object ((s load-form-inside) stream) (princ \"inside\" stream)))
(defun load-form-inside () '#.(let ((x (make-load-form-inside))) (car (setf (load-form-inside-all x) (list x)))))"))
      "The form that makes inside in a compiled file needs that object itself"))

(test lambda-lists-in-compiled-files
  (true (progn
          (compiled-and-loaded "(defun circular-default (&optional (x '#1=(#1# . #1#)) (y '#2=(a b . #2#))) (list x y))")
          (destructuring-bind (x y) (funcall 'circular-default)
            (and (eq (car x) x) (eq (cdr x) x) (eq (cddr y) y)
                 (equal (message-of program-error (funcall 'circular-default 1 2 3))
                        (message-of program-error (funcall 'circular-default 1 2 3))))))))

(test descriptions-of-renamed-packages
  (=> (unwind-protect
           (progn
             (compiled-and-loaded "(defpackage \"CRP\" (:use \"COMMON-LISP\")) (in-package \"CRP\")
(defun described (a &optional (b *package*) (c '#.(find-package \"CRP\"))) (list a b c))")
             (rename-package "CRP" "CRP-RENAMED")
             (let ((function (symbol-function (find-symbol "DESCRIBED" "CRP-RENAMED"))))
               (list (and (search "DESCRIBED" (princ-to-string function)) t)
                     (handler-case (funcall function) (program-error () 'counted)))))
        (when (find-package "CRP-RENAMED") (delete-package "CRP-RENAMED"))
        (when (find-package "CRP") (delete-package "CRP")))
      (t counted)))

(test empty-element-types-in-compiled-files
  (=> (progn
        (compiled-and-loaded "(defun of-nothing () '(#.(make-array 3 :element-type nil) #.(make-array '(2 2) :element-type nil) 1))")
        (mapcar (lambda (x) (and (arrayp x) (list (array-element-type x) (array-dimensions x)))) (funcall 'of-nothing)))
      ((nil (3)) (nil (2 2)) nil)))

(test packages-in-compiled-files
  (true (let* ((source (merge-pathnames (format nil "weft-packages-~36R.lisp" (random (expt 36 12) (make-random-state t))) "/tmp/"))
               (fasl (compile-file-pathname source))
               (*package* *package*))
          (unwind-protect
               (progn
                 (with-open-file (s source :direction :output :if-exists :supersede)
                   (write-string "(defpackage \"CPT\" (:use \"COMMON-LISP\")) (in-package \"CPT\") (defun name () (list 'name *package*)) (in-package \"WEFT\")
                                  (defun cpt-name () 'cpt-name) (in-package \"CPT\") (defvar *name* (name)) (in-package \"WEFT\") (setq cpt::*name* (cpt::name))" s))
                 (compile-file source)
                 (delete-package "CPT")
                 (load fasl)
                 (let* ((cpt (find-package "CPT"))
                        (list (symbol-value (find-symbol "*NAME*" cpt))))
                   (and (eq (symbol-package (first list)) cpt)
                        (eq (second list) (find-package "WEFT"))
                        (eq (symbol-package (funcall (find-symbol "CPT-NAME" "WEFT"))) (find-package "WEFT")))))
            (when (find-package "CPT") (delete-package "CPT"))
            (when (probe-file source) (delete-file source))
            (when (probe-file fasl) (delete-file fasl))))))

(test forms-that-cannot-be-compiled
  (=> (list (compiled-and-loaded "(defun bad-form-1 (x)
  (if x (list 1) (let ((y 1) 6) y)))
(defun bad-form-2 () 3)")
            (funcall 'bad-form-1 t)
            (message-of program-error (funcall 'bad-form-1 nil))
            (funcall 'bad-form-2))
      ((t t t ":2:18: warning: 6 is not a variable name: (LET ((Y 1) 6) Y). This form will signal a PROGRAM-ERROR when it runs.  [FORM-NOT-COMPILED]") (1) "6 is not a variable name: (LET ((Y 1) 6) Y)" 3))
  ;; Macro functions that signal.
  (=> (list (compiled-and-loaded "(defmacro bad-macro (x) (error \"not ~S\" x))
(progn (defun bad-form-3 () 1)
  (defun bad-form-4 (x) (if x (bad-macro 1) 2)) (defun bad-form-5 () (bad-macro 2)))")
            (list (funcall 'bad-form-3) (funcall 'bad-form-4 nil))
            (message-of program-error (funcall 'bad-form-4 t))
            (message-of program-error (funcall 'bad-form-5)))
      ((t t t ":3:31: warning: not 1. This form will signal a PROGRAM-ERROR when it runs.  [FORM-NOT-COMPILED]"
        ":3:70: warning: not 2. This form will signal a PROGRAM-ERROR when it runs.  [FORM-NOT-COMPILED]") (1 2) "not 1" "not 2"))
  ;; At top level the error comes when the file is loaded.
  (=> (message-of program-error (compiled-and-loaded "(defun bad-form-6 () 1) (macrolet ((m () (error \"not\"))) (m))")) "not")
  (=> (funcall 'bad-form-6) 1)
  (=> (message-of program-error (compiled-and-loaded "(eval-when foo 1)")) "Not a proper list in (EVAL-WHEN FOO 1): FOO")
  (=> (call-with-compiled "
  (eval-when foo 1)" (lambda (fasl warnings failure) (list (and fasl t) warnings failure)))
      (t t t)
      ":2:3: warning: Not a proper list in (EVAL-WHEN FOO 1): FOO. This form will signal a PROGRAM-ERROR when it runs.  [FORM-NOT-COMPILED]
")
  ;; A macro function may handle its errors itself.
  (=> (list (compiled-and-loaded "(macrolet ((m () (handler-case (error \"not\") (error () 5)))) (defun good-form () (m)))") (funcall 'good-form))
      ((t nil nil) 5))
  ;; What is evaluated at compile time signals its error.
  (signals division-by-zero (compiled-and-loaded "(eval-when (:compile-toplevel) (/ 1 0))"))
  (signals program-error (compiled-and-loaded "(eval-when (:compile-toplevel) (let 5))"))
  ;; So does the compiler, where that is documented.
  (signals compile-time-error (compiled-and-loaded "(defun bad-form-7 () (excl:fast-and-clean (sleep 1)))")))

(test calls-in-compiled-files
  (=> (progn (compiled-and-loaded "(defun called-1 (x) (list :a (called-2 x 1))) (defun called-2 (x y) (list x y))")
             (funcall 'called-1 0))
      (:a (0 1)))
  ;; A new definition counts at once, and so does one that is gone, TRACE, and the old one again.
  (=> (let ((old #'called-2))
        (list (progn (setf (fdefinition 'called-2) (lambda (x y) (list :new x y))) (funcall 'called-1 0))
              (progn (fmakunbound 'called-2) (message-of undefined-function (funcall 'called-1 0)))
              (progn (setf (fdefinition 'called-2) old) (funcall 'called-1 0))
              (with-output-to-string (*trace-output*)
                (trace called-2)
                (unwind-protect (funcall 'called-1 0) (untrace called-2)))
              (funcall 'called-1 0)))
      ((:a (:new 0 1)) "The function CALLED-2 is not defined" (:a (0 1))
       "0: (CALLED-2 0 1)
0: CALLED-2 returned (0 1)
" (:a (0 1))))
  ;; The function is looked up after the arguments have their values, as in interpreted code.
  (=> (progn (compiled-and-loaded "(defun called-3 () (called-4 (progn (setf (fdefinition 'called-4) (lambda (x) (list :later x))) 1))) (defun called-4 (x) x)")
             (funcall 'called-3))
      (:later 1))
  (=> (progn (setf (symbol-function 'called-5) (lambda (x) x))
             (funcall (compile nil '(lambda () (called-5 (progn (setf (fdefinition 'called-5) (lambda (x) (list :later x))) 1))))))
      (:later 1))
  ;; All ways of taking arguments, and every number of them that matters.
  (=> (progn (compiled-and-loaded "(defun taking-0 (a &optional (b :b b-p) &rest r) (list a b b-p r))
(defun taking-1 (a &key (k 1)) (list a k))
(defun taking-2 (&rest r) r)
(defun taking-3 (a b c d e f) (list a b c d e f))
(defun taking-4 (a b c d e f g h i) (list a b c d e f g h i))
(defun (setf taking-5) (value place) (list value place))
(defun taking-6 () (values 1 2 3))
(defun giving-0 () (list (taking-0 1) (taking-0 1 2) (taking-0 1 2 3 4) (taking-0 1 2 3 4 5 6 7)))
(defun giving-1 () (list (taking-1 1) (taking-1 1 :k 2)))
(defun giving-2 () (list (taking-2) (taking-2 1 2 3 4 5) (taking-2 1 2 3 4 5 6 7 8) (taking-2 1 2 3 4 5 6 7 8 9)))
(defun giving-3 () (taking-3 1 2 3 4 5 6))
(defun giving-4 () (taking-4 1 2 3 4 5 6 7 8 9))
(defun giving-5 () (setf (taking-5 1) 2))
(defun giving-6 () (list (multiple-value-list (taking-6)) (multiple-value-list (giving-7))))
(defun giving-7 () (taking-6))")
             (mapcar #'funcall '(giving-0 giving-1 giving-2 giving-3 giving-4 giving-5 giving-6)))
      (((1 :b nil nil) (1 2 t nil) (1 2 t (3 4)) (1 2 t (3 4 5 6 7)))
       ((1 1) (1 2))
       (nil (1 2 3 4 5) (1 2 3 4 5 6 7 8) (1 2 3 4 5 6 7 8 9))
       (1 2 3 4 5 6)
       (1 2 3 4 5 6 7 8 9)
       (2 1)
       ((1 2 3) (1 2 3))))
  ;; Arguments that do not fit.
  (=> (progn (compiled-and-loaded "(defun wrong-0 (x) (declare (fixnum x)) x) (defun wrong-1 (x) (wrong-0 x)) (defun wrong-2 () (wrong-0)) (defun wrong-3 () (wrong-4))")
             (list (message-of type-error (funcall 'wrong-1 'a)) (message-of program-error (funcall 'wrong-2)) (message-of undefined-function (funcall 'wrong-3))))
      ("A is not of type FIXNUM" "WRONG-0 was called with 0 arguments; it takes 1" "The function WRONG-4 is not defined"))
  ;; Two definitions of one name, called before, between and after.
  (=> (progn
        (setf (symbol-function 'twice-1) (lambda () 0))
        (compiled-and-loaded "(defvar *twice* '()) (defun twice-2 () (push (twice-1) *twice*)) (setq *twice* nil) (twice-2) (defun twice-1 () 1) (twice-2) (defun twice-1 () 2) (twice-2)")
        (symbol-value '*twice*))
      (2 1 0))
  ;; Names that only their packages tell apart; local functions and macros of the same name.
  (=> (progn (compiled-and-loaded "(eval-when (:compile-toplevel :load-toplevel :execute) (defpackage \"CALLED-HERE\" (:use)) (defpackage \"CALLED-THERE\" (:use)))
(defun called-here::f () :here) (defun called-there::f () :there) (defun called-6 () (list (called-here::f) (called-there::f) (flet ((called-7 () 1)) (called-7)) (called-7)))
(defun called-7 () 2)")
             (prog1 (funcall 'called-6) (delete-package "CALLED-HERE") (delete-package "CALLED-THERE")))
      (:here :there 1 2))
  ;; More functions than one class holds, each of which calls the next.
  (=> (progn (compiled-and-loaded (with-output-to-string (s)
                                    (dotimes (i 1500)
                                      (format s "(defun chain-~D (x) (if (zerop x) ~D (chain-~D (1- x))))~%" i i (mod (1+ i) 1500)))))
             (list (funcall 'chain-0 1499) (funcall 'chain-0 1501) (funcall 'chain-700 3)))
      (1499 1 703)))

(test declared-top-level-forms
  (=> (list (compiled-and-loaded "(locally (declare (optimize speed)) (defmacro declared-1 (x) `',x) (defun declared-2 () (declared-1 (a b))))
(macrolet ((m (x) `',x)) (declare (optimize speed)) (declare) (defmacro declared-3 () '(m c)) (defun declared-4 () (declared-3)))
(symbol-macrolet ((s 'd)) (declare (optimize speed)) (defmacro declared-5 () 's) (defun declared-6 () (declared-5)))")
            (funcall 'declared-2) (funcall 'declared-4) (funcall 'declared-6))
      ((t nil nil) (a b) c d))
  (=> (progn
        (compiled-and-loaded "(locally (declare (special declared-7)) (defun declared-8 () declared-7) (defun declared-9 (f) (let ((declared-7 1)) (funcall f))))
(locally (declare (special declared-10)) (defun declared-11 (declared-10) (lambda () declared-10)))")
        (list (progv '(declared-7) '(2) (funcall 'declared-8))
              (progv '(declared-7) '(2) (funcall 'declared-9 'declared-8))
              (funcall (funcall 'declared-11 3))))
      (2 2 3)))

(test evaluation-at-compile-time
  (=> (progn
        (compiled-and-loaded "(eval-when (:compile-toplevel) (progn (defmacro at-compile-time-1 () 1) (defparameter *at-compile-time* (at-compile-time-1))))")
        (symbol-value '*at-compile-time*))
      1)
  (=> (progn
        (compiled-and-loaded "(macrolet ((m (x) `',x))
  (eval-when (:compile-toplevel)
    (locally (declare (optimize speed)) (defmacro at-compile-time-2 () '(m b)) (setq *at-compile-time* (at-compile-time-2)))
    (eval-when (:compile-toplevel) (setq *at-compile-time* 'not))
    (eval-when (:execute) (push 'a *at-compile-time*))))")
        (symbol-value '*at-compile-time*))
      (a . b)))

(test files-that-cannot-be-read
  (=> (compiled-and-loaded "(defun unread-1 () 1)
 (defun unread-2 () (list 1)")
      (nil t t ":2:2: warning: The object that begins with ( has no end (at :2:2). Nothing is compiled of this file.  [FILE-NOT-READ]"))
  (=> (compiled-and-loaded "(defun unread-1 () 1)
(defun unread-2 () (no-such-package::foo))")
      (nil t t ":2:20: warning: There is no package called \"NO-SUCH-PACKAGE\" for the symbol \"FOO\". (at :2:21). Nothing is compiled of this file.  [FILE-NOT-READ]"))
  (=> (compiled-and-loaded "#.(error \"no\")")
      (nil t t "warning: no. Nothing is compiled of this file.  [FILE-NOT-READ]"))
  (=> (fboundp 'unread-1) nil)
  (signals file-error (compile-file "/no/such/file.lisp")))

;;; --- COMPILE

(defmacro compiled-values (definition)
  "The values of COMPILE of DEFINITION without the first, and what the first returns for T and for NIL."
  `(handler-bind ((warning #'muffle-warning))
     (multiple-value-bind (function warnings failure) (compile nil ,definition)
       (flet ((try (x)
                (message-of program-error (funcall function x))))
         (list warnings failure (try t) (try nil))))))

(test compile
  (=> (compiled-values '(lambda (x) (list x))) (nil nil (t) (nil)))
  (=> (compiled-values '(lambda (x) (if x (let 5) (list x)))) (t t "Not a proper list in (LET 5): 5" (nil)))
  (=> (compiled-values '(lambda (&optional &optional x) x))
      (t t "Misplaced &OPTIONAL in the lambda list of (LAMBDA (&OPTIONAL &OPTIONAL X) X)"
           "Misplaced &OPTIONAL in the lambda list of (LAMBDA (&OPTIONAL &OPTIONAL X) X)"))
  (=> (compiled-values '(lambda (x) (macrolet ((m () (warn "a") 1)) (m)) x)) (t t t nil))
  (=> (compiled-values '(lambda (x) (macrolet ((m () (warn 'style-warning) 1)) (m)) x)) (t nil t nil))
  (=> (handler-case (compile nil '(lambda () (let 5))) (warning (w) (type-of w))) form-not-compiled)
  (signals error (compile nil 5)))
