package weft.repl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import weft.builtin.Check;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.stream.StandardStreams;
import weft.symbol.PackageVariables;

/// The function that the listener calls with a prompt to get the next entry ready, where there is a line editor.
final class EntryReader extends LispFunction {

    private static final Symbol COMMAND_NAMES = LispPackage.WEFT.define("%COMMAND-NAMES");
    private static final Symbol DIRECTORY = LispPackage.WEFT.define("%CURRENT-DIRECTORY");

    private final LineEditor editor;
    private final EntryStream stream;

    EntryReader(LineEditor editor, EntryStream stream) {
        this.editor = editor;
        this.stream = stream;
    }

    @Override public Object callN(LispThread t, Object[] args) {
        LispPackage p = PackageVariables.PACKAGE.valueOrNull(t) instanceof LispPackage q ? q : null;
        editor.completions().set(p, commands(t), Path.of(DIRECTORY.function.call0(t) instanceof SimpleString s ? s.toString() : ""));
        StandardStreams.STDOUT.freshLine();
        StandardStreams.flushAll();
        return t.single(Symbol.of(stream.fill(t, Check.string(args[0]))));
    }

    private static List<String> commands(LispThread t) {
        List<String> names = new ArrayList<>();
        for (Object l = COMMAND_NAMES.function.call0(t); l instanceof Cons c; l = c.cdr) {
            names.add(Check.string(c.car));
        }
        return names;
    }
}
