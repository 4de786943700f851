package weft.printer;

import weft.condition.Errors;
import weft.object.BuiltInClasses;
import weft.object.FuncallableObject;
import weft.object.LispFunction;
import weft.object.LispHashTable;
import weft.object.LispPackage;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.stream.FileStream;

/// Prints `#<…>` for objects that have no readable text.
final class UnreadablePrinter {

    private UnreadablePrinter() {}

    static void print(Printer p, Object x) {
        if (p.readably) {
            throw Errors.printNotReadable(x);
        }
        p.write("#<");
        switch (x) {
            case LispPackage k -> {
                p.write("PACKAGE ");
                if (k.name() == null) {
                    p.write("(deleted)");
                } else {
                    p.object(new SimpleString(k.name()));
                }
            }
            case FuncallableObject f -> typeAndIdentity(p, x);
            case LispFunction f -> {
                p.write("FUNCTION ");
                if (f.name() == Symbol.NIL) {
                    identity(p, x);
                } else {
                    p.object(f.name());
                }
            }
            case LispHashTable h -> {
                p.write("HASH-TABLE ");
                p.write(Integer.toString(h.count()));
                p.write(' ');
                identity(p, x);
            }
            case FileStream f -> {
                SymbolPrinter.print(p, typeName(x));
                p.write(' ');
                p.object(new SimpleString(f.pathname().toString()));
                p.write(' ');
                identity(p, x);
            }
            default -> typeAndIdentity(p, x);
        }
        p.write('>');
    }

    private static void typeAndIdentity(Printer p, Object x) {
        SymbolPrinter.print(p, typeName(x));
        p.write(' ');
        identity(p, x);
    }

    /// The name of the class of `x`.
    static Symbol typeName(Object x) {
        return BuiltInClasses.of(x).name instanceof Symbol s ? s : Symbol.T;
    }

    /// Writes what tells `x` from other objects of its kind.
    static void identity(Printer p, Object x) {
        p.write('{');
        p.write(Integer.toHexString(System.identityHashCode(x)));
        p.write('}');
    }
}
