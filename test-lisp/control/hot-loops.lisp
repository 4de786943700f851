;;;; Loops that become hot while they run: interpreted, they go on in compiled code at some turn, and everything stays as it is.
;;;;
;;;; Each loop calls SWITCH with the number of its turn; after turn *SWITCH* the compiler has caught up, and the next turn begins compiled.

(in-package "WEFT")

(load (concatenate 'string *test-folder* "processes.lisp"))

(%hot-turns 20000)

(defconstant +switch+ 25000
  "A turn after which a loop is compiled: this is above the limit.")

(defconstant +turns+ 26000
  "So many turns have some on each side of the switch.")

(defun switch (turn)
  "Waits for the compiler when TURN is the one for it."
  (when (= turn +switch+)
    (%finish-compilation))
  turn)

(defun in-compiled-code-p ()
  "True if the caller, which must not be this function, runs compiled."
  (let ((callers (nthcdr 1 (remove-if-not (lambda (frame)
                                            (or (eql (mismatch "lisp." frame) 5) (search "InterpretedCode$Built.run" frame)))
                                          (member-if (lambda (frame) (search "in-compiled-code-p" frame)) (%java-backtrace))))))
    (not (search "InterpretedCode$Built.run" (car callers)))))

(compile 'in-compiled-code-p)

(test switch
  ;; The rows of this file mean something.
  (=> (let ((seen '())) (dotimes (i +turns+) (switch i) (when (= i 25500) (push (in-compiled-code-p) seen))) seen) (t))
  (=> (let ((seen '()) (l (make-list +turns+)) (i 0))
        (dolist (x l) (switch (incf i)) (when (= i 25500) (push (in-compiled-code-p) seen)))
        seen)
      (t))
  (=> (loop for i from 0 below +turns+ do (switch i) when (= i 25500) collect (in-compiled-code-p)) (t))
  ;; A loop in a function that is called once, and one that is entered again.
  (=> (progn (defun hot-loops-once (n) (let ((s 0)) (dotimes (i n) (switch i) (incf s i)) (values s (in-compiled-code-p))))
             (list (hot-loops-once +turns+) (hot-loops-once 10)))
      (337987000 45))
  ;; An inner loop of few turns.
  (=> (let ((seen nil) (n 0))
        (dotimes (i 3000) (dotimes (j 10) (incf n) (switch n)) (when (= i 2900) (dotimes (k 1) (setq seen n))))
        (list n seen))
      (30000 29010)))

(test variables
  (=> (let ((s 0)) (dotimes (i +turns+) (switch i) (setq s (+ s i))) s) 337987000)
  (=> (let ((s (- most-positive-fixnum 25500))) (dotimes (i +turns+ s) (switch i) (setq s (+ s 1)))) 9223372036854776307)
  (=> (let ((s 1)) (dotimes (i +turns+ (integer-length s)) (switch i) (when (zerop (mod i 1000)) (setq s (* s 1000))))) 260)
  (=> (let ((x 0d0) (y 0) (z 1.5f0)) (dotimes (i +turns+ (list x y z)) (switch i) (incf x 0.5d0) (setq y (+ y 1/2) z (- z)))) (13000d0 13000 1.5f0))
  (=> (let ((x 0d0) (n 0)) (declare (double-float x) (fixnum n)) (dotimes (i +turns+) (switch i) (incf x 0.5d0) (incf n 2)) (list x n)) (13000d0 52000))
  (=> (let ((l '()) (s "")) (dotimes (i +turns+ (list (length l) s)) (switch i) (push i l) (setq s (if (evenp i) "even" "odd")))) (26000 "odd"))
  ;; A number becomes something else, and something else a number.
  (=> (let ((x 0)) (dotimes (i +turns+ x) (switch i) (setq x (if (< i 25900) (+ i 1) (list i))))) (25999))
  (=> (let ((x 'a)) (dotimes (i +turns+ x) (switch i) (setq x (if (< i 25900) (list i) (+ i 1))))) 26000)
  ;; Declared types are checked.
  (signals type-error (let ((x 0)) (declare (fixnum x)) (dotimes (i +turns+ x) (switch i) (setq x (if (< i 25900) i 'a)))))
  (=> (let ((x 0)) (declare (fixnum x)) (handler-case (dotimes (i +turns+) (switch i) (setq x (if (< i 25900) i 'a))) (type-error () x))) 25899)
  ;; Variables of all kinds of parameters, and more of them than a method has registers for.
  (=> ((lambda (a &optional (b 2) &rest r &key (c 3) d)
         (dotimes (i +turns+ (list a b r c d)) (switch i) (incf a) (incf b) (pop r) (incf c) (push i d) (setq d nil)))
       1 2 :c 5)
      (26001 26002 nil 26005 nil))
  (=> (eval (let ((vars (loop for i below 60 collect (intern (format nil "V~D" i)))))
              `(let ,(mapcar (lambda (v) (list v 0)) vars)
                 (dotimes (i +turns+) (switch i) ,@(mapcar (lambda (v) `(incf ,v)) vars))
                 (+ ,@vars))))
      1560000)
  ;; A second activation with other types.
  (=> (labels ((sum (x n) (dotimes (i n x) (switch i) (setq x (+ x 1))))) (list (sum 0 +turns+) (sum 0.5d0 10) (sum (expt 10 30) 10) (sum 1/2 10)))
      (26000 10.5d0 1000000000000000000000000000010 21/2))
  ;; Recursion through a loop.
  (=> (labels ((walk (depth) (let ((n 0)) (dotimes (i (if (= depth 0) +turns+ 3) n) (switch i) (when (and (< depth 3) (< i 2)) (incf n (walk (+ depth 1)))) (incf n))))) (walk 0))
      26042))

(test closures
  (=> (let* ((n 0) (before (lambda () (incf n)))) (dotimes (i +turns+) (switch i) (funcall before) (incf n)) (list n (funcall before) n)) (52000 52001 52001))
  (=> (let ((n 0) (inside nil)) (dotimes (i +turns+) (switch i) (let ((k i)) (setq inside (lambda (x) (incf n) (+ k x)))) (funcall inside 1)) (list n (funcall inside 1) n))
      (26000 26000 26001))
  (=> (let ((n 0) (fs '())) (dotimes (i +turns+) (switch i) (when (member i '(10 24999 25500)) (push (lambda () (incf n i)) fs)) (incf n))
        (list n (mapcar #'funcall fs) n))
      (26000 (52000 78000 104000) 104000))
  (=> (let ((n 0)) (dotimes (i +turns+) (switch i) (incf n)) (let ((after (lambda () (incf n)))) (funcall after) n)) 26001)
  ;; One that is only read in the loop, and assigned by a closure.
  (=> (let* ((n 0) (s 0) (f (lambda () (incf n)))) (dotimes (i +turns+ s) (switch i) (funcall f) (setq s (max s n)))) 26000)
  ;; One that nobody assigns.
  (=> (let ((k 3) (s 0)) (dotimes (i +turns+ s) (switch i) (incf s (funcall (lambda (x) (+ k x)) i)))) 338065000)
  ;; Each turn has its own.
  (=> (let ((fs '())) (dolist (x (loop for i below +turns+ collect i)) (switch x) (when (zerop (mod x 5100)) (push (lambda () (incf x)) fs))) (mapcar #'funcall fs))
      (25501 20401 15301 10201 5101 1))
  ;; Local functions bound around the loop, in it, and used by closures in it.
  (=> (let ((s 0)) (flet ((add (x) (incf s x))) (dotimes (i +turns+ s) (switch i) (add 2)))) 52000)
  (=> (flet ((twice (x) (* 2 x))) (let ((s 0)) (dotimes (i +turns+ s) (switch i) (setq s (reduce #'+ (mapcar #'twice '(1 2))))))) 6)
  (=> (labels ((down (n) (if (= n 0) 0 (+ 1 (down (- n 1)))))) (let ((s 0)) (dotimes (i +turns+ s) (switch i) (setq s (funcall (lambda () (down 5))))))) 5)
  (=> (labels ((up (n) (+ n 1)))
        (let ((s 0))
          (dotimes (i +turns+ s)
            (switch i)
            (labels ((ev (n) (if (= n 0) (up s) (od (- n 1)))) (od (n) (if (= n 0) s (ev (- n 1)))))
              (setq s (funcall (if (evenp i) #'ev (lambda (n) (flet ((f () (ev (+ n 1)))) (f)))) 3))))))
      13000)
  (=> (let ((s 0)) (dotimes (i +turns+ s) (switch i) (flet ((add (x) (incf s x))) (mapc #'add '(1 2))))) 78000))

(test returns
  (=> (let ((s 0)) (loop (incf s) (switch s) (when (> s 25500) (return (values s 'b 'c))))) 25501 b c)
  (=> (let ((s 0)) (loop (incf s) (switch s) (when (> s 25500) (return (values))))))
  (=> (let ((s 0)) (list (loop (incf s) (switch s) (when (> s 25500) (return (values s 2)))) s)) (25501 25501))
  (=> (let ((s 0)) (block outer (block inner (loop (incf s) (switch s) (when (> s 25500) (return-from outer (values s 1))))) 3)) 25501 1)
  (=> (let ((s 0)) (block outer (list 1 (loop (incf s) (switch s) (when (> s 25500) (return-from outer (values s 1)))) 3))) 25501 1)
  (=> (let ((s 0)) (block nil (tagbody top (incf s) (switch s) (list 1 (when (> s 25500) (return (values s 1)))) (go top)))) 25501 1)
  (=> (let ((s 0)) (block b (mapc (lambda (x) (loop (incf s) (switch s) (when (> s 25500) (return-from b (values s x))))) '(1 2)))) 25501 1)
  (=> (let ((s 0)) (block b (loop (incf s) (switch s) (mapc (lambda (x) (when (> s 25500) (return-from b (values s x)))) '(1 2))))) 25501 1)
  (=> (let ((s 0)) (block b (handler-bind ((warning (lambda (w) (return-from b (values s (and w t)))))) (loop (incf s) (switch s) (when (> s 25500) (warn "stop")))))) 25501 t)
  ;; The value of the return goes elsewhere after all.
  (=> (let ((s 0) (l '()))
        (block b
          (tagbody
           top (incf s) (switch s)
             (when (= s 25500) (return-from b (progn (push s l) (go on))))
             (when (> s 25600) (go end))
           on (go top)
           end)
          (list s l)))
      (25601 (25500))))

(test go
  (=> (let ((s 0) (l '())) (tagbody (loop (incf s) (switch s) (when (> s 25500) (push s l) (go out))) (push 'no l) out (push 'out l)) l) (out 25501))
  (=> (let ((s 0) (l '())) (tagbody again (push 'again l) (loop (incf s) (switch s) (when (member s '(100 25500 25600)) (go again)) (when (> s 25700) (go out))) out) (list s l))
      (25701 (again again again again)))
  (=> (let ((s 0)) (tagbody (list (loop (incf s) (switch s) (when (> s 25500) (go out)))) (setq s 0) out) s) 25501)
  ;; Two loops in one TAGBODY, and jumps into the middle.
  (=> (let ((a 0) (b 0)) (prog () one (incf a) (switch a) (when (< a +turns+) (go one)) two (incf b) (switch b) (when (= b 25999) (setq a 0) (go half)) (when (< b +turns+) (go two)) (return (list a b)) half (incf a) (go two)))
      (1 26000))
  (=> (let ((s 0)) (tagbody (go b) a (incf s) b (switch s) (when (< s +turns+) (go a))) s) 26000)
  ;; From closures: made before the switch and after it, and with the loop's own tags.
  (=> (let ((s 0) (old nil) (new nil) (l '()))
        (tagbody
         top (incf s) (switch s)
           (when (= s 10) (setq old (lambda () (push (list 'old s) l) (incf s 5) (go top))))
           (when (= s 25500) (setq new (lambda () (push (list 'new s) l) (incf s 5) (go top))))
           (when (= s 25600) (funcall old))
           (when (= s 25700) (funcall new))
           (when (= s 25800) (funcall old))
           (when (= s 25900) (funcall new))
           (when (< s +turns+) (go top)))
        (list s l))
      (26000 ((new 25900) (old 25800) (new 25700) (old 25600))))
  (=> (let ((s 0)) (tagbody top (mapc (lambda (x) (incf s x) (switch s) (when (< s +turns+) (go top))) '(1))) s) 26000)
  (signals control-error (let ((s 0) (f nil)) (tagbody top (incf s) (switch s) (when (= s 25500) (setq f (lambda () (go top)))) (when (< s +turns+) (go top))) (funcall f))))

(defvar *hot-loops-depth* 0)

(test dynamic
  (=> (let ((s 0)) (list (catch 'k (loop (incf s) (switch s) (when (> s 25500) (throw 'k (list s))))) s)) ((25501) 25501))
  (=> (let ((s 0)) (catch 'k (loop (incf s) (switch s) (when (> s 25500) (throw 'k (values s 2 3)))))) 25501 2 3)
  (=> (let ((s 0)) (catch 'k (loop (incf s) (switch s) (catch 'j (when (> s 25500) (throw 'k (values s 2))) (throw 'j 1))))) 25501 2)
  (=> (let ((s 0) (l '())) (catch 'k (unwind-protect (loop (incf s) (switch s) (unwind-protect (when (> s 25500) (throw 'k 1)) (when (> s 25499) (push s l)))) (push (list s) l))) l)
      ((25501) 25501 25500))
  (=> (let ((s 0) (l '())) (block nil (unwind-protect (loop (incf s) (switch s) (when (> s 25500) (return 1))) (push s l))) l) (25501))
  (=> (let ((s 0)) (let ((*hot-loops-depth* 1)) (loop (incf s) (switch s) (incf *hot-loops-depth*) (when (> s 25500) (return)))) (list s *hot-loops-depth*)) (25501 0))
  (=> (let ((s 0)) (loop (let ((*hot-loops-depth* (+ *hot-loops-depth* 1))) (incf s *hot-loops-depth*) (switch s) (when (> s 25500) (return (list s *hot-loops-depth*)))))) (25501 1))
  (=> (let ((s 0)) (progv '(*hot-loops-depth*) '(5) (loop (incf s) (switch s) (when (> s 25500) (return *hot-loops-depth*))))) 5)
  (=> (let ((s 0)) (progv '(*hot-loops-depth*) '(5) (loop (incf s) (switch s) (progv '(*hot-loops-depth*) (list s) (when (> *hot-loops-depth* 25500) (return)))) (list s *hot-loops-depth*))) (25501 5))
  (=> (let ((s 0)) (multiple-value-bind (a b) (loop (incf s) (multiple-value-bind (q r) (floor s 2) (switch s) (when (> s 25500) (return (values q r))))) (list a b))) (12750 1))
  (=> (let ((s 0)) (multiple-value-prog1 (values 1 2) (dotimes (i +turns+) (switch i) (incf s)))) 1 2))

(test errors
  (=> (let ((s 0)) (list (handler-case (loop (incf s) (switch s) (when (> s 25500) (car s))) (type-error (c) (type-error-datum c))) s)) (25501 25501))
  (=> (let ((s 0)) (handler-bind ((error (lambda (c) (declare (ignore c)) (invoke-restart 'go-on 7))))
                     (dotimes (i +turns+ s) (switch i) (incf s (restart-case (if (= i 25500) (error "x") 0) (go-on (x) x))))))
      7)
  (=> (let ((s 0)) (dotimes (i +turns+ s) (switch i) (incf s (handler-case (if (zerop (mod i 100)) (error "x") 0) (error () 1))))) 260)
  (=> (let ((s 0)) (ignore-errors (dotimes (i +turns+) (switch i) (setq s i) (when (= i 25500) (undefined-hot-loops-function)))) s) 25500)
  ;; Stack and memory that run out inside the loop.
  (=> (in-processes 1 (lambda ()
                        (labels ((deep (n) (+ 1 (deep (+ n 1)))))
                          (let ((s 0)) (handler-case (dotimes (i +turns+) (switch i) (setq s i) (when (= i 25500) (deep 0))) (storage-condition () s))))))
      ((25500)))
  (=> (in-processes 1 (lambda ()
                        (let ((s 0) (knot (list nil)) (other (list nil)))
                          (setf (car knot) knot (car other) other)
                          (handler-case (dotimes (i +turns+) (switch i) (setq s i) (when (= i 25500) (equal knot other))) (storage-condition () s)))))
      ((25500)))
  (=> (let ((s 0)) (handler-case (loop (incf s) (switch s) (when (> s 25500) (make-array (1- array-dimension-limit)))) (storage-condition () s))) 25501))

(test jumps-in-arguments
  ;; The loop jumps in argument positions only.
  (=> (let ((s 0) (r nil))
        (block b
          (tagbody top (incf s) (switch s) (setq r (if (> s 25500) (return-from b s) (go top))))
          (list :wrong r)))
      25501)
  (=> (let ((s 0) (r nil))
        (tagbody
           (tagbody top (incf s) (switch s) (setq r (if (> s 25500) (go out) (go top))))
           (setq r :wrong)
           (go end)
         out
           (setq r t)
         end)
        r)
      t))

(test interrupts
  ;; A process is in a loop without end that has switched; what is thrown into it lands outside of the loop, with its variables.
  (=> (let* ((turns 0)
             (p (run (lambda () (let ((s 0)) (list (catch 'out (loop (incf s) (switch s) (setq turns s))) (<= turns s (+ turns 1))))))))
        (await (lambda () (> turns 30000)))
        (mp:process-interrupt p (lambda () (throw 'out 'thrown)))
        (mp:process-join p))
      ((thrown t)))
  (=> (let* ((turns 0)
             (stop nil)
             (p (run (lambda () (let ((s 0)) (loop (incf s) (switch s) (setq turns s) (when stop (return (list s turns)))))))))
        (await (lambda () (> turns 30000)))
        (mp:process-interrupt p (lambda () (setq stop turns)))
        (let ((end (car (mp:process-join p)))) (list (>= (car end) stop) (= (car end) (cadr end)))))
      (t t))
  (=> (let ((s 0)) (mp:with-timeout (1/5 (> s 25500)) (loop (incf s) (switch s)))) t)
  ;; Several processes in one and the same loop.
  (=> (let ((f (lambda () (let ((s 0)) (dotimes (i 100000 s) (switch i) (incf s i)))))) (in-processes 4 f)) ((4999950000) (4999950000) (4999950000) (4999950000))))
