;;;; DISASSEMBLE.

(in-package "WEFT")

(defun disassemble (fn)
  "Writes the JVM instructions of FN to *STANDARD-OUTPUT*: a function, the name of one or of a macro, or a lambda expression. What is
interpreted is compiled for that, and stays interpreted."
  (let ((text (%disassembly (cond ((functionp fn) fn)
                                  ((and (consp fn) (eq (car fn) 'lambda)) (compile nil fn))
                                  ((and (symbolp fn) (macro-function fn)))
                                  (t (fdefinition fn))))))
    (if text
        (write-string text)
        (format t "~&; ~S is part of the kernel or an interpreted closure, and has no instructions of its own.~%" fn))
    nil))
