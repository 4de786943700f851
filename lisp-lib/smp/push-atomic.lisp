;;;; PUSH-ATOMIC and POP-ATOMIC. Elements stand in conses of their own, so a cons that was popped never comes back while somebody is
;;;; about to pop it.

(in-package "WEFT")

(defmacro excl:push-atomic (value place &environment environment)
  "Puts VALUE in front of the list in PLACE, as if no other process ran meanwhile, and returns the new list."
  (with-gensyms (item cell list)
    `(let ((,item ,value))
       ,(atomic-update-form place environment `((,cell (cons ,item nil))) list `(progn (rplacd ,cell ,list) ,cell)))))

(defmacro excl:pop-atomic (place &environment environment)
  "Takes the first element off the list in PLACE, as if no other process ran meanwhile, and returns it; NIL when the list is empty."
  (with-gensyms (list)
    (atomic-update-form place environment '() list `(cdr ,list) `(car ,list))))
