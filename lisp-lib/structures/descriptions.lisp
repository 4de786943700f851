;;;; What is known of a structure type: the description that DEFSTRUCT makes and everything about structures reads.
;;;;
;;;; The description of a type is its name's definition STRUCTURE-DESCRIPTION, a property list:
;;;;
;;;;   :name, :parent (a name or NIL), :conc-name (a string or NIL), :slots, :documentation
;;;;   :type (NIL for a class of its own, LIST, or (VECTOR element-type)), :length
;;;;   :named, :offset (the index of the name), :names (an alist from indices to this and inherited names)
;;;;   :constructors (a list of (NAME) and (NAME LAMBDA-LIST)), :copier, :predicate, :printer
;;;;
;;;; A slot is a list (NAME INITFORMS TYPE READ-ONLY ACCESSOR INDEX): INITFORMS is empty or a list of one form, ACCESSOR a symbol.
;;;; An accessor's definition STRUCTURE-SLOT is a list (STRUCTURE-NAME . slot).

(in-package "WEFT")

(defun structure-description (name)
  "Returns the description of the structure type NAME, or NIL."
  (%definition name 'structure-description))

(defun structure-slot-of-accessor (accessor)
  "Returns the name of a structure type and the slot that ACCESSOR reads, or NIL."
  (let ((found (%definition accessor 'structure-slot)))
    (values (car found) (cdr found))))

(defun slot-name-of (slot) "Returns the name of SLOT." (first slot))
(defun slot-initforms (slot) "Returns a list of the initial value form of SLOT, empty if it has none." (second slot))
(defun slot-type-of (slot) "Returns the type of SLOT." (third slot))
(defun slot-read-only-p (slot) "True if SLOT cannot be written." (fourth slot))
(defun slot-accessor (slot) "Returns the name of the function that reads SLOT." (fifth slot))
(defun slot-index (slot) "Returns the position of SLOT in structures." (sixth slot))

(defun make-slot (name initforms type read-only accessor index)
  "Returns the description of a slot."
  (list name initforms type read-only accessor index))

(defun slot-key (slot)
  "Returns the keyword that stands for SLOT in constructors and in #S."
  (intern (symbol-name (slot-name-of slot)) "KEYWORD"))
