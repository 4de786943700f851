;;;; SIGNAL, ERROR, CERROR, WARN, and the way into the debugger.

(in-package "WEFT")

(test error
  (signals type-error (error 17))
  (signals type-error (error 'no-such-condition-type))
  (signals type-error (error 'integer))
  (=> (handler-case (error (make-condition 'type-error :datum 1 :expected-type 'symbol)) (type-error (c) (princ-to-string c)))
      "1 is not of type SYMBOL"))

(test cerror
  (=> (handler-bind ((error #'continue)) (cerror "Go on." "Stop: ~A" 1)) nil)
  (=> (handler-bind ((error (lambda (c) (princ-to-string (find-restart 'continue c)) (continue c)))) (cerror "Go on with ~A." "~A" 1) 2) 2)
  (=> (block b (handler-bind ((error (lambda (c) (return-from b (princ-to-string (find-restart 'continue c)))))) (cerror "Go on with ~A." "~A" 1)))
      "Go on with 1."))

(test warn
  (=> (let ((n 0)) (handler-bind ((warning (lambda (c) (incf n) (muffle-warning c)))) (warn "a") (warn 'style-warning)) n) 2)
  (=> (let ((*error-output* (make-string-output-stream)))
        (list (warn "A ~A" 1)
              (let ((text (get-output-stream-string *error-output*)))
                (subseq text (search "warning: " text)))))
      (nil "warning: A 1  [SIMPLE-WARNING]
"))
  (signals type-error (warn 'simple-error)))

(test *debugger-hook*
  (=> (block b (let ((*debugger-hook* (lambda (c hook) (declare (ignore hook)) (return-from b (list (princ-to-string c) *debugger-hook*)))))
                 (invoke-debugger (make-condition 'simple-error :format-control "nobody handles this"))))
      ("nobody handles this" nil))
  (=> (block b (let ((*break-on-signals* 'warning)
                     (*debugger* (lambda (c) (declare (ignore c)) (return-from b :broken))))
                 (handler-case (signal 'simple-warning) (warning () :handled))))
      :broken))
