/// Tier 0: runs the IR at once, as a tree of small objects.
///
/// Read first: [weft.compiler.interpret.Exec] (what a node is), then [weft.compiler.interpret.TreeBuilder] (how nodes are chosen) and
/// [weft.compiler.interpret.InterpretedFunction]. Deliberately elsewhere: everything that both tiers need (the front end, the poll pass).
package weft.compiler.interpret;
