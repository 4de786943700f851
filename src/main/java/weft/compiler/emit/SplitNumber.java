package weft.compiler.emit;

/// An operand of arithmetic in two local variables: a fixnum in `number`, or any other object in `object`, which is null when there is a fixnum.
///
/// So a fixnum is never boxed on its way from one operation to the next, and the JIT, which leaves out paths that were never taken, is left with
/// arithmetic on longs.
///
/// @param object -1 when the operand is known to be a fixnum
/// @param constant the operand itself when it is a literal, else null
record SplitNumber(int number, int object, Long constant) {

    boolean isFixnum() {
        return object < 0;
    }
}
