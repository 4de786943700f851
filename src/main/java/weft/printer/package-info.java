/// The printer (CLHS chapter 22): every object as text.
///
/// A [weft.printer.Printer] is one call of WRITE, PRIN1, PRINC or PRINT: the printer variables read once, the stream, the
/// nesting depth and the marks of shared objects. It dispatches on the class of the object to one class per kind of object. Instances
/// go up to PRINT-OBJECT; what that prints on the same stream continues the same depth and marks.
///
/// Read first: [weft.printer.Printer]. Deliberately elsewhere: FORMAT (lisp-lib/format), the text of numbers ([weft.number]).
package weft.printer;
