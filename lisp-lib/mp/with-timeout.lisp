;;;; WITH-TIMEOUT.

(in-package "WEFT")

(defvar *debugger-depth* 0
  "How many debuggers, one in the other, this process is in.")

(defvar *timeout-retreat* 1/10
  "How many seconds later a timeout looks again that finds its process in a debugger.")

(defmacro sys:with-timeout ((seconds &body timeout-body) &body body)
  "Evaluates BODY and returns its values; but when SECONDS are over before that, leaves BODY at its next safe point, evaluates TIMEOUT-BODY and returns
its values. If SECONDS is zero or less, only TIMEOUT-BODY is evaluated. While a debugger has the process that BODY has led into, BODY is not left."
  `(call-with-timeout ,seconds (lambda () ,@body) (lambda () ,@timeout-body)))

(defun call-with-timeout (seconds function timeout-function)
  "Calls FUNCTION and returns its values, or, when SECONDS are over first, throws out of it and calls TIMEOUT-FUNCTION."
  (check-type seconds real)
  (block finished
    (when (plusp seconds)
      (block expired
        (let ((depth *debugger-depth*)
              (timeout nil))
          (labels ((expire ()
                     (when (= *debugger-depth* depth)
                       (return-from expired nil))
                     (setf timeout (%start-timeout *timeout-retreat* #'expire))))
            (setf timeout (%start-timeout seconds #'expire))
            (return-from finished
              (unwind-protect (funcall function)
                (%cancel-timeout timeout)))))))
    (funcall timeout-function)))
