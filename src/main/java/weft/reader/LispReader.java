package weft.reader;

import java.lang.ref.Reference;
import weft.condition.StackDepth;
import weft.object.Cons;
import weft.object.LispCharacter;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.SourcePosition;
import weft.object.Symbol;
import weft.stream.LispStream;
import weft.stream.TextPlace;

/// The reader algorithm (CLHS 2.2).
public final class LispReader {

    /// What [#next] returns at the end of the characters.
    static final Object END = new Object();
    /// What [#next] returns for a lone point where one is allowed.
    static final Object DOT = new Object();
    /// What [#next] returns for the closing character that the caller waits for.
    static final Object CLOSE = new Object();

    /// Activations of the Java stack that one level of nesting uses, for the depth limit.
    private static final int DEPTH = 4;

    /// The local variable of [#macro] that holds its `state`.
    private static final int STATE = 2;

    private LispReader() {}

    /// Reads one object as READ and READ-PRESERVING-WHITESPACE do.
    public static Object read(LispThread t, LispStream in, boolean eofError, Object eofValue, boolean recursive,
                              boolean preserveWhitespace) {
        ReadState outer = recursive ? ReadState.current(t) : null;
        if (outer != null) {
            Object x = next(t, in, outer, -1, false);
            return x != END ? x : eofError ? fail(t, in) : eofValue;
        }
        Object x = toplevel(t, in, new ReadState(null, preserveWhitespace));
        return x != END ? x : eofError ? fail(t, in) : eofValue;
    }

    /// Reads one toplevel form and notes where its conses stand; returns `eofValue` when there is none.
    public static Object readForm(LispThread t, LispStream in, SourceMap positions, Object eofValue) {
        ReadState state = new ReadState(positions, false);
        Object x = toplevel(t, in, state);
        if (x == END) {
            return eofValue;
        }
        if (!(x instanceof Cons) && state.startLine > 0) {
            positions.recordAtom(x, state.startLine, state.startColumn, -1);
        }
        return x;
    }

    /// True when a Java frame reads an object that begins with a macro character: backtraces look for it.
    public static boolean isReading(StackWalker.StackFrame f) {
        return f.getDeclaringClass() == LispReader.class && f.getMethodName().equals("macro");
    }

    /// Where the object begins that such a frame is reading, by its local variables; null when it comes from no file or they are gone.
    public static SourcePosition position(Object[] locals) {
        if (locals.length > STATE && locals[STATE] instanceof ReadState s && s.positions != null) {
            return new SourcePosition(s.positions.file(), s.openLine, s.openColumn, -1);
        }
        return null;
    }

    private static Object fail(LispThread t, LispStream in) {
        throw ReaderErrors.endOfFile(t, in);
    }

    private static Object toplevel(LispThread t, LispStream in, ReadState state) {
        Object saved = t.bind(ReaderVariables.READ_STATE, state);
        try {
            Object x = next(t, in, state, -1, false);
            if (x != END && !state.preserveWhitespace) {
                skipOneSpace(t, in);
            }
            return x;
        } finally {
            t.unbind(ReaderVariables.READ_STATE, saved);
        }
    }

    private static void skipOneSpace(LispThread t, LispStream in) {
        int c = in.readChar();
        if (c >= 0 && ReaderVariables.readtable(t).syntaxType(c) != SyntaxType.WHITESPACE) {
            in.unreadChar(c);
        }
    }

    /// Reads the object that must follow; the end of the characters is an error.
    static Object required(LispThread t, LispStream in) {
        Object x = next(t, in, ReadState.current(t), -1, false);
        return x != END ? x : fail(t, in);
    }

