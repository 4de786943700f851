/// The representation of Lisp objects, and nothing else.
///
/// The universal type is [Object]; Java `null` is never a Lisp value. Integers are [Long] within 64 bits (the
/// fixnums) and normalised [java.math.BigInteger] beyond; floats are [Float] and [Double]; NIL is
/// [weft.object.Symbol#NIL]. EQ compares fixnums by value and everything else by identity.
///
/// Read first: [weft.object.LispFunction] and [weft.object.LispThread], the calling convention. Deliberately elsewhere:
/// operations and their errors (the chapter packages), class metaobjects' behaviour ([weft.clos]).
package weft.object;
