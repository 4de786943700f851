/// Passes over the intermediate representation, and the facts about nodes that more than one reader needs.
///
/// [weft.compiler.Passes] lists the passes in order. [weft.compiler.pass.Children] and
/// [weft.compiler.pass.Rewriter] are how a pass walks and rebuilds nodes; [weft.compiler.pass.Kinds] says what is known of a value.
/// What only one tier needs stays with that tier.
package weft.compiler.pass;
