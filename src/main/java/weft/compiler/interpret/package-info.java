/// Tier 0: runs the IR at once, as a tree of small objects.
///
/// Read first: [weft.compiler.interpret.Exec] (what a node is), then [weft.compiler.interpret.TreeBuilder] (how nodes are chosen) and
/// [weft.compiler.interpret.InterpretedFunction]. What becomes hot is compiled ([weft.compiler.interpret.Tiering]): a function from its next
/// call on, a loop from its next turn on ([weft.compiler.interpret.Loop]). Deliberately elsewhere: everything that both tiers need (the front end, the poll pass).
package weft.compiler.interpret;
