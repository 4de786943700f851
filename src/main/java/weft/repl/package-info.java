/// The program around the Lisp: the command line, scripts, the listener and its debugger.
///
/// Read first: [weft.repl.Options] (what the command line says), [weft.repl.Program] (what is done about it).
package weft.repl;
