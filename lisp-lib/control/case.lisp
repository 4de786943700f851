;;;; CASE and ECASE, TYPECASE and ETYPECASE. The correctable ones are in correctable.lisp.

(in-package "WEFT")

(defun %key-test (key variable)
  "Returns a form that is true if the value of VARIABLE is the object KEY."
  (if (symbolp key)
      `(eq ,variable ',key)
      `(eql ,variable ',key)))

(defun %key-list (keys)
  "Returns the list that KEYS, the head of a CASE clause, designates."
  (cond ((listp keys) keys)
        (t (list keys))))

(defun %expand-clauses (name variable clauses test otherwise)
  "Returns the COND that selects one of CLAUSES by VARIABLE.
TEST makes the test form of a clause from its head. OTHERWISE is the form for when there is no such clause; it is
:ALLOWED when the last clause may be a T or OTHERWISE clause."
  (labels ((expand (clauses)
             (cond ((null clauses) (if (eq otherwise :allowed) '() `((t ,otherwise))))
                   ((not (consp (car clauses)))
                    (%program-error "~S: ~S is not a clause" name (car clauses)))
                   ((and (eq otherwise :allowed) (member (caar clauses) '(t otherwise)))
                    (when (and (cdr clauses) (not (and (eq name 'typecase) (eq (caar clauses) t))))
                      (%program-error "~S: clauses after the ~S clause: ~S" name (caar clauses) (cdr clauses)))
                    `((t ,@(or (cdar clauses) '(nil)))))
                   (t `((,(funcall test (caar clauses)) ,@(or (cdar clauses) '(nil)))
                        ,@(expand (cdr clauses)))))))
    `(cond ,@(expand clauses))))

(defun %case-test (variable)
  "Returns the function that makes the test of a CASE clause on VARIABLE from its keys."
  (lambda (keys)
    (let ((tests (mapcar (lambda (key) (%key-test key variable)) (%key-list keys))))
      (if (and tests (null (cdr tests))) (car tests) `(or ,@tests)))))

(defun %typecase-test (variable)
  "Returns the function that makes the test of a TYPECASE clause on VARIABLE from its type."
  (lambda (type) `(typep ,variable ',type)))

(defun %all-keys (clauses)
  "Returns a list of the keys of all CASE CLAUSES."
  (mapcan (lambda (clause) (copy-list (%key-list (car clause)))) clauses))

(defmacro case (keyform &body clauses)
  "Evaluates the forms of the first clause, (KEYS FORM*), one of whose keys is EQL to the value of KEYFORM."
  (with-gensyms (key)
    `(let ((,key ,keyform))
       (declare (ignorable ,key))
       ,(%expand-clauses 'case key clauses (%case-test key) :allowed))))

(defmacro typecase (keyform &body clauses)
  "Evaluates the forms of the first clause, (TYPE FORM*), to whose type the value of KEYFORM belongs."
  (with-gensyms (key)
    `(let ((,key ,keyform))
       (declare (ignorable ,key))
       ,(%expand-clauses 'typecase key clauses (%typecase-test key) :allowed))))

(defmacro ecase (keyform &body clauses)
  "Like CASE, but signals TYPE-ERROR if no clause is selected."
  (with-gensyms (key)
    `(let ((,key ,keyform))
       ,(%expand-clauses 'ecase key clauses (%case-test key)
                         `(%type-error ,key '(member ,@(%all-keys clauses)))))))

(defmacro etypecase (keyform &body clauses)
  "Like TYPECASE, but signals TYPE-ERROR if no clause is selected."
  (with-gensyms (key)
    `(let ((,key ,keyform))
       ,(%expand-clauses 'etypecase key clauses (%typecase-test key)
                         `(%type-error ,key '(or ,@(mapcar #'car clauses)))))))
