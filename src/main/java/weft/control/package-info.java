/// Control and data flow (CLHS chapter 5) as far as the kernel needs it, the equality predicates first.
///
/// Read first: [weft.control.Equality].
package weft.control;
