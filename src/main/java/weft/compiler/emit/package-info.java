/// Tier 1: from IR to JVM class files.
///
/// The road of a top-level function: [weft.compiler.emit.Splitter] cuts bodies that are too big, [weft.compiler.emit.Routines] decides which static
/// methods there will be and what each gets of the variables around it, [weft.compiler.emit.ClassPlan] puts them into classes,
/// [weft.compiler.emit.ClassEmitter] writes a class and [weft.compiler.emit.Body] the code of a routine, by one switch over the nodes.
///
/// Invariants. Code is static methods `(LispThread, free variables…, parameters…) → Object`; function objects are instances of the class
/// and only lead there ([weft.compiler.emit.Entries]). A node is evaluated for what its surroundings [weft.compiler.emit.Want]. Nodes with jumps
/// or handlers inside run on an empty operand stack ([weft.compiler.emit.StackNeeds], [weft.compiler.emit.Operands]). Leaving a construct with an
/// [weft.compiler.emit.Extent] runs its action, whichever way it is left. References that meet are Objects to the verifier; whoever needs more casts.
///
/// Numbers that nothing declares: a body holds those it computes itself as [weft.compiler.emit.SplitNumber] ([weft.compiler.emit.SplitVariables],
/// [weft.compiler.emit.Numbers]), and a function that calls itself is written a second time for fixnums ([weft.compiler.emit.FixnumVersion]);
/// [weft.compiler.emit.DirectCalls] chooses between the two.
///
/// A loop that tier 0 hands over while it runs takes its variables from a frame and puts them back ([weft.compiler.emit.FrameVariables]).
///
/// The same code lives in two kinds of [weft.compiler.emit.Unit]: in memory, where literals are static final fields that the JIT sees through, and
/// in files, where they are elements of one array filled while the unit loads ([weft.compiler.emit.FileUnit], [weft.compiler.emit.LiteralCode]) and
/// functions call each other through [weft.compiler.emit.Links].
///
/// Entry points: [weft.compiler.emit.Emitter], [weft.compiler.emit.UnitWriter] with [weft.compiler.emit.Fasl], [weft.compiler.emit.Disassembly],
/// [weft.compiler.emit.CodePositions]. Called by generated code: [weft.compiler.emit.CompiledFunction], [weft.compiler.emit.Landing],
/// [weft.compiler.emit.ProgvBinding], [weft.compiler.emit.LocalEntry], the loaders and decoders. Deliberately elsewhere: passes that serve both tiers
/// ([weft.compiler.pass]), and arithmetic ([weft.number]), which generated code names but this package does not.
package weft.compiler.emit;
