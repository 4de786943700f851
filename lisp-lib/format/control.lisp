;;;; ~* ~? ~^ ~/ ~( ~[ ~{: the order of arguments, recursion, case, choice and repetition.

(in-package "WEFT")

(defun %format-go-to (directive stream state)
  "~*: skips arguments; with a colon backs up; with an at-sign goes to an argument by number."
  stream
  (let* ((parameters (%format-parameters directive state))
         (n (%format-count directive parameters 0 nil))
         (position (%format-position state)))
    (%format-check-parameters directive parameters 1)
    (%format-move directive state
                  (cond ((%directive-at directive) (or n 0))
                        ((%directive-colon directive) (- position (or n 1)))
                        (t (+ position (or n 1)))))
    nil))

(defun %format-recursive (directive stream state)
  "~?: carries out a control string that is an argument, on a list of arguments; with an at-sign on those of this level."
  (%format-check-parameters directive (%format-parameters directive state) 0)
  (let ((control (%format-next directive state)))
    (cond ((not (%directive-at directive))
           (let ((arguments (%format-next directive state)))
             (unless (listp arguments)
               (error 'type-error :datum arguments :expected-type 'list))
             (%format-call-control directive control stream arguments)))
          ((stringp control)
           (%format-run (%format-items control) stream state))
          (t
           (setf (svref state 1) (%format-call-control directive control stream (%format-left state)))))
    nil))

(defun %format-escape (directive stream state)
  "~^: ends the enclosing construct when no argument is left, or as the parameters say; with a colon all of ~:{."
  stream
  (let* ((parameters (%format-parameters directive state))
         (a (car parameters))
         (b (cadr parameters))
         (c (caddr parameters)))
    (%format-check-parameters directive parameters 3)
    (when (and (%directive-colon directive) (eq (svref state 2) :none))
      (%format-fail directive "~~:^ stands outside ~~:{"))
    (when (cond (c (if (and (realp a) (realp b) (realp c)) (<= a b c) (and (eql a b) (eql b c))))
                (b (eql a b))
                (a (eql a 0))
                ((%directive-colon directive) (null (svref state 2)))
                (t (null (%format-left state))))
      (if (%directive-colon directive) :outside :here))))

(defun %format-function-name (directive)
  "Returns the symbol that ~/name/ means."
  (let* ((text (string-upcase (%directive-parts directive)))
         (colon (position #\: text))
         (name-start (cond ((null colon) 0)
                           ((and (< (1+ colon) (length text)) (char= (char text (1+ colon)) #\:)) (+ colon 2))
                           (t (1+ colon))))
         (package (if colon (if (= colon 0) "KEYWORD" (subseq text 0 colon)) "COMMON-LISP-USER")))
    (unless (find-package package)
      (%format-fail directive "There is no package ~A" package))
    (intern (subseq text name-start) package)))

(defun %format-call (directive stream state)
  "~/name/: calls a function with the stream, an argument, the modifiers and the parameters."
  (let* ((parameters (%format-parameters directive state))
         (argument (%format-next directive state)))
    (apply (%format-function-name directive) stream argument (%directive-colon directive) (%directive-at directive) parameters)
    nil))

(defun %capitalize-first-word (text)
  "Returns TEXT in lower case, but for the first letter of its first word."
  (let* ((result (string-downcase text))
         (first (position-if #'alphanumericp result)))
    (when first
      (setf (char result first) (char-upcase (char result first))))
    result))

(defun %format-case-conversion (directive stream state)
  "~(: converts the case of what is written inside: to lower case, capitalized with a colon, only the first word with an at-sign, to
upper case with both."
  (%format-check-parameters directive (%format-parameters directive state) 0)
  (let* ((inner (%make-string-output-at-column (%output-column stream)))
         (ended (%format-run (%directive-parts directive) inner state))
         (text (get-output-stream-string inner)))
    (write-string (cond ((and (%directive-colon directive) (%directive-at directive)) (string-upcase text))
                        ((%directive-colon directive) (string-capitalize text))
                        ((%directive-at directive) (%capitalize-first-word text))
                        (t (string-downcase text)))
                  stream)
    ended))

(defun %format-conditional (directive stream state)
  "~[: chooses the clause that the argument numbers; with a colon false or true; with an at-sign the clause if the argument is true."
  (let* ((parameters (%format-parameters directive state))
         (clauses (%directive-parts directive))
         (count (length clauses)))
    (%format-check-parameters directive parameters 1)
    (cond ((and (%directive-colon directive) (%directive-at directive))
           (%format-fail directive "~~[ has both a colon and an at-sign"))
          ((%directive-colon directive)
           (unless (= count 2)
             (%format-fail directive "~~:[ has ~D clauses, not two" count))
           (%format-run (if (%format-next directive state) (cadr clauses) (car clauses)) stream state))
          ((%directive-at directive)
           (unless (= count 1)
             (%format-fail directive "~~@[ has ~D clauses, not one" count))
           (let ((before (%format-left state)))
             (if (%format-next directive state)
                 (progn
                   (setf (svref state 1) before)
                   (%format-run (car clauses) stream state))
                 nil)))
          (t
           (let* ((index (or (%format-integer directive parameters 0 nil) (%format-next directive state)))
                  (default (and (%directive-separator directive)
                                (%directive-colon (car (last (%directive-separator directive)))))))
             (unless (integerp index)
               (error 'type-error :datum index :expected-type 'integer))
             (cond ((and (<= 0 index) (< index (if default (1- count) count)))
                    (%format-run (nth index clauses) stream state))
                   (default
                    (%format-run (car (last clauses)) stream state))
                   (t nil)))))))

(defun %format-iteration (directive stream state)
  "~{: repeats what is inside on the elements of a list; with an at-sign on the arguments left; with a colon on sublists."
  (let* ((parameters (%format-parameters directive state))
         (limit (%format-count directive parameters 0 nil))
         (body (%directive-parts directive))
         (control (if body nil (%format-next directive state)))
         (once (%directive-colon (%directive-closing directive)))
         (arguments (if (%directive-at directive) (%format-left state) (%format-next directive state))))
    (%format-check-parameters directive parameters 1)
    (unless (listp arguments)
      (error 'type-error :datum arguments :expected-type 'list))
    (when (and (stringp control))
      (setq body (%format-items control)
            control nil))
    (let ((left (if (%directive-colon directive)
                    (%format-iterate-sublists directive stream arguments limit body control once (%format-block-without-list state))
                    (%format-iterate directive stream arguments limit body control once
                                     (if (%directive-at directive) (svref state 3) (%format-block-without-list state))))))
      (when (%directive-at directive)
        (setf (svref state 1) left)))
    nil))

(defun %format-iterate (directive stream arguments limit body control once block)
  "Repeats BODY, or calls CONTROL, on ARGUMENTS, in the logical BLOCK or NIL; returns those left."
  (let ((state (%format-state arguments :none block))
        (done 0))
    (do ()
        ((or (and limit (>= done limit))
             (and (null (%format-left state)) (not (and once (= done 0))))))
      (if control
          (setf (svref state 1) (%format-call-control directive control stream (%format-left state)))
          (when (%format-run body stream state)
            (return nil)))
      (setq done (1+ done)))
    (%format-left state)))

(defun %format-iterate-sublists (directive stream arguments limit body control once block)
  "Repeats BODY, or calls CONTROL, on each of ARGUMENTS, which are lists, in the logical BLOCK or NIL; returns those left."
  (let ((done 0))
    (do ()
        ((or (and limit (>= done limit))
             (and (null arguments) (not (and once (= done 0))))))
      (let ((sublist (if arguments (car arguments) nil)))
        (setq arguments (cdr arguments)
              done (1+ done))
        (unless (listp sublist)
          (error 'type-error :datum sublist :expected-type 'list))
        (if control
            (%format-call-control directive control stream sublist)
            (when (eq (%format-run body stream (%format-state sublist arguments block)) :outside)
              (return nil)))))
    arguments))
