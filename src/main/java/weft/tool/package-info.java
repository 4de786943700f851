/// Tools that look at running Lisp: backtraces, error reports, disassembly, inspection.
///
/// Read first: [weft.tool.Backtrace]. The commands that show them to a user are in Lisp and in [weft.repl].
package weft.tool;
