/// The reader: from characters to objects (CLHS chapters 2 and 23).
///
/// [weft.reader.LispReader] runs the reader algorithm over a [weft.stream.LispStream] under the rules of a [weft.reader.Readtable]; what a
/// finished token stands for is decided by [weft.reader.TokenSyntax] alone, which tools share. Macro characters are functions: the
/// standard ones are [weft.reader.MacroCharacter] and [weft.reader.SharpsignMacro], called directly; a program's own go through the usual
/// calling convention and receive the Lisp stream.
///
/// One read in progress, with all its recursive reads, shares one [weft.reader.ReadState]. Backquote is read as a form
/// `(weft::backquote x)`, a macro that [weft.reader.Backquote] expands, so that the printer can show it again.
///
/// The ANTLR grammar of standard syntax belongs to tools and to [weft.reader.Diagnosis]; reading never touches it.
package weft.reader;
