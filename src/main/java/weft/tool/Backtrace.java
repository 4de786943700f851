package weft.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import weft.builtin.BuiltinFunction;
import weft.compiler.interpret.Activation;
import weft.compiler.interpret.Located;
import weft.object.Cons;
import weft.object.SourcePosition;
import weft.object.Symbol;

/// The Lisp frames on the running thread's stack, innermost first.
///
/// Nothing is recorded while code runs: frames are found on the Java stack when somebody asks. An activation of tier 0 is a call of
/// `InterpretedCode.run`, and the nodes above it on the stack know their places; a builtin is a call of its function object.
public final class Backtrace {

    /// One activation.
    ///
    /// @param name the function's name as Lisp shows it
    /// @param arguments the values it was called with, as far as they are still to be had; null when they are not
    /// @param position where in it control left, or null
    /// @param variables names and current values of its variables, alternating
    public record Frame(Object name, Object[] arguments, SourcePosition position, List<Object> variables) {}

    /// Functions between the fault and the debugger, which nobody wants to see.
    private static final Set<String> SIGNALLING = Set.of("ERROR", "CERROR", "SIGNAL", "WARN", "BREAK", "INVOKE-DEBUGGER",
        "%SIGNAL-ERROR", "%SIGNAL-WARNING", "%UNDEFINED-FUNCTION", "%UNBOUND-VARIABLE");

    private Backtrace() {}

    /// The frames from the one that signalled, at most `limit`.
    public static List<Frame> current(int limit) {
        return LiveStack.walk(frames -> {
            List<Frame> out = new ArrayList<>();
            Reader reader = new Reader(out);
            frames.takeWhile(f -> out.size() < limit + 50).forEach(reader::accept);
            int start = 0;
            for (int i = 0; i < Math.min(out.size(), 50); i++) {
                if (out.get(i).name() instanceof Symbol s && SIGNALLING.contains(s.name)) {
                    start = i + 1;
                }
            }
            return List.copyOf(out.subList(start, Math.min(out.size(), start + limit)));
        });
    }

    /// Takes Java frames, innermost first, and adds Lisp frames.
    private static final class Reader {
        private final List<Frame> out;
        /// The innermost place seen since the last Lisp frame.
        private SourcePosition pending;

        Reader(List<Frame> out) {
            this.out = out;
        }

        void accept(StackWalker.StackFrame f) {
            Class<?> c = f.getDeclaringClass();
            if (Located.class.isAssignableFrom(c)) {
                Object[] locals = LiveStack.locals(f);
                if (pending == null && locals.length > 0 && locals[0] instanceof Located l) {
                    pending = l.position;
                }
            } else if (c == BuiltinFunction.class && f.getMethodName().startsWith("call")) {
                builtin(LiveStack.locals(f), f.getMethodName());
            } else if (Activation.isRun(f)) {
                Activation a = Activation.of(LiveStack.locals(f));
                if (a != null) {
                    out.add(new Frame(a.name(), a.arguments(), pending, a.variables()));
                }
                pending = null;
            }
        }

        private void builtin(Object[] locals, String method) {
            if (locals.length > 2 && locals[0] instanceof BuiltinFunction b) {
                List<Object> args = new ArrayList<>();
                if (method.equals("callN")) {
                    if (locals[2] instanceof Object[] all) {
                        args.addAll(java.util.Arrays.asList(all));
                    }
                } else {
                    for (int i = 2; i < 2 + Math.min(method.charAt(4) - '0', locals.length - 2); i++) {
                        args.add(locals[i]);
                    }
                }
                if (out.isEmpty() || out.getLast().name() != b.name()) {
                    out.add(new Frame(b.name(), args.toArray(), null, List.of()));
                }
            }
        }
    }

    /// A frame as the list that a call would be.
    public static Object form(Frame f) {
        return new Cons(f.name(), f.arguments() == null ? Symbol.NIL : Cons.list(f.arguments()));
    }
}
