package weft.printer;

import weft.condition.Errors;
import weft.object.SimpleString;
import weft.stream.LispPathname;

/// Prints pathnames: `#P"…"`, the namestring alone without escapes.
final class PathnamePrinter {

    private PathnamePrinter() {}

    static void print(Printer p, LispPathname pathname) {
        String text = pathname.toString();
        if (!p.escape) {
            p.write(text);
            return;
        }
        if (!p.readably || pathname.isReadBackFrom(text)) {
            p.write("#P");
            CharacterPrinter.print(p, new SimpleString(text));
            return;
        }
        throw Errors.printNotReadable(pathname);
    }
}
