/// Conses (CLHS chapter 14): lists, sets, association lists, property lists and trees.
///
/// Functions walk lists safely: the tail that is neither a cons nor NIL is the datum of a TYPE-ERROR, unless the standard allows
/// a dotted list. Loops that a circular list could keep running poll. `%`-names are two-argument forms of functions
/// with keywords, for the compiler to call when no keyword is given.
///
/// Read first: [weft.cons.ItemTest], which is every :test, :test-not and :key of this chapter and of sequences; [weft.cons.ListBuilder].
/// Deliberately elsewhere: macros (`push`, `pop`, `dolist`…) in lisp-lib.
package weft.cons;
