;;;; The conditional macros. They come first, as bare expansion functions, because all later files are written with
;;;; them: so is the reading of macro lambda lists that DEFMACRO stands on.

(in-package "WEFT")

(%fdefine '%check-arguments
          (named-lambda %check-arguments (arguments minimum maximum name form lambda-list)
            "Returns ARGUMENTS if it is a list of MINIMUM to MAXIMUM elements, else signals PROGRAM-ERROR naming FORM.
MAXIMUM is NIL when any number of elements and any tail may follow."
            (let ((count 0)
                  (tail arguments))
              (tagbody
               next
                 (if (if (consp tail) (if maximum t (< count minimum)) nil)
                     (if (eql count maximum)
                         nil
                         (progn
                           (setq count (1+ count)
                                 tail (cdr tail))
                           (go next)))))
              (if (if (< count minimum) t (if maximum tail nil))
                  (%program-error "~S: ~S does not match the lambda list ~S" name form lambda-list)
                  arguments))))

(%set-macro 'when
            (named-lambda when (form environment)
              "Evaluates FORMS in order and returns the values of the last if TEST is true, else returns NIL."
              (declare (ignore environment))
              (%check-arguments (cdr form) 1 nil 'when form '(test &body forms))
              `(if ,(cadr form) (progn ,@(cddr form)) nil)))

(%set-macro 'unless
            (named-lambda unless (form environment)
              "Evaluates FORMS in order and returns the values of the last if TEST is false, else returns NIL."
              (declare (ignore environment))
              (%check-arguments (cdr form) 1 nil 'unless form '(test &body forms))
              `(if ,(cadr form) nil (progn ,@(cddr form)))))

(%set-macro 'and
            (named-lambda and (form environment)
              "Evaluates FORMS in order until one is false; returns NIL then, else the values of the last (T if there is none)."
              (declare (ignore environment))
              (labels ((expand (forms)
                         (if (cdr forms)
                             `(if ,(car forms) ,(expand (cdr forms)) nil)
                             (car forms))))
                (if (cdr form) (expand (cdr form)) t))))

(%set-macro 'or
            (named-lambda or (form environment)
              "Evaluates FORMS in order until one is true and returns its value, else the values of the last (NIL if there is none)."
              (declare (ignore environment))
              (labels ((expand (forms)
                         (if (cdr forms)
                             (let ((value (gensym "OR")))
                               `(let ((,value ,(car forms)))
                                  (if ,value ,value ,(expand (cdr forms)))))
                             (car forms))))
                (if (cdr form) (expand (cdr form)) nil))))

(%set-macro 'cond
            (named-lambda cond (form environment)
              "Evaluates the forms of the first clause whose test is true. Each clause is (TEST FORM*); without forms it
yields the value of its test."
              (declare (ignore environment))
              (labels ((expand (clauses)
                         (if clauses
                             (expand-clause (car clauses) (cdr clauses))
                             nil))
                       (expand-clause (clause others)
                         (if (consp clause) nil (%program-error "COND: ~S is not a clause in ~S" clause form))
                         (if (cdr clause)
                             (if (eq (car clause) t)
                                 `(progn ,@(cdr clause))
                                 `(if ,(car clause) (progn ,@(cdr clause)) ,(expand others)))
                             (let ((value (gensym "TEST")))
                               `(let ((,value ,(car clause)))
                                  (if ,value ,value ,(expand others)))))))
                (expand (cdr form)))))
