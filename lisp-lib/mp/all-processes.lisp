;;;; The list of processes, the current one, and the processes of threads that Lisp did not start.

(in-package "WEFT")

(defvar sys:*all-processes* '()
  "The processes that were made and have not finished: a list that is replaced, never changed.")

(defvar sys:*current-process* nil
  "The process that is running. Read-only.")

(defun %enter-process (process)
  "Puts PROCESS on the list of processes."
  (excl:update-atomic (all (sys:global-symbol-value 'sys:*all-processes*))
    (if (member process all) all (cons process all))))

(defun %leave-process (process)
  "Takes PROCESS off the list of processes."
  (excl:update-atomic (all (sys:global-symbol-value 'sys:*all-processes*))
    (remove process all)))

(defun mp:process-alive-p (process)
  "True until PROCESS has finished or been killed."
  (and (member process sys:*all-processes*) t))

(defun mp:process-name-to-process (name &key (abbrev t) (errorp t))
  "Returns a process called NAME, or, if ABBREV, one whose name begins with it; if there is none, signals an error or, if ERRORP is NIL, returns NIL."
  (or (find name sys:*all-processes* :key #'mp:process-name :test #'string-equal)
      (and abbrev
           (find-if (lambda (process)
                      (let ((mismatch (mismatch name (mp:process-name process) :test #'char-equal)))
                        (or (null mismatch) (eql mismatch (length name)))))
                    sys:*all-processes*))
      (and errorp (error "There is no process called ~S." name))))

(defun mp:find-process (name &key (test #'string=))
  "Returns the process called NAME, or NIL."
  (find name sys:*all-processes* :key #'mp:process-name :test test))

(defun %adopt-thread (thread)
  "Makes a process for the running THREAD, which Lisp did not start, and returns it."
  (%adopt-as-process thread (make-instance 'mp:process :name (if (%main-thread-p thread) "Initial Lisp" "Immigrant"))))

(defun %adopt-as-process (thread process)
  "Makes the running THREAD, which Lisp did not start, that of PROCESS, a new one, which it returns."
  (with-slots (run-reasons (its-thread thread) current-run next-run runnable-gate) process
    (setf run-reasons (list :adopted)
          its-thread thread
          current-run next-run
          next-run (make-process-run))
    (mp:open-gate runnable-gate))
  (%set-thread-process thread process)
  (%bind-in-thread 'sys:*current-process* process)
  (%enter-process process)
  process)

;; The first process is made by what the standard methods call, as no other can apply yet: to find effective methods would be a part of each start.
(unless (%thread-process (%current-thread))
  (%adopt-as-process (%current-thread)
                     (%fill-slots (%allocate-instance (find-class 'mp:process)) t '(:name "Initial Lisp"))))

(defun mp:start-scheduler ()
  "Does nothing: multiprocessing is always on."
  nil)
