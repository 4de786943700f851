/// Numbers (CLHS 12).
///
/// Representation: an integer is a [Long] within 64 bits (a fixnum) and a [java.math.BigInteger] beyond, never otherwise; then
/// [weft.object.Ratio], [Float] (single and short), [Double] (double and long), [weft.object.LispComplex]. [weft.number.Numbers] keeps
/// these forms canonical and knows EQL and hash codes.
///
/// Read first: [weft.number.Arithmetic], what compiled code calls for two numbers of unknown type, then [weft.number.Numbers].
/// Compiled code may call, besides the functions themselves: [weft.number.Arithmetic] and [weft.number.Bits] on
/// objects, [weft.number.Fixnums] and [weft.number.Doubles] on unboxed numbers, `floorQuotient` and `truncateQuotient` of
/// [weft.number.DivisionFunctions] and the two-argument `max` and `min` of [weft.number.ComparisonFunctions].
///
/// Every error names the operator that the user called: of operands by OPERAND-TYPE-ERROR (a TYPE-ERROR with an operation), of values by the
/// classes of ARITHMETIC-ERROR. Floats trap overflow, invalid operations and division by zero; [weft.number.Floats] says when.
///
/// Deliberately elsewhere: the syntax of numbers ([weft.reader]), the variables that choose how they are printed ([weft.printer]), number types as
/// specifiers ([weft.type]). They find digits in [weft.number.IntegerText] and [weft.number.FloatText].
package weft.number;
