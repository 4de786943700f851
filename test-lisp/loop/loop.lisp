;;;; LOOP: how clauses work together (CLHS 6.1.1 and 6.1.4 to 6.1.7). Iteration and accumulation have files of their own.

(in-package "WEFT")

(test simple-loop
  (=> (let ((n 0)) (loop (incf n) (when (= n 3) (return (values n 1))))) 3 1)
  (=> (let ((n 0)) (loop (when (= n 5) (return n)) (incf n))) 5)
  (=> (block nil (loop named x do (return-from x 1))) 1))

(test with
  (=> (loop with a = 1 and b = 2 with c = (+ a b) return (list a b c)) (1 2 3))
  (=> (let ((a 10)) (loop with a = 1 and b = a return (list a b))) (1 10))
  (=> (loop with (a (b . c)) = '(1 (2 3)) return (list a b c)) (1 2 (3)))
  (=> (loop with x and y fixnum and z of-type double-float return (list x y z)) (nil 0 0.0d0))
  (=> (loop with (a b) of-type (fixnum symbol) return (list a b)) (0 nil))
  (=> (loop with (a b c) of-type (fixnum float t) return (list a b c)) (0 0.0 nil))
  (=> (loop with (a nil b) = '(1 2 3) return (list a b)) (1 3))
  (signals program-error (eval '(loop with a = 1 with a = 2 return a)))
  (signals program-error (eval '(loop with t = 1 return t))))

(test conditionals
  (=> (loop for x in '(1 2 3 4) if (evenp x) collect x into e else collect x into o finally (return (values e o))) (2 4) (1 3))
  (=> (loop for x in '(1 nil 3) when x collect it) (1 3))
  (=> (loop for x in '(nil 2) when x return it) 2)
  (=> (loop for x in '(1 2 3 4 5 6) when (evenp x) collect x and collect (* x 10) else do (identity x) end) (2 20 4 40 6 60))
  (=> (loop for x from 1 to 6
            if (evenp x) if (> x 3) collect x else collect (- x) end
            else unless (= x 5) collect :odd end end)
      (:odd -2 :odd 4 6))
  (=> (let ((it 7)) (loop for x in '(1 2) when x collect x and collect it)) (1 7 2 7))
  (=> (loop for x in '(1 2 3) unless (= x 2) do (identity x) and collect x) (1 3))
  (signals program-error (eval '(loop for x in '(1) when x while x)))
  (signals program-error (eval '(loop for x in '(1) when x))))

(test tests
  (=> (loop for x in '(1 2 3) thereis (and (> x 1) (* x 10))) 20)
  (=> (loop for x in '(1 2 3) thereis (> x 3)) nil)
  (=> (loop for x in '(1 2 3) always (> x 0)) t)
  (=> (loop for x in '(1 2 3) always (> x 1) finally (return :no)) nil)
  (=> (loop for x in '(1 2 3) always (> x 0) finally (return :yes)) :yes)
  (=> (loop for x in '(1 2 3) never (> x 2)) nil)
  (=> (loop for x in '() never x) t)
  (=> (loop for i from 0 while (< i 3) collect i) (0 1 2))
  (=> (loop for i from 0 until (= i 3) collect i finally (print-not-called)) (0 1 2)))

(defun print-not-called () "Does nothing." nil)

(test named-and-finish
  (=> (loop named a for x from 0 do (loop named b do (return-from a x))) 0)
  (=> (loop for x from 0 do (when (= x 3) (loop-finish)) collect x finally (print-not-called)) (0 1 2))
  (=> (loop for x from 0 when (= x 2) do (loop-finish) end finally (return (list :end x))) (:end 2))
  (=> (loop for x in '(1 2 3) do (when (= x 2) (return x)) finally (return :end)) 2)
  (=> (let ((out '())) (loop initially (push :start out) for x in '(1 2) do (push x out) finally (push :end out) (push :end2 out)) (reverse out))
      (:start 1 2 :end :end2))
  (=> (block nil (loop named foo repeat 2 do (return 9)) 10) 9)
  (signals program-error (eval '(loop-finish)))
  (signals program-error (eval '(loop for x in '(1) named y do (print x)))))

(test errors
  (signals program-error (eval '(loop for)))
  (signals program-error (eval '(loop for x)))
  (signals program-error (eval '(loop for x of)))
  (signals program-error (eval '(loop no-such-clause 1)))
  (signals program-error (eval '(loop do)))
  (signals program-error (eval '(loop collect)))
  (signals program-error (eval '(loop collect 1 sum 2)))
  (signals program-error (eval '(loop for x in '(1) collect x into a sum x into a)))
  (=> (handler-case (eval '(loop repeat 2 frobnicate 3)) (program-error (e) (and (search "FROBNICATE" (princ-to-string e)) t))) t))
