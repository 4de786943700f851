;;;; WITH-HASH-TABLE-ITERATOR, over the iterators of the kernel.

(in-package "WEFT")

(defmacro with-hash-table-iterator ((name hash-table) &body body)
  "Evaluates BODY with NAME as a local macro: (NAME) returns true, the key and the value of the next entry of HASH-TABLE, NIL at the end."
  (with-gensyms (iterator)
    `(let ((,iterator (%hash-table-iterator ,hash-table)))
       (declare (ignorable ,iterator))
       (macrolet ((,name () '(%next-entry ,iterator)))
         ,@body))))
