package weft.compiler.front;

import weft.object.SourcePosition;

/// A conversion of forms under way, found on the stack: for backtraces, which tell where the form stands that is at fault.
///
/// @param frontEnd what converts
/// @param form the macro form being expanded, or null while anything else is done
/// @param outer whether a top-level form of a file is being taken apart, and the conversion or evaluation of its parts is further in
public record Conversion(FrontEnd frontEnd, Object form, boolean outer) {

    /// True when a Java frame expands a macro form, or converts a whole form, or takes one apart.
    public static boolean is(StackWalker.StackFrame f) {
        return f.getDeclaringClass() == FrontEnd.class && (isExpansion(f) || isOuter(f) || f.getMethodName().equals("thunk"));
    }

    private static boolean isExpansion(StackWalker.StackFrame f) {
        return f.getMethodName().equals("expand");
    }

    private static boolean isOuter(StackWalker.StackFrame f) {
        return f.getMethodName().equals("part");
    }

    /// Reads the conversion from the local variables of such a frame; null when they are gone.
    public static Conversion of(StackWalker.StackFrame f, Object[] locals) {
        if (locals.length > 0 && locals[0] instanceof FrontEnd e && !(isExpansion(f) && locals.length < 3)) {
            return new Conversion(e, isExpansion(f) ? locals[2] : null, isOuter(f));
        }
        return null;
    }

    /// Where the form being converted stands, or null.
    public SourcePosition position() {
        return frontEnd.position();
    }
}
