/// The intermediate representation between the front end and the two tiers.
///
/// Read first: [weft.compiler.ir.Node], then [weft.compiler.ir.Lambda]. Both tiers run exactly this; what only one of them
/// could run does not belong here. Accesses to shared places, lock and process operations are [weft.compiler.ir.Node.Primitive] nodes whose
/// builtins name the operation, so a pass can see and wrap every one of them.
package weft.compiler.ir;
