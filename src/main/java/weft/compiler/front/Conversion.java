package weft.compiler.front;

import weft.object.SourcePosition;

/// A conversion of forms under way, found on the stack: for backtraces, which tell where the form stands that is at fault.
///
/// @param frontEnd what converts
/// @param form the macro form being expanded, or null while anything else is done
public record Conversion(FrontEnd frontEnd, Object form) {

    /// True when a Java frame expands a macro form, or converts a whole form.
    public static boolean is(StackWalker.StackFrame f) {
        return f.getDeclaringClass() == FrontEnd.class && (isExpansion(f) || f.getMethodName().equals("thunk"));
    }

    private static boolean isExpansion(StackWalker.StackFrame f) {
        return f.getMethodName().equals("expand");
    }

    /// Reads the conversion from the local variables of such a frame; null when they are gone.
    public static Conversion of(StackWalker.StackFrame f, Object[] locals) {
        if (locals.length > 2 && locals[0] instanceof FrontEnd e) {
            return new Conversion(e, isExpansion(f) ? locals[2] : null);
        }
        return null;
    }

    /// Where the form being converted stands, or null.
    public SourcePosition position() {
        return frontEnd.position();
    }
}
