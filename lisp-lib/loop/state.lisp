;;;; The state of LOOP's parser: what is left of the form, and the parts of the loop found so far.
;;;;
;;;; A loop is assembled (see loop.lisp) as
;;;;
;;;;   (block NAME
;;;;     WRAPPERS, outermost first: bindings of variables, iterators
;;;;       (tagbody
;;;;          PROLOGUE FIRST
;;;;        next BODY STEPS (go next)
;;;;        END EPILOGUE (return-from NAME RESULT)))
;;;;
;;;; FIRST and STEPS are what the FOR clauses do before the first turn and before each later one.

(in-package "WEFT")

(defstruct (loop-state (:constructor make-loop-state (form rest)))
  form                                  ; the whole LOOP form
  rest                                  ; what is not parsed yet
  clause                                ; the tail of FORM at which the current clause begins
  (name nil)                            ; of the block
  (end (gensym "END"))                  ; the tag of the epilogue
  (variables '())                       ; all variables bound by clauses
  (wrappers '())                        ; functions from a form to a form around it, innermost first
  (prologue '())                        ; the lists of forms below are in reverse
  (first '())
  (body '())
  (steps '())
  (epilogue '())
  (accumulations '())                   ; see accumulation.lisp
  (result nil)                          ; a form
  (result-source nil))                  ; the clause that gives the loop its result, a keyword

(defun loop-error (state control &rest arguments)
  "Signals PROGRAM-ERROR about the clause that is being parsed."
  (%program-error "LOOP: ~? in the clause ~S of ~S" control arguments
                  (loop-clause-excerpt state) (loop-state-form state)))

(defun loop-clause-excerpt (state)
  "Returns the current clause as far as it has been read."
  (ldiff (loop-state-clause state) (cdr (loop-state-rest state))))

(defun loop-keyword (token)
  "Returns the keyword spelt like the symbol TOKEN, or NIL if TOKEN is no symbol or there is none."
  (and token
       (symbolp token)
       (values (find-symbol (symbol-name token) "KEYWORD"))))

(defun loop-peek (state)
  "Returns the next token as a keyword, NIL if it is none."
  (and (loop-state-rest state) (loop-keyword (car (loop-state-rest state)))))

(defun loop-next (state what)
  "Takes the next token, whatever it is; WHAT says in an error what is missing."
  (unless (consp (loop-state-rest state))
    (loop-error state "~A is missing" what))
  (pop (loop-state-rest state)))

(defun loop-accept (state &rest keywords)
  "Takes the next token if it is spelt like one of KEYWORDS, and returns that keyword; else NIL."
  (let ((found (loop-peek state)))
    (when (and found (member found keywords))
      (pop (loop-state-rest state))
      found)))

(defun loop-compound-forms (state)
  "Takes one or more compound forms, up to the next atom."
  (unless (consp (car (loop-state-rest state)))
    (loop-error state "a compound form is missing"))
  (let ((forms '()))
    (do ()
        ((atom (car (loop-state-rest state))) (nreverse forms))
      (push (pop (loop-state-rest state)) forms))))

(defun loop-wrap (state wrapper)
  "Puts WRAPPER, a function from a form to a form, inside of those that are there."
  (push wrapper (loop-state-wrappers state)))

(defun loop-end-test (state test)
  "Returns a form that ends the loop if the form TEST is true."
  `(when ,test (go ,(loop-state-end state))))

(defun loop-result (state source form)
  "Makes FORM the result of the loop, as clause SOURCE, a keyword, says."
  (let ((other (loop-state-result-source state)))
    (when (and other (not (eq other source)))
      (loop-error state "~A and ~A both give the loop a result" other source))
    (setf (loop-state-result-source state) source
          (loop-state-result state) form)))
