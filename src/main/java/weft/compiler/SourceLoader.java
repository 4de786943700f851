package weft.compiler;

import weft.object.LispThread;
import weft.printer.Printer;
import weft.reader.LispReader;
import weft.reader.ReaderVariables;
import weft.reader.SourceMap;
import weft.stream.LispStream;
import weft.stream.StandardStreams;
import weft.symbol.PackageVariables;

/// Loads source: reads and evaluates the forms of a text one after the other.
public final class SourceLoader {

    private static final Object END = new Object();

    private SourceLoader() {}

    /// Loads what `in` holds; *PACKAGE* and *READTABLE* are bound meanwhile.
    ///
    /// @param file the name that positions show, or null
    /// @param print whether values are printed
    public static void load(LispThread t, LispStream in, String file, boolean print) {
        Object savedPackage = t.bind(PackageVariables.PACKAGE, PackageVariables.PACKAGE.valueOrNull(t));
        Object savedReadtable = t.bind(ReaderVariables.READTABLE, ReaderVariables.READTABLE.valueOrNull(t));
        try {
            SourceMap positions = new SourceMap(file);
            for (;;) {
                Object form = LispReader.readForm(t, in, positions, END);
                if (form == END) {
                    return;
                }
                Object value = Evaluator.eval(t, form, positions::positionOf);
                if (print) {
                    LispStream out = (LispStream) StandardStreams.STANDARD_OUTPUT.valueOrNull(t);
                    Printer.prin1(t, value, out);
                    out.writeChar('\n');
                }
                positions.clear();
            }
        } finally {
            t.unbind(ReaderVariables.READTABLE, savedReadtable);
            t.unbind(PackageVariables.PACKAGE, savedPackage);
        }
    }
}
