;;;; WITH-TIMEOUT.

(in-package "WEFT")

(defmacro sys:with-timeout ((seconds &body timeout-body) &body body)
  "Evaluates BODY and returns its values; but when SECONDS are over before that, leaves BODY at its next safe point, evaluates TIMEOUT-BODY and returns
its values. If SECONDS is zero or less, only TIMEOUT-BODY is evaluated."
  `(call-with-timeout ,seconds (lambda () ,@body) (lambda () ,@timeout-body)))

(defun call-with-timeout (seconds function timeout-function)
  "Calls FUNCTION and returns its values, or, when SECONDS are over first, throws out of it and calls TIMEOUT-FUNCTION."
  (check-type seconds real)
  (block finished
    (when (plusp seconds)
      (block expired
        (let ((timeout (%start-timeout seconds (lambda () (return-from expired nil)))))
          (return-from finished
            (unwind-protect (funcall function)
              (%cancel-timeout timeout))))))
    (funcall timeout-function)))
