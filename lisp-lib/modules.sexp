;;; The modules of the library in the order in which they are loaded: file under lisp-lib, and its purpose in one line.
;;; A module uses only macros of the modules before it.
(("control/conditionals" "AND, OR, COND, WHEN, UNLESS, written without DEFMACRO")
 ("control/macro-lambda-lists" "destructuring, and the expansion functions of macros")
 ("control/defmacro" "DEFMACRO and DESTRUCTURING-BIND")
 ("control/definitions" "DEFUN, DEFVAR and the other definers of functions and variables")
 ("control/sequencing" "PROG1, PROG2, RETURN, PROG")
 ("control/multiple-values" "MULTIPLE-VALUE-BIND and its kin")
 ("control/iteration" "PSETQ, DO, DOTIMES, DOLIST")
 ("control/case" "CASE, TYPECASE and their error-signalling forms")
 ("control/setf-expansions" "GET-SETF-EXPANSION and the definers of places")
 ("control/setf" "SETF, PSETF, SHIFTF, ROTATEF")
 ("control/modify-macros" "DEFINE-MODIFY-MACRO, INCF, PUSH, POP and their kin")
 ("control/places" "the places of the standard"))
