/// The printer (CLHS chapter 22): every object as text.
///
/// A [weft.printer.Printer] is one call of WRITE, PRIN1, PRINC or PRINT: the printer variables read once, the stream, the
/// nesting depth and the marks of shared objects. It dispatches on the class of the object to one class per kind of object. Instances
/// go up to PRINT-OBJECT; what that prints on the same stream continues the same depth and marks.
///
/// The pretty printer is a stream on a stream: [weft.printer.LogicalBlock] puts a [weft.printer.PrettyStream] under the body of a logical
/// block, and [weft.printer.PrettyLayout] decides where its lines break. While *PRINT-PRETTY* is false, one test in each print is all it costs.
///
/// Read first: [weft.printer.Printer], then [weft.printer.PrettyLayout]. Deliberately elsewhere: FORMAT (lisp-lib/format), pretty-print dispatch
/// tables and the layout of code (lisp-lib/printer), the text of numbers ([weft.number]).
package weft.printer;
