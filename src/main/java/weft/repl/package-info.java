/// The program as its user meets it: the command line, scripts, and the listener's terminal.
///
/// [weft.repl.Program] runs what [weft.repl.Options] asks for and finds the exit code. A script has nobody to debug it: [weft.repl.ScriptDebugger] and
/// [weft.repl.ScriptInterrupt] report and leave. For a person, [weft.repl.Listening] puts the line editor under the listener; the listener itself, its
/// debugger and its commands are Lisp: lisp-lib/repl. Nothing of the line editor is loaded without a terminal, nothing of the
/// grammar before somebody types or a text cannot be read, because loading them costs more than a short script.
///
/// Read first: [weft.repl.Program].
package weft.repl;
