;;;; What a process binds when it starts. It inherits nothing: only these bindings differ from the global values.

(in-package "WEFT")

(excl:defvar-nonbindable excl:*required-thread-bindings* '((*readtable* . *readtable*))
  "An alist of variables and forms: every process binds the variables, to the values the forms have there, when it starts. Of two entries for a
variable the first counts.")

(defvar excl:*required-top-level-bindings*
  '((*package* . (find-package "COMMON-LISP-USER"))
    (*readtable* . (copy-readtable nil))
    (*read-base* . 10) (*read-default-float-format* . 'single-float) (*read-eval* . t) (*read-suppress* . nil)
    (*print-array* . t) (*print-base* . 10) (*print-case* . :upcase) (*print-circle* . nil) (*print-escape* . t) (*print-gensym* . t)
    (*print-length* . nil) (*print-level* . nil) (*print-lines* . nil) (*print-miser-width* . *print-miser-width*)
    (*print-pprint-dispatch* . *print-pprint-dispatch*) (*print-pretty* . nil) (*print-radix* . nil) (*print-readably* . nil)
    (*print-right-margin* . nil)
    (*random-state* . (make-random-state t))
    (*break-on-signals* . nil) (*debugger-hook* . nil)
    (* . nil) (** . nil) (*** . nil) (+ . nil) (++ . nil) (+++ . nil) (/ . nil) (// . nil) (/// . nil) (- . nil))
  "An alist of variables and forms: a sane set of initial bindings for an interactive process. Cons in front of it, or copy it.")

(defmacro %renamed-top-level-bindings ()
  "Warns that the variable has another name now, and yields that."
  (warn "~S has been renamed ~S." 'excl:*cl-default-special-bindings* 'excl:*required-top-level-bindings*)
  'excl:*required-top-level-bindings*)

(define-symbol-macro excl:*cl-default-special-bindings* (%renamed-top-level-bindings))

(defun process-start-bindings (process)
  "Returns a list of the variables that PROCESS binds when it starts, and a list of their values, computed here."
  (let ((symbols '())
        (values '()))
    (dolist (entry (append excl:*required-thread-bindings* (mp:process-initial-bindings process)))
      (unless (member (car entry) symbols)
        (push (car entry) symbols)
        (push (eval (cdr entry)) values)))
    (values symbols values)))
