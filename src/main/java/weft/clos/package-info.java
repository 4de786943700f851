/// The object system's kernel (CLHS chapter 7): instances and their slots, and the dispatch of generic functions.
///
/// Invariant: Java knows classes only as layouts and precedence lists; what defining, redefining and combining mean is Lisp, in
/// `lisp-lib/clos`. The classes of the start are in [weft.object.BuiltInClasses]. Read first: [weft.clos.Dispatcher].
package weft.clos;
