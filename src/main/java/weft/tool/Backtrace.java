package weft.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import weft.builtin.BuiltinFunction;
import weft.compiler.emit.CompiledFrame;
import weft.compiler.front.Conversion;
import weft.compiler.front.FrontEnd;
import weft.compiler.interpret.Activation;
import weft.compiler.interpret.Located;
import weft.compiler.ir.Lambda;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.SourcePosition;
import weft.object.Symbol;
import weft.reader.LispReader;

/// The Lisp frames on the running thread's stack, innermost first.
///
/// Nothing is recorded while code runs: frames are found on the Java stack when somebody asks. An activation of tier 0 is a call of
/// `InterpretedCode.run`, and the nodes above it on the stack know their places, or a loop of it that runs compiled does; a builtin is a call of its function object.
public final class Backtrace {

    /// One activation.
    ///
    /// @param name the function's name as Lisp shows it
    /// @param arguments the values it was called with, null for each that is no longer to be had; null when none is known
    /// @param position where in it control left, or null
    /// @param variables names and current values of its variables, alternating
    public record Frame(Object name, Object[] arguments, SourcePosition position, List<Object> variables) {

        /// True for a function that is a matter of Weft alone.
        public boolean isInternal() {
            return name instanceof Symbol s ? s.homePackage == LispPackage.WEFT && s != Lambda.TOP_LEVEL : isInLibrary();
        }

        /// True when control left it at a place in the library's own source.
        public boolean isInLibrary() {
            return position != null && position.isInLibrary();
        }

        /// True for the call of a macro function with `form` and an environment.
        boolean isExpansionOf(Cons form) {
            return arguments != null && arguments.length > 0 && arguments[0] == form || name == form.car;
        }

        /// True for the expansion of a macro form.
        boolean isExpansion() {
            return name == MACROEXPAND && arguments.length == 1;
        }

        /// True for the reader at work on an object.
        boolean isReading() {
            return name == READ && position != null;
        }

        /// True for the function of a top-level form.
        public boolean isTopLevel() {
            return name == Lambda.TOP_LEVEL;
        }
    }

    /// Functions between the fault and the debugger, which nobody wants to see.
    private static final Set<String> SIGNALLING = Set.of("ERROR", "CERROR", "WARN", "BREAK", "INVOKE-DEBUGGER", "%SIGNAL-ERROR",
        "%SIGNAL-WARNING", "%UNDEFINED-FUNCTION", "%UNBOUND-VARIABLE", "%CONTINUABLE-PACKAGE-ERROR", "%KEYBOARD-BREAK");
    /// Frames looked at to find the end of the signalling functions.
    private static final int MARGIN = 50;
    /// Frames looked at besides those shown, because some are not.
    private static final int HIDDEN = 100;

    private static final Symbol FORGOTTEN = LispPackage.keyword("?");
    private static final Symbol EVAL = LispPackage.COMMON_LISP.define("EVAL");
    private static final Symbol LOAD = LispPackage.COMMON_LISP.define("LOAD");
    private static final Symbol INVOKE_DEBUGGER = LispPackage.COMMON_LISP.define("INVOKE-DEBUGGER");
    /// What the listener calls for each entry, and to wait for one: frames further out are its own.
    private static final Symbol TAKE_ENTRY = LispPackage.WEFT.define("%TAKE-ENTRY");
    private static final Symbol LISTEN_ONCE = LispPackage.WEFT.define("%LISTEN-ONCE");
    private static final Symbol EVALUATE_ENTRY = LispPackage.WEFT.define("%EVALUATE-ENTRY");

    private static final Symbol MACROEXPAND = LispPackage.COMMON_LISP.define("MACROEXPAND-1");
    private static final Symbol MACRO_FUNCTION = LispPackage.COMMON_LISP.define("MACRO-FUNCTION");
    private static final Symbol READ = LispPackage.COMMON_LISP.define("READ");
    /// What macro functions call to see whether the form fits their lambda lists: it is the form that is at fault then.
    private static final Set<Object> FORM_CHECKS = Set.of(LispPackage.WEFT.define("%CHECK-ARGUMENTS"), LispPackage.WEFT.define("%CHECK-KEYS"));

    private Backtrace() {}