    /// Reads the next object, [#END], [#CLOSE] when the character `close` comes first, or [#DOT] when `dotAllowed`.
    static Object next(LispThread t, LispStream in, ReadState state, int close, boolean dotAllowed) {
        Readtable readtable = ReaderVariables.readtable(t);
        for (;;) {
            t.safePoint();
            int c = in.readChar();
            if (c < 0) {
                return END;
            }
            CharacterSyntax syntax = readtable.syntax(c);
            if (syntax.type() == SyntaxType.WHITESPACE) {
                continue;
            }
            if (c == close) {
                return CLOSE;
            }
            TextPlace place = in.place();
            int line = place == null ? 0 : c == '\n' ? place.line() - 1 : place.line();
            int column = place == null ? 0 : c == '\n' ? 1 : place.column() - 1;
            state.startLine = line;
            state.startColumn = column;
            switch (syntax.type()) {
                case TERMINATING_MACRO, NON_TERMINATING_MACRO -> {
                    Object x = macro(t, in, state, syntax.function(), c, line, column);
                    if (x != ReaderMacro.NOTHING) {
                        return ReaderVariables.suppress(t) ? Symbol.NIL : x;
                    }
                    readtable = ReaderVariables.readtable(t);
                }
                case INVALID -> throw ReaderErrors.error(t, in, "The character ~S is invalid.", LispCharacter.of(c));
                default -> {
                    Object x = TokenReader.read(t, in, readtable, c);
                    if (x != DOT || dotAllowed) {
                        return x;
                    }
                    throw ReaderErrors.error(t, in, "A lone dot stands outside a list.");
                }
            }
        }
    }

    private static Object macro(LispThread t, LispStream in, ReadState state, LispFunction function, int c, int line, int column) {
        int depth = StackDepth.enter(t, DEPTH, "The text is nested too deeply for the control stack");
        int openLine = state.openLine;
        int openColumn = state.openColumn;
        int openCharacter = state.openCharacter;
        state.openLine = line;
        state.openColumn = column;
        state.openCharacter = c;
        TextPlace place = in.place();
        int start = place == null ? -1 : place.offset() - 1;
        Object x = ReaderMacro.call(t, function, in, c);
        Reference.reachabilityFence(state);
        state.openLine = openLine;
        state.openColumn = openColumn;
        state.openCharacter = openCharacter;
        t.depth = depth;
        if (x instanceof Cons cons && state.positions != null && start >= 0) {
            state.positions.record(cons, line, column, start, place.offset());
        }
        return x;
    }

    /// Reads objects up to the character `close` as a list, dotted if `dots`; as NIL while reading is suppressed.
    static Object list(LispThread t, LispStream in, int close, boolean dots) {
        ReadState state = ReadState.current(t);
        boolean suppress = ReaderVariables.suppress(t);
        Object head = Symbol.NIL;
        Cons last = null;
        for (;;) {
            Object x = next(t, in, state, close, dots);
            if (x == CLOSE) {
                return head;
            }
            if (x == END) {
                return fail(t, in);
            }
            if (suppress) {
                continue;
            }
            if (x == DOT) {
                if (last == null) {
                    throw ReaderErrors.error(t, in, "Nothing stands before the dot in a list.");
                }
                last.cdr = tail(t, in, state, close);
                return head;
            }
            Cons cons = new Cons(x, Symbol.NIL);
            if (last == null) {
                head = cons;
            } else {
                last.cdr = cons;
            }
            last = cons;
        }
    }

    private static Object tail(LispThread t, LispStream in, ReadState state, int close) {
        Object x = next(t, in, state, close, false);
        if (x == CLOSE) {
            throw ReaderErrors.error(t, in, "Nothing stands after the dot in a list.");
        }
        if (x == END) {
            return fail(t, in);
        }
        if (Backquote.isSplice(x)) {
            throw ReaderErrors.error(t, in, "A splicing comma stands after a dot.");
        }
        Object end = next(t, in, state, close, false);
        if (end == CLOSE) {
            return x;
        }
        if (end == END) {
            return fail(t, in);
        }
        throw ReaderErrors.error(t, in, "More than one object stands after the dot in a list.");
    }
}
