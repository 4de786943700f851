;;;; Loops that count to a limit: the compiler cuts them into strips of many turns without safe points, which must not show.

(in-package "WEFT")

(defun turns-up (from limit)
  "The number of turns and the last count of four loops that count up to LIMIT."
  (list (let ((n 0)) (do ((i from (1+ i))) ((>= i limit) (list n i)) (setq n (+ n 1))))
        (let ((n 0) (last nil)) (loop for i from from below limit do (setq n (+ n 1) last i)) (list n last))
        (let ((n 0) (i from)) (loop while (< i limit) do (setq n (+ n 1)) (setq i (+ i 1))) (list n i))
        (prog ((n 0) (i from)) again (if (<= limit i) (return (list n i))) (setq n (1+ n) i (1+ i)) (go again))))

(test up
  (=> (turns-up 0 0) ((0 0) (0 nil) (0 0) (0 0)))
  (=> (turns-up 0 1) ((1 1) (1 0) (1 1) (1 1)))
  (=> (turns-up 0 1023) ((1023 1023) (1023 1022) (1023 1023) (1023 1023)))
  (=> (turns-up 0 1024) ((1024 1024) (1024 1023) (1024 1024) (1024 1024)))
  (=> (turns-up 0 1025) ((1025 1025) (1025 1024) (1025 1025) (1025 1025)))
  (=> (turns-up -3000 2000) ((5000 2000) (5000 1999) (5000 2000) (5000 2000)))
  (=> (turns-up 5 3) ((0 5) (0 nil) (0 5) (0 5)))
  (=> (turns-up 0 2.5) ((3 3) (3 2) (3 3) (3 3)))
  (=> (turns-up 1/2 3) ((3 7/2) (3 5/2) (3 7/2) (3 7/2)))
  (=> (turns-up (- most-positive-fixnum 2) (+ most-positive-fixnum 3))
      ((5 9223372036854775810) (5 9223372036854775809) (5 9223372036854775810) (5 9223372036854775810)))
  (=> (turns-up (- most-negative-fixnum 2) (+ most-negative-fixnum 2))
      ((4 -9223372036854775806) (4 -9223372036854775807) (4 -9223372036854775806) (4 -9223372036854775806)))
  (=> (mapcar #'first (turns-up most-negative-fixnum (+ most-negative-fixnum 1500))) (1500 1500 1500 1500)))

(test up-to-and-with
  (=> (let ((n 0)) (do ((i 0 (1+ i))) ((> i 2000) (list n i)) (setq n (+ n i)))) (2001000 2001))
  (=> (let ((n 0)) (loop for i from 1 to 3000 do (setq n (+ n i))) n) 4501500)
  (=> (let ((n 0)) (do ((i (- most-positive-fixnum 1) (1+ i))) ((> i most-positive-fixnum) (list n i)) (setq n (+ n 1)))) (2 9223372036854775808)))

(test down
  (=> (let ((n 0)) (do ((i 2500 (1- i))) ((< i 0) (list n i)) (setq n (+ n i)))) (3126250 -1))
  (=> (let ((n 0)) (loop for i downfrom 2500 to 1 do (setq n (+ n i))) n) 3126250)
  (=> (let ((n 0)) (loop repeat 3000 do (setq n (+ n 1))) n) 3000)
  (=> (let ((n 0) (i 3000)) (loop while (plusp i) do (setq n (+ n 1) i (- i 2))) (list n i)) (1500 0))
  (=> (let ((n 0)) (do ((i (+ most-negative-fixnum 1) (1- i))) ((< i most-negative-fixnum) (list n i)) (setq n (+ n 1)))) (2 -9223372036854775809)))

(test steps
  (=> (let ((n 0)) (do ((i 0 (+ i 3))) ((>= i 5000) (list n i)) (setq n (+ n 1)))) (1667 5001))
  (=> (let ((n 0)) (do ((i 0 (+ 7 i)) (j 0 (- j 1))) ((> i 10000) (list n i j)) (setq n (+ n 1)))) (1429 10003 -1429))
  (=> (do ((i 0 (1+ i)) (l '() (if (< i 3) (cons i l) l))) ((= i 2000) l)) (2 1 0))
  (=> (do ((i 0 (+ i 1)) (j 9 i)) ((= i 1500) (list i j))) (1500 1499)))

(test until-equal
  (=> (let ((n 0)) (do ((i 0 (1+ i))) ((= i 2048) n) (setq n (+ n 1)))) 2048)
  (=> (let ((n 0)) (do ((i 0 (+ i 3))) ((= i 1000) :never) (setq n (+ n 1)) (when (= n 5000) (return i)))) 14997)
  (=> (let ((n 0)) (do ((i 10 (1+ i))) ((= i 5) :never) (setq n (+ n 1)) (when (= n 3000) (return i)))) 3009)
  (=> (let ((n 0)) (do ((i 3000 (1- i))) ((= 0 i) n) (setq n (+ n 1)))) 3000))

(test what-the-body-does
  (=> (let ((n 0)) (do ((i 0 (1+ i)) (limit 3000)) ((>= i limit) (list n i)) (setq n (+ n 1)) (when (= i 3) (setq limit 5)))) (5 5))
  (=> (let ((n 0)) (do ((i 0 (1+ i))) ((>= i 2000) (list n i)) (setq n (+ n 1)) (when (= i 5) (setq i 1500)))) (505 2000))
  (=> (let ((n 0)) (do ((i 0 (1+ i))) ((>= i 5) (list n i)) (setq n (+ n 1)) (when (and (= i 3) (< n 4000)) (setq i 0)))) (4001 5))
  (=> (let ((fs '())) (do ((i 0 (1+ i))) ((>= i 3)) (push (lambda () i) fs)) (mapcar #'funcall fs)) (3 3 3))
  (=> (let ((fs '())) (dotimes (i 3) (let ((i i)) (push (lambda () i) fs))) (mapcar #'funcall fs)) (2 1 0))
  (=> (dotimes (i 3000 :end) (when (= i 2000) (return i))) 2000)
  (=> (block out (dotimes (i 3000) (dotimes (j 3000) (when (= (+ i j) 4000) (return-from out (list i j)))))) (1001 2999))
  (=> (let ((n 0)) (dotimes (i 50) (dotimes (j i) (setq n (+ n j)))) n) 19600)
  (=> (let ((n 0)) (tagbody (dotimes (i 5000) (when (= i 1234) (setq n i) (go end))) (setq n :no) end) n) 1234)
  (=> (let ((v (make-array 3000)) (n 0)) (dotimes (i 3000) (setf (svref v i) i)) (loop for x across v do (setq n (+ n x))) n) 4498500)
  (=> (let ((v (vector 1 2 3)) (n 0)) (list (loop for x across v for i from 0 do (setq n (+ n (* i x))) finally (return i)) n)) (2 8))
  (=> (let ((n 0)) (loop for i from 0 to 2000 for j downfrom 1500 to 0 do (setq n (+ n 1)) finally (return (list n i j)))) (1501 1501 0))
  ;; A test ends the loop before the jump back is decided.
  (=> (let ((n 10) (v (vector 0 0 0 1 0 1 0 0 0 0 0)))
        (prog ((i 0))
         again
           (if (>= i n) (return :limit))
           (setq i (+ i 1))
           (if (not (eql (svref v i) 1)) (go again))
           (return i)))
      3)
  (=> (let ((i 0)) (loop (setq i (+ i 1)) (unless (< (- i -9223372036854775808) -1) (return i)))) 1)
  (signals type-error (do ((i (- most-positive-fixnum 1500) (1+ i))) (nil) (declare (fixnum i))))
  (=> (handler-case (let ((v (make-array 2000 :initial-element 1))) (do ((i 0 (1+ i))) ((> i 2000)) (svref v i))) (type-error (e) (type-error-datum e))) 2000))

(defun calls-itself-for-ever (x)
  (if (eql x 0) 0 (calls-itself-for-ever (progn (calls-itself-for-ever 0) x))))

;;; The second is redefined while it runs, so that the call on which its jump back relies has no safe point.
(defvar *going* nil)

(defun goes-by-name (x)
  (cond ((eql x 0) 0)
        ((eq x :other) (setq *going* t) 0)
        (t (goes-by-name (progn (goes-by-name :other) x)))))

(test requests-arrive
  (=> (mp:with-timeout (0.05 :out) (calls-itself-for-ever 1)) :out)
  (=> (let ((old (fdefinition 'goes-by-name)))
        (unwind-protect
            (mp:with-timeout (0.2 :out)
              (mp:process-run-function "redefines"
                (lambda ()
                  (mp:process-wait "for the loop" (lambda () *going*))
                  (setf (fdefinition 'goes-by-name) #'identity)))
              (handler-case (progn (funcall old 1) :out)
                (storage-condition () :out)))
          (setf (fdefinition 'goes-by-name) old)))
      :out)
  (=> (mp:with-timeout (0.05 :out) (let ((n 0)) (do ((i 0 (1+ i))) ((< i 0) n) (setq n (logxor n i))))) :out)
  (=> (mp:with-timeout (0.05 :out) (let ((n 0)) (do ((i 0 (1+ i))) ((> i most-positive-fixnum) n) (setq n (logxor n i))))) :out)
  (=> (mp:with-timeout (0.05 :out) (let ((n 0)) (loop for i downfrom most-positive-fixnum to 0 do (setq n (logxor n i))) n)) :out)
  (=> (mp:with-timeout (0.05 :out) (let ((i 0)) (loop while (< i 5) do (setq i (- (+ i 1) 1))) i)) :out)
  (=> (mp:with-timeout (0.05 :out) (let ((n 0)) (loop (dotimes (i 3) (setq n (logxor n i)))))) :out))

;;; Loops that call and do not count poll in some of their turns.

(declaim (notinline leaf))

(defun leaf (x)
  (eq x :stop))

(defun calls-for-ever (list)
  (do ((l list (cdr l))) (nil)
    (leaf (car l))
    (when (null l) (setq l list))))

(test endless-loops-that-call
  (=> (handler-case (mp:with-timeout (1/100 :ended) (calls-for-ever '(1 2 3))) (error (c) c)) :ended)
  (=> (mp:with-timeout (1/100 :ended) (loop (leaf 1))) :ended)
  (=> (mp:with-timeout (1/100 :ended) (loop (leaf 1) (funcall 'leaf 2))) :ended)
  (=> (let ((n 0)) (loop (when (leaf (if (= n 50) :stop n)) (return n)) (incf n))) 50)
  (=> (let ((n 0)) (dolist (x '(1 2 3 :stop 4) n) (unless (leaf x) (incf n)))) 4))
