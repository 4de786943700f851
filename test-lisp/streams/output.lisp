;;;; Writing to streams.

(in-package "WEFT")

(test strings-and-lines
  (=> (with-output-to-string (s) (write-string "abc" s :start 1) (write-char #\! s) (write-line "xy" s :end 1) (terpri s))
      #.(format nil "bc!x~%~%"))
  (=> (with-output-to-string (s) (list (fresh-line s) (write-char #\a s) (fresh-line s) (fresh-line s)) (write-char #\b s))
      #.(format nil "a~%b"))
  (=> (with-output-to-string (s) (write-sequence "abc" s :start 1) (write-sequence '(#\x #\y) s) (write-sequence #(#\z) s)) "bcxyz")
  (=> (let ((s (make-string-output-stream))) (write-string "a" s) (list (get-output-stream-string s) (get-output-stream-string s))) ("a" ""))
  (signals type-error (write-string 5))
  (signals type-error (write-string "abc" nil :start 4))
  (signals type-error (write-char "a"))
  (signals type-error (with-output-to-string (s) (write-sequence '(#\a 5) s)))
  (signals stream-error (let ((s (make-string-output-stream))) (close s) (write-char #\a s))))

(test strings-with-fill-pointers
  (=> (let ((string (make-array 3 :element-type 'character :fill-pointer 0 :adjustable t)))
        (list (with-output-to-string (s string) (write-string "hello" s) 5) string))
      (5 "hello"))
  (signals error (with-output-to-string (s "abc") s)))

(test composite-streams
  (=> (let ((a (make-string-output-stream)) (b (make-string-output-stream)))
        (write-string "x" (make-broadcast-stream a b))
        (list (get-output-stream-string a) (get-output-stream-string b)))
      ("x" "x"))
  (=> (read-line (make-concatenated-stream (make-string-input-stream "ab") (make-string-input-stream "cd"))) "abcd" t)
  (=> (with-output-to-string (out) (read-line (make-echo-stream (make-string-input-stream "ab") out))) "ab")
  (=> (let ((*standard-input* (make-string-input-stream "q"))) (read-char (make-synonym-stream '*standard-input*))) #\q)
  (=> (with-output-to-string (out) (let ((s (make-two-way-stream (make-string-input-stream "in") out))) (write-string (read-line s) s))) "in")
  (=> (broadcast-stream-streams (make-broadcast-stream)) nil)
  (=> (synonym-stream-symbol (make-synonym-stream 'x)) x)
  (signals type-error (make-broadcast-stream (make-string-input-stream "")))
  (signals type-error (make-two-way-stream 5 5))
  (signals type-error (two-way-stream-input-stream (make-echo-stream (make-string-input-stream "") (make-broadcast-stream)))))

(test what-streams-are
  (=> (with-input-from-string (s "") (list (streamp s) (input-stream-p s) (output-stream-p s) (open-stream-p s) (interactive-stream-p s)))
      (t t nil t nil))
  (=> (let ((s (make-string-output-stream))) (list (close s) (open-stream-p s) (close s))) (t nil nil))
  (=> (mapcar #'streamp (list *standard-output* *error-output* *terminal-io* *query-io* *debug-io* *trace-output* 5)) (t t t t t t nil))
  (signals type-error (input-stream-p 5)))

(test questions
  (=> (let* ((out (make-string-output-stream))
             (*query-io* (make-two-way-stream (make-string-input-stream (format nil "what~% Y~%")) out)))
        (list (y-or-n-p "Go ~A?" 1) (get-output-stream-string out)))
      (t #.(format nil "Go 1? (y or n) ~%Go 1? Please type y or n: ")))
  (=> (let ((*query-io* (make-two-way-stream (make-string-input-stream (format nil "y~%no~%")) (make-broadcast-stream)))) (yes-or-no-p)) nil))
