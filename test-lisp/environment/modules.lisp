;;;; PROVIDE, REQUIRE.

(in-package "WEFT")

(test provide
  (=> (let ((*modules* '())) (provide :a) (provide "A") (provide "a") *modules*) ("A"))
  (=> (let ((*modules* '())) (provide #\a) *modules*) ("a"))
  (signals type-error (provide 1)))

(test require
  (=> (let ((*modules* '("A"))) (require :a)) nil)
  (=> (let ((*modules* '("A"))) (require "a" "no-such-file")) nil)
  (true (let ((*modules* '())) (require :process) (require "smputil") (require :Process-Pool) (member "SMPUTIL" *modules* :test #'string-equal)))
  (=> (let ((*modules* '())) (handler-case (require "nonesuch") (error (e) (princ-to-string e)))) "There is no module called nonesuch.")
  (signals file-error (let ((*modules* '())) (require :a "no-such-file.lisp")))
  (signals type-error (require 1)))
