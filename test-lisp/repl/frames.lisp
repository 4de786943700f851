;;;; What frames tell of the arguments of compiled functions: numbers in Java's own types, as functions have them that call themselves.

(in-package "WEFT")

(defvar *calls* '()
  "Calls of a function that were in progress, outermost first.")

(defun note-calls (name)
  "Notes the calls of NAME in the backtrace. Returns 0."
  (setq *calls* (reverse (remove name (mapcar #'car (%backtrace 100 t)) :key #'car :test-not #'eq)))
  0)

(defun wanted-later (n look)
  (if (< n 1)
      (+ (if look (note-calls 'wanted-later) 0) n)
      (+ (wanted-later (- n 1) look) n)))

(defun not-wanted-later (n)
  (if (< n 1)
      (+ (note-calls 'not-wanted-later) 1)
      (+ (not-wanted-later (- n 1)) 1)))

(mapc #'compile '(wanted-later not-wanted-later))

(defun numbers-of-calls (n hot)
  "Returns the first arguments of the calls in progress at the end of (WANTED-LATER N T). If HOT, the JVM has compiled the function before."
  (when hot
    (dotimes (i 30000)
      (wanted-later n nil)))
  (wanted-later n t)
  (mapcar #'cadr *calls*))

(test zero-shows
  (=> (numbers-of-calls 3 nil) (3 2 1 0))
  (=> (numbers-of-calls 3 t) (3 2 1 0)))

;;; What the JVM has forgotten shows as :? and never as another value.

(test forgotten-arguments
  (true (every (lambda (call number)
                 (member (cadr call) (list number :?)))
               (progn (not-wanted-later 3) *calls*)
               '(3 2 1 0))))
