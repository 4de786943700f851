/// Symbols and packages (CLHS chapters 10 and 11): the operations on [weft.object.Symbol] and [weft.object.LispPackage].
///
/// Every operation that could put two symbols of one name within reach of a package looks for the conflict first and signals a
/// correctable PACKAGE-ERROR before anything changes. Read first: [weft.symbol.PackageVariables], what exists from the start. Values and functions of symbols
/// belong to [weft.control]; the macros, such as DEFPACKAGE, are in lisp-lib/packages.
package weft.symbol;
