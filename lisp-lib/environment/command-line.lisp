;;;; The arguments that the program was started with.

(in-package "WEFT")

(export '(*command-line-arguments*) "WEFT")
(import '(*command-line-arguments*) "EXCL")
(export '(*command-line-arguments*) "EXCL")
(export '(sys::command-line-arguments sys::command-line-argument sys::command-line-argument-count) "SYS")

(defvar *command-line-arguments* '("weft")
  "The program's name and its arguments: a list of strings. The name is that of the script, if there is one.")

(defvar *command-line* '("weft")
  "All words of the command line after the options of the JVM: a list of strings.")

(defun sys:command-line-arguments (&key (application t))
  "Returns the arguments of the program, its name first; if APPLICATION is NIL, all words of the command line."
  (copy-list (if application *command-line-arguments* *command-line*)))

(defun sys:command-line-argument (n &key (application t))
  "Returns argument number N of SYS:COMMAND-LINE-ARGUMENTS, NIL if there are not so many."
  (nth n (sys:command-line-arguments :application application)))

(defun sys:command-line-argument-count (&key (application t))
  "Returns the number of SYS:COMMAND-LINE-ARGUMENTS."
  (length (sys:command-line-arguments :application application)))
