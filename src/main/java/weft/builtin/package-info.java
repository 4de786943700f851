/// The run-time half of `@Defun`: tables of Java functions, the function object over a row of a table, argument conversion.
///
/// The compile-time half is the processor in `src/processor/java`. Read first: [weft.builtin.BuiltinTable].
package weft.builtin;
