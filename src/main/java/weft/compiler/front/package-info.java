/// The front end: from forms to IR.
///
/// Expands macros, resolves names, takes lambda lists and declarations apart. Read first: [weft.compiler.front.FrontEnd], then
/// [weft.compiler.front.Environment]; one class per special operator is in [weft.compiler.front.special].
package weft.compiler.front;
