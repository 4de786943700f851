;;;; Symbols: names, values, properties.

(in-package "WEFT")

(test symbols
  (=> (symbol-name 'foo) "FOO")
  (=> (package-name (symbol-package 'car)) "COMMON-LISP")
  (=> (symbol-package (make-symbol "A")) nil)
  (=> (let ((*gensym-counter* 5)) (list (symbol-name (gensym)) (symbol-name (gensym "X")) *gensym-counter*)) ("G5" "X6" 7))
  (=> (symbol-name (gensym 3)) "G3")
  (true (not (eq (gentemp) (gentemp))))
  (=> (let ((s (make-symbol "S")))
        (setf (symbol-value s) 1 (get s 'a) 2)
        (let ((c (copy-symbol s t))) (list (symbol-value c) (get c 'a) (boundp (copy-symbol s)))))
      (1 2 nil))
  (=> (let ((s (make-symbol "S"))) (list (setf (get s 'a 9) 1) (incf (get s 'b 5)) (copy-list (symbol-plist s)) (remprop s 'a) (get s 'a :none)))
      (1 6 (b 6 a 1) t :none))
  (=> (let ((s (make-symbol "S"))) (set s 1) (makunbound s) (boundp s)) nil)
  (signals unbound-variable (symbol-value (make-symbol "S")))
  (signals type-error (symbol-name 1))
  (signals type-error (gensym 'a))
  (signals type-error (setf (symbol-plist (make-symbol "S")) 1)))
