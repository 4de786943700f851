/// Arrays (CLHS chapter 15): made, read, written, adjusted; and bit arrays.
///
/// An access checks the array, then every subscript, then the value, before any effect. `%aref1` to `%aref3` and
/// `%set-aref1` to `%set-aref3` are AREF with a fixed number of subscripts, for the compiler: they take no argument array.
///
/// Read first: [weft.object.LispArray] (the representations), [weft.array.ElementTypes], [weft.array.Storage].
package weft.array;
