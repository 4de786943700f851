;;;; PROCESS-JOIN.

(in-package "WEFT")

(define-condition mp:process-join-error (error)
  ((process :initarg :process :reader process-join-error-process))
  (:report (lambda (condition stream)
             (format stream "~S did not end normally." (process-join-error-process condition))))
  (:documentation "A process that was waited for ended without returning from its function."))

(defun %find-run (process where)
  "Returns the run of PROCESS that WHERE, an element of a search list, means, or NIL."
  (ecase where
    (:current (process-current-run process))
    (:previous (process-previous-run process))
    (:next (process-next-run process))))

(defgeneric mp:process-join (process &key errorp error-values search-list)
  (:documentation "Waits until PROCESS has ended, and returns a list of the values of its function. If it did not end by returning, signals
PROCESS-JOIN-ERROR, or, if ERRORP is NIL, returns ERROR-VALUES. SEARCH-LIST says which run of PROCESS is meant: the first that there is of :CURRENT, the
one that goes on, :PREVIOUS, the one before, and :NEXT, which always is."))

(defmethod mp:process-join ((process mp:process) &key (errorp t) error-values (search-list '(:current :previous :next)))
  (let ((run (some (lambda (where) (%find-run process where)) search-list)))
    (unless run
      (error "~S has no run of the kinds ~S." process search-list))
    (when (and (eq process sys:*current-process*) (eq run (process-current-run process)))
      (error "~S cannot wait for its own end." process))
    (with-whostate ("Join")
      (%await-gate (process-run-done run)))
    (cond ((eq (process-run-status run) :normal) (process-run-values run))
          (errorp (error 'mp:process-join-error :process process))
          (t error-values))))
