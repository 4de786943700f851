;;;; The correctable errors of packages: what the kernel calls when an operation cannot go on by itself.

(in-package "WEFT")

(defun %choose-symbol (package symbols control arguments)
  "Signals PACKAGE-ERROR: SYMBOLS, of one name, would meet in PACKAGE. Returns the one that is to stay accessible there.
CONTROL and ARGUMENTS are the message."
  (restart-case (error 'simple-package-error :package package :format-control control :format-arguments arguments)
    (continue ()
      :report (lambda (stream) (format stream "Keep ~S, which is accessible now." (car symbols)))
      (car symbols))
    (take-new ()
      :report (lambda (stream) (format stream "Take ~S in its place." (cadr symbols)))
      (cadr symbols))
    (use-value (symbol)
      :report "Choose one of the symbols."
      :interactive (lambda ()
                     (format *query-io* "~&One of ~S (a form, to be evaluated): " symbols)
                     (finish-output *query-io*)
                     (list (eval (read *query-io*))))
      (if (member symbol symbols)
          symbol
          (%choose-symbol package symbols control arguments)))))

(defun %continuable-package-error (package way control arguments)
  "Signals PACKAGE-ERROR on PACKAGE with the message CONTROL and ARGUMENTS; returns NIL when CONTINUE is taken, which WAY describes."
  (restart-case (error 'simple-package-error :package package :format-control control :format-arguments arguments)
    (continue ()
      :report (lambda (stream) (write-string way stream))
      nil)))
