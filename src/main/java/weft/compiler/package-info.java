/// Evaluation as a whole: EVAL, COMPILE, LOAD and COMPILE-FILE over the front end and the two tiers.
///
/// The road of one form: [weft.compiler.front] makes IR of it, [weft.compiler.pass] completes the IR, then either
/// [weft.compiler.interpret] runs it at once or [weft.compiler.emit] makes class files of it. Read first: [weft.compiler.Evaluator].
package weft.compiler;
