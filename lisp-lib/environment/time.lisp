;;;; TIME (CLHS 25.2).

(in-package "WEFT")

(defun %report-time (real run allocation collections collection-time)
  "Writes to the trace output what an evaluation took: nanoseconds of real and processor time, bytes or NIL, collections and their milliseconds."
  (format *trace-output* "~&; real time  ~,6F s~%; cpu time   ~,6F s (this thread)~%" (/ real 1d9) (/ run 1d9))
  (when allocation
    (format *trace-output* "; allocated  ~:D bytes (this thread)~%" allocation))
  (format *trace-output* "; collected  ~D time~:P, ~,3F s~%" collections (/ collection-time 1d3)))

(defun %call-with-time (function)
  "Calls FUNCTION, writes to the trace output what that took, and returns its values."
  (%thread-allocation)
  (multiple-value-bind (collections collection-time) (%garbage-collections)
    (let* ((allocation (%thread-allocation))
           (run (%thread-run-time))
           (real (%nanoseconds)))
      (multiple-value-prog1 (funcall function)
        (let* ((real (- (%nanoseconds) real))
               (run (- (%thread-run-time) run))
               (allocation (and allocation (- (%thread-allocation) allocation))))
          (multiple-value-bind (collections-after collection-time-after) (%garbage-collections)
            (%report-time real run allocation (- collections-after collections) (- collection-time-after collection-time))))))))

(defmacro time (form)
  "Evaluates FORM, writes to the trace output how long that took, how much this thread allocated and how often garbage was collected, and returns
the values of FORM."
  `(%call-with-time (lambda () ,form)))
