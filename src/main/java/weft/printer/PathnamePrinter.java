package weft.printer;

import weft.condition.Errors;
import weft.object.LispPackage;
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
        if (pathname.isReadBackFrom(text)) {
            p.write("#P");
            CharacterPrinter.print(p, new SimpleString(text));
            return;
        }
        if (p.readably) {
            throw Errors.printNotReadable(pathname);
        }
        p.write("#<");
        SymbolPrinter.print(p, UnreadablePrinter.typeName(pathname));
        part(p, "DIRECTORY", pathname.directory);
        part(p, "NAME", pathname.name);
        part(p, "TYPE", pathname.type);
        p.write('>');
    }

    private static void part(Printer p, String keyword, Object component) {
        p.write(' ');
        SymbolPrinter.print(p, LispPackage.keyword(keyword));
        p.write(' ');
        p.object(component);
    }
}
