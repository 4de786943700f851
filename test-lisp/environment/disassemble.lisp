;;;; DISASSEMBLE.

(in-package "WEFT")

(defun disassembled (fn)
  "Returns what DISASSEMBLE writes about FN, and what it returns."
  (let (result)
    (values (with-output-to-string (*standard-output*)
              (setq result (disassemble fn)))
            result)))

(defun plain-to-disassemble (x) (list x))

(test disassemble
  (=> (nth-value 1 (disassembled 'plain-to-disassemble)) nil)
  (true (search "areturn" (disassembled 'plain-to-disassemble)))
  (true (search "areturn" (disassembled '(lambda (x) x))))
  (true (search "areturn" (disassembled 'when)))
  (true (search "kernel" (disassembled 'car)))
  (true (search "kernel" (disassembled #'car)))
  (true (disassembled #'print-object))
  (signals undefined-function (disassemble 'no-function-to-disassemble))
  (signals type-error (disassemble 17)))
