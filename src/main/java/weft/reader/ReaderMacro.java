package weft.reader;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.object.LispCharacter;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.stream.LispStream;

/// A reader macro function written in Java: the reader calls [#read] directly, Lisp calls it with a stream and a character.
abstract class ReaderMacro extends LispFunction {

    /// What [#read] returns when it has read nothing, such as a comment.
    static final Object NOTHING = new Object();

    /// Reads what follows `character`; returns [#NOTHING] or the object.
    abstract Object read(LispThread t, LispStream in, int character);

    @Override public Object callN(LispThread t, Object[] args) {
        if (args.length != 2) {
            throw Errors.wrongArgumentCount(this, args.length, 2, 2);
        }
        Object result = ReadState.within(t, args[0], in -> read(t, in, Check.character(args[1])));
        return result == NOTHING ? t.none() : t.single(result);
    }

    /// Calls `function` as the reader macro function of `character`; returns [#NOTHING] when it returns no values.
    static Object call(LispThread t, LispFunction function, LispStream in, int character) {
        if (function instanceof ReaderMacro m) {
            return m.read(t, in, character);
        }
        Object result = function.call2(t, in, LispCharacter.of(character));
        return t.nv == 0 ? NOTHING : result;
    }

    @Override public Object name() {
        return Symbol.NIL;
    }
}
