/// Weft: Common Lisp on the JVM. This page is the way in: the rooms, what stands on what, and the road of one form.
///
/// ## The rooms
///
/// **The kernel** is what Lisp cannot be loaded without. Its parts, from below:
///
/// - [weft.runtime.safepoint]: how one thread asks something of another. It knows no Lisp.
/// - [weft.object]: the representation of objects, and the calling convention ([weft.object.LispFunction], [weft.object.LispThread]).
/// - [weft.runtime]: exits, contexts of Java threads, and [weft.runtime.Upcall], the one list of calls from Java up into Lisp.
/// - [weft.condition]: [weft.condition.Errors], the one factory of errors, and the one translation of Java's own.
/// - [weft.builtin]: functions written in Java. A method with `@Defun` (package `weft.declare`, in `src/processor`) is all it takes; a
///   processor turns them into tables while javac runs.
///
/// **The chapters** hold the builtins of the standard, one package a chapter: [weft.control], [weft.symbol], [weft.cons], [weft.number],
/// [weft.character], [weft.string], [weft.array], [weft.sequence], [weft.hashtable], [weft.type], [weft.structure], [weft.clos],
/// [weft.stream], [weft.reader], [weft.printer], [weft.environment]. Each has only what needs Java; the rest of the chapter
/// is Lisp, in the folder of that name under `lisp-lib`.
///
/// **Threads**: [weft.smp] changes places atomically and locks objects; [weft.mp] starts, parks and times threads. The operators that
/// programs use are Lisp over these, in `lisp-lib/smp` and `lisp-lib/mp`.
///
/// **The compiler** is [weft.compiler] with its five rooms: [weft.compiler.front], [weft.compiler.ir], [weft.compiler.pass],
/// [weft.compiler.interpret] and [weft.compiler.emit].
///
/// **The program**: [weft.tool] looks at running Lisp, [weft.boot] brings everything up, [weft.repl] talks to people, [weft.Main] is the
/// command line.
///
/// ## The direction of imports
///
/// A package names only what stands below it: kernel, chapters, threads and compiler, program. `package-order.txt` among
/// the test resources is the exact list, and a test holds the class files against it. What must go up (an error that Lisp signals, an
/// instance that Lisp prints) goes through a function cell in [weft.runtime.Upcall].
///
/// ## The road of one form
///
/// 1. [weft.reader.LispReader] makes objects of text and remembers where each cons was read.
/// 2. [weft.compiler.Evaluator] takes a top-level form apart, so that each part sees the definitions of those before it.
/// 3. [weft.compiler.front.FrontEnd] expands macros, resolves names and reads declarations; a class in
///    [weft.compiler.front.special] for each special operator. What comes out is a [weft.compiler.ir.Node], the intermediate
///    representation.
/// 4. [weft.compiler.Passes] lists what then happens to it, in order; the last pass places the safe points.
/// 5. **Tier 0**: [weft.compiler.interpret] builds a tree of small objects from the nodes and runs it at once.
/// 6. **Tier 1**: [weft.compiler.emit] writes a class file instead, for COMPILE, for COMPILE-FILE, and for functions and
///    loops that have become hot in tier 0. The JVM's own compiler makes machine code of it.
///
/// Both tiers run the same intermediate representation and give the same values; every test in Lisp runs in both.
///
/// ## The road of one call
///
/// A call goes through the function cell of a symbol to `call0` … `call4` or `callN` of a [weft.object.LispFunction]. The first argument is always
/// the [weft.object.LispThread], which holds all that belongs to one thread: further values, dynamic bindings, stack depth, and the poll
/// word that every safe point reads.
///
/// ## Where to go on
///
/// `src/doc/how-to.md` tells where a new thing goes; `src/doc/decisions` why things are as they are.
package weft;
