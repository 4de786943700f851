;;;; Reading from streams.

(in-package "WEFT")

(test characters
  (=> (with-input-from-string (s "ab") (list (read-char s) (peek-char nil s) (read-char s) (read-char s nil :end))) (#\a #\b #\b :end))
  (=> (with-input-from-string (s "ab") (read-char s) (unread-char #\a s) (read-line s)) "ab" t)
  (=> (with-input-from-string (s "  x") (list (peek-char t s) (read-char s))) (#\x #\x))
  (=> (with-input-from-string (s "abcX") (peek-char #\X s) (read-char s)) #\X)
  (=> (with-input-from-string (s "") (peek-char nil s nil 5)) 5)
  (=> (with-input-from-string (s "a") (list (read-char-no-hang s) (read-char-no-hang s nil :end))) (#\a :end))
  (=> (with-input-from-string (s "a") (list (listen s) (read-char s) (listen s))) (t #\a nil))
  (signals end-of-file (with-input-from-string (s "") (read-char s)))
  (signals end-of-file (with-input-from-string (s "x") (peek-char #\y s)))
  (signals type-error (read-char 5))
  (signals type-error (peek-char 5))
  (signals stream-error (with-input-from-string (s "a") (unread-char #\a s))))

(test lines
  (=> (with-input-from-string (s (format nil "ab~%cd")) (list (multiple-value-list (read-line s)) (multiple-value-list (read-line s))
                                                              (multiple-value-list (read-line s nil :end))))
      (("ab" nil) ("cd" t) (:end t)))
  (signals end-of-file (with-input-from-string (s "") (read-line s))))

(test sequences
  (=> (let ((v (make-string 5 :initial-element #\-))) (with-input-from-string (s "abc") (list (read-sequence v s :start 1) v))) (4 "-abc-"))
  (=> (let ((l (list 1 2 3 4))) (with-input-from-string (s "abc") (list (read-sequence l s :start 1 :end 3) l))) (3 (1 #\a #\b 4)))
  (=> (let ((v (vector 1 2 3))) (with-input-from-string (s "a") (list (read-sequence v s) v))) (1 #(#\a 2 3)))
  (signals type-error (with-input-from-string (s "abc") (read-sequence (make-string 2) s :start 3)))
  (signals type-error (with-input-from-string (s "abc") (read-sequence 5 s)))
  (signals type-error (with-input-from-string (s "abc") (read-sequence (make-array 2 :element-type '(unsigned-byte 8)) s))))

(test bounds-of-string-streams
  (=> (let (i) (list (with-input-from-string (s "abcdef" :index i :start 1 :end 4) (read-char s) (read-char s)) i)) (#\c 3))
  (=> (with-input-from-string (s "abcdef" :start 4) (read-line s)) "ef" t)
  (signals type-error (make-string-input-stream "abc" 4))
  (signals type-error (make-string-input-stream "abc" 0 4))
  (signals type-error (make-string-input-stream 'abc)))