    /// The frames from the one that signalled, or where it is not known from the innermost, at most `limit`.
    public static List<Frame> current(int limit) {
        return LiveStack.walk(frames -> {
            List<Frame> out = new ArrayList<>();
            Reader reader = new Reader(out);
            frames.takeWhile(f -> out.size() < limit + MARGIN && (out.isEmpty() || !isListener(out.getLast())))
                .forEach(reader::accept);
            dropLast(out, TAKE_ENTRY);
            dropLast(out, LISTEN_ONCE);
            dropLast(out, EVALUATE_ENTRY);
            dropLast(out, EVAL);
            while (!out.isEmpty() && out.getLast().isInternal()) {
                out.removeLast();
            }
            dropLast(out, LOAD);
            int start = signaller(out);
            return List.copyOf(out.subList(start, Math.min(out.size(), start + limit)));
        });
    }

    private static boolean isListener(Frame f) {
        return f.name() == TAKE_ENTRY || f.name() == LISTEN_ONCE;
    }

    /// The same without functions that are a matter of Weft alone.
    public static List<Frame> visible(int limit) {
        List<Frame> frames = new ArrayList<>();
        for (Frame f : current(limit + HIDDEN)) {
            if (frames.size() < limit && !f.isInternal()) {
                frames.add(f);
            }
        }
        return frames;
    }

    private static void dropLast(List<Frame> frames, Symbol name) {
        if (!frames.isEmpty() && frames.getLast().name() == name) {
            frames.removeLast();
        }
    }

    private static int signaller(List<Frame> frames) {
        for (int i = 0; i < Math.min(frames.size(), MARGIN); i++) {
            if (frames.get(i).name() == INVOKE_DEBUGGER) {
                while (i < frames.size() && frames.get(i).name() instanceof Symbol s && SIGNALLING.contains(s.name)) {
                    i++;
                }
                return i;
            }
        }
        return 0;
    }

    /// Takes Java frames, innermost first, and adds Lisp frames.
    private static final class Reader {
        private final List<Frame> out;
        /// The innermost place seen since the last Lisp frame.
        private SourcePosition pending;
        /// The front end of the conversion added last.
        private FrontEnd converting;

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
                    SourcePosition place = pending == null && a.name() == Lambda.TOP_LEVEL ? a.start() : pending;
                    out.add(new Frame(a.name(), a.arguments(), place, a.variables()));
                }
                pending = null;
            } else if (CompiledFrame.isCompiled(f)) {
                compiled(CompiledFrame.of(f, LiveStack.locals(f)));
            } else if (Conversion.is(f)) {
                conversion(Conversion.of(f, LiveStack.locals(f)));
            } else if (LispReader.isReading(f)) {
                reading(LispReader.position(LiveStack.locals(f)));
            }
        }

        /// An expansion shows as a call of MACROEXPAND-1 where the macro form stands, any other conversion as its top-level form.
        private void conversion(Conversion c) {
            if (c == null) {
                return;
            }
            if (c.form() != null) {
                if (!out.isEmpty() && c.form() instanceof Cons form && out.getLast().isExpansionOf(form)) {
                    boolean formAtFault = out.size() > 1 && FORM_CHECKS.contains(out.get(out.size() - 2).name());
                    Frame f = out.removeLast();
                    out.add(new Frame(Cons.list(MACRO_FUNCTION, form.car), LispFunction.NO_ARGUMENTS, formAtFault ? null : f.position(), f.variables()));
                }
                out.add(new Frame(MACROEXPAND, new Object[] {c.form()}, c.position(), List.of()));
            } else if (c.frontEnd() != converting && !(c.outer() && !out.isEmpty() && out.getLast().isTopLevel())) {
                out.add(new Frame(Lambda.TOP_LEVEL, LispFunction.NO_ARGUMENTS, c.position(), List.of()));
            }
            converting = c.frontEnd();
        }

        /// The innermost of the reader's frames, which know where the object begins that it is at.
        private void reading(SourcePosition p) {
            if (p != null && p.file() != null && (out.isEmpty() || out.getLast().name() != READ)) {
                out.add(new Frame(READ, LispFunction.NO_ARGUMENTS, p, List.of()));
            }
        }

        private void compiled(CompiledFrame c) {
            if (c != null && c.isLoop()) {
                pending = pending != null ? pending : c.position();
            } else if (c != null) {
                out.add(new Frame(c.name(), c.arguments(), c.position(), List.of()));
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

    /// A frame as the list that a call would be; `:?` stands for a value that is no longer to be had.
    public static Object form(Frame f) {
        Object[] arguments = f.arguments() == null ? new Object[0] : f.arguments().clone();
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i] == null ? FORGOTTEN : arguments[i];
        }
        return new Cons(f.name(), Cons.list(arguments));
    }
}
