package weft.compiler.ir;

import java.util.List;
import weft.builtin.BuiltinFunction;
import weft.object.SourcePosition;
import weft.object.Symbol;

/// The intermediate representation: one record per kind of node, names resolved, macros expanded, conversions explicit.
///
/// A node is evaluated for its primary value, for all its values, or for effect; which of these is the context's choice, not
/// the node's. Evaluation order is the order of the components. Nodes are immutable; facts that are found later are on [Variable],
/// [LocalFunction], [BlockTag], [TagScope] and [Lambda], which nodes share by identity.
public sealed interface Node {

    /// A literal object.
    record Constant(Object value) implements Node {}

    /// LOAD-TIME-VALUE in code for a file: `form` is evaluated once when the file is loaded. Elsewhere the front end yields a constant.
    record LoadTimeValue(Lambda thunk) implements Node {}

    record LocalRead(Variable variable) implements Node {}

    record LocalWrite(Variable variable, Node value) implements Node {}

    /// True when the raw parameter was supplied.
    record Supplied(Variable variable) implements Node {}

    /// The value of a dynamic variable; signals UNBOUND-VARIABLE.
    record SpecialRead(Symbol symbol, SourcePosition position) implements Node {}

    record SpecialWrite(Symbol symbol, Node value) implements Node {}

    /// The global value, whatever is bound (DEFVAR-NONBINDABLE, constants).
    record GlobalRead(Symbol symbol, SourcePosition position) implements Node {}

    record GlobalWrite(Symbol symbol, Node value) implements Node {}

    /// The global function named `symbol`, or `(setf symbol)`; signals UNDEFINED-FUNCTION.
    record FunctionRead(Symbol symbol, boolean setf, SourcePosition position) implements Node {}

    record LocalFunctionRead(LocalFunction function) implements Node {}

    /// Makes a closure.
    record Close(Lambda lambda) implements Node {}

    /// A call of a global function through its name.
    record Call(Symbol symbol, boolean setf, List<Node> arguments, SourcePosition position) implements Node {}

    record LocalCall(LocalFunction function, List<Node> arguments, SourcePosition position) implements Node {}

    /// A call of a function designator (a function or a symbol).
    record Funcall(Node function, List<Node> arguments, SourcePosition position) implements Node {}

    /// A call of a builtin, bound at compile time, with a number of arguments that it accepts.
    record Primitive(BuiltinFunction builtin, List<Node> arguments, SourcePosition position) implements Node {}

    /// Arithmetic or comparison of two numbers.
    record Arithmetic(Operator operator, Node left, Node right, SourcePosition position) implements Node {}

    /// The operators of [Arithmetic]. Comparisons yield T or NIL.
    enum Operator {
        ADD("+"), SUBTRACT("-"), MULTIPLY("*"), LESS("<"), LESS_OR_EQUAL("<="), GREATER(">"), GREATER_OR_EQUAL(">="), EQUAL("=");

        /// The Lisp function that errors name.
        public final String lispName;

        Operator(String lispName) {
            this.lispName = lispName;
        }

        public boolean isComparison() {
            return ordinal() >= LESS.ordinal();
        }
    }

    record If(Node test, Node then, Node otherwise) implements Node {}

    /// Evaluates all, yields the last. Never empty.
    record Progn(List<Node> forms) implements Node {}

    /// Binds one variable; parallel LET is a nest of these, since names are resolved.
    record Let(Variable variable, Node value, Node body) implements Node {}

    /// Evaluates all values, then binds the dynamic variables, runs the body, and unbinds on every exit.
    record BindSpecials(List<Symbol> symbols, List<Node> values, Node body) implements Node {}

    /// FLET and LABELS.
    record Labels(List<LocalFunction> functions, Node body) implements Node {}

    record Block(BlockTag tag, Node body) implements Node {}

    record ReturnFrom(BlockTag tag, Node value, SourcePosition position) implements Node {}

    /// `segments.get(0)` runs first, `segments.get(i)` follows tag i (see [TagScope.Tag#index]). Yields NIL.
    record Tagbody(TagScope scope, List<Node> segments) implements Node {}

    record Go(TagScope.Tag tag, SourcePosition position) implements Node {}

    record Catch(Node tag, Node body) implements Node {}

    record Throw(Node tag, Node result, SourcePosition position) implements Node {}

    /// `deferring`: interrupts wait while the cleanup runs, since it may reach safe points.
    record UnwindProtect(Node protectedForm, Node cleanup, boolean deferring) implements Node {}

    record Progv(Node symbols, Node values, Node body) implements Node {}

    /// Calls the function with all values of all arguments.
    record MultipleValueCall(Node function, List<Node> arguments, SourcePosition position) implements Node {}

    /// Yields all values of `first`, after evaluating `rest` for effect.
    record MultipleValueProg1(Node first, Node rest) implements Node {}

    /// Binds variables to the values of `form`, NIL for missing ones.
    record MultipleValueBind(List<Variable> variables, Node form, Node body) implements Node {}

    record Values(List<Node> arguments) implements Node {}

    /// Checks that the primary value is of `kind`, or where that is OBJECT of the type `specifier`, which no Lisp code takes part in; signals TYPE-ERROR
    /// with `specifier` when it is not. Yields all values of `value`.
    record The(ValueKind kind, Object specifier, Node value) implements Node {}

    /// The [weft.runtime.Cell] of a variable that lives in one, for atomic operations on it.
    record VariableCell(Variable variable) implements Node {}

    /// A safe point.
    record Poll() implements Node {}
}
