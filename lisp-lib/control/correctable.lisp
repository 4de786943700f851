;;;; ASSERT, CHECK-TYPE, CCASE and CTYPECASE: errors whose restarts give a place another value and try again.

(in-package "WEFT")

(defun store-value-error (place datum type control &rest arguments)
  "Signals TYPE-ERROR about DATUM, the value of PLACE, and returns the value that restart STORE-VALUE is given."
  (restart-case (error 'simple-type-error :datum datum :expected-type type
                                          :format-control control :format-arguments arguments)
    (store-value (value)
      :report (lambda (stream) (format stream "Store a new value in ~S." place))
      :interactive (lambda () (%read-evaluated "The value"))
      value)))

(defmacro check-type (place type &optional type-string)
  "Signals a correctable TYPE-ERROR unless the value of PLACE is of TYPE; TYPE-STRING describes the type. Returns NIL."
  (with-gensyms (value)
    `(do ((,value ,place ,place))
         ((typep ,value ',type) nil)
       (setf ,place
             ,(if type-string
                  `(store-value-error ',place ,value ',type "The value of ~S is ~S, which is not ~A."
                                      ',place ,value ,type-string)
                  `(store-value-error ',place ,value ',type "The value of ~S is ~S, which is not of type ~S."
                                      ',place ,value ',type))))))

(defmacro ccase (place &body clauses)
  "Like CASE on the value of PLACE, but signals a correctable TYPE-ERROR if no clause is selected."
  (let ((keys (%all-keys clauses)))
    (with-gensyms (key)
      (%expand-correctable 'ccase place key clauses (%case-test key) `(member ,@keys)))))

(defmacro ctypecase (place &body clauses)
  "Like TYPECASE on the value of PLACE, but signals a correctable TYPE-ERROR if no clause is selected."
  (with-gensyms (key)
    (%expand-correctable 'ctypecase place key clauses (%typecase-test key) `(or ,@(mapcar #'car clauses)))))

(defun %expand-correctable (name place key clauses test type)
  "Returns the loop of CCASE or CTYPECASE: CLAUSES on the variable KEY by TEST, until PLACE holds a value of TYPE."
  (with-gensyms (block again)
    `(block ,block
       (tagbody
          ,again
          (let ((,key ,place))
            (return-from ,block
              ,(%expand-clauses name key clauses test
                                `(progn
                                   (setf ,place (store-value-error ',place ,key ',type
                                                                   "~S: the value of ~S is ~S, which fits no clause."
                                                                   ',name ',place ,key))
                                   (go ,again)))))))))

(defun assertion-error (test places datum arguments)
  "Signals that the form TEST is false, as DATUM and ARGUMENTS say if given; returns when restart CONTINUE is taken."
  (restart-case (if datum
                    (apply #'error datum arguments)
                    (error "The assertion ~S failed." test))
    (continue ()
      :report (lambda (stream)
                (format stream "Try the assertion again~@[ with new values for ~{~S~^, ~}~]." places)))))

(defun ask-new-values (place values)
  "Asks the user whether the place PLACE shall keep VALUES, and returns its values from now on."
  (format *query-io* "~&~S is ~{~S~^, ~}." place values)
  (if (y-or-n-p "Give it a new value? ")
      (%read-evaluated "The value")
      values))

(defmacro assert (test &optional places datum &rest arguments)
  "Signals a correctable error unless TEST is true: the user may give PLACES new values and go on. Returns NIL."
  (with-gensyms (again)
    `(tagbody
        ,again
        (unless ,test
          (assertion-error ',test ',places ,datum (list ,@arguments))
          ,@(mapcar (lambda (place)
                      `(setf ,place (values-list (ask-new-values ',place (multiple-value-list ,place)))))
                    places)
          (go ,again)))))
