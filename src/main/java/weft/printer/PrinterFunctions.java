package weft.printer;

import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.StructureObject;
import weft.object.Symbol;
import weft.stream.LispStream;
import weft.stream.StreamArgument;
import weft.stream.StringOutputStream;

/// WRITE and its relatives.
@Library("common-lisp")
public final class PrinterFunctions {

    private PrinterFunctions() {}

    /// Prints OBJECT by the printer variables, which the keyword arguments bind.
    @Defun("write object &key stream array base case circle escape gensym length level lines miser-width pprint-dispatch pretty radix "
        + "readably right-margin => object")
    public static Object write(LispThread t, Object object, Object stream, Object array, Object base, Object letterCase, Object circle,
                               Object escape, Object gensym, Object length, Object level, Object lines, Object miserWidth,
                               Object pprintDispatch, Object pretty, Object radix, Object readably, Object rightMargin) {
        LispStream out = StreamArgument.output(t, stream);
        writeBinding(t, object, out, array, base, letterCase, circle, escape, gensym, length, level, lines, miserWidth, pprintDispatch,
            pretty, radix, readably, rightMargin);
        return object;
    }

    /// Returns as a string what WRITE prints.
    @Defun("write-to-string object &key array base case circle escape gensym length level lines miser-width pprint-dispatch pretty radix "
        + "readably right-margin => string")
    public static Object writeToString(LispThread t, Object object, Object array, Object base, Object letterCase, Object circle,
                                       Object escape, Object gensym, Object length, Object level, Object lines, Object miserWidth,
                                       Object pprintDispatch, Object pretty, Object radix, Object readably, Object rightMargin) {
        StringOutputStream out = new StringOutputStream();
        writeBinding(t, object, out, array, base, letterCase, circle, escape, gensym, length, level, lines, miserWidth, pprintDispatch,
            pretty, radix, readably, rightMargin);
        return out.take();
    }

    /// Prints with the variables of [PrinterVariables#ALL] bound to `values`, null where the binding stays as it is.
    private static void writeBinding(LispThread t, Object object, LispStream out, Object... values) {
        Object[] saved = new Object[values.length];
        int bound = 0;
        try {
            for (; bound < values.length; bound++) {
                if (values[bound] != null) {
                    saved[bound] = t.bind(PrinterVariables.ALL[bound], values[bound]);
                }
            }
            Printer.print(t, object, out);
        } finally {
            while (--bound >= 0) {
                if (values[bound] != null) {
                    t.unbind(PrinterVariables.ALL[bound], saved[bound]);
                }
            }
        }
    }

    /// Prints OBJECT so that READ can read it where possible.
    @Defun("prin1 object &optional output-stream => object")
    public static Object prin1(LispThread t, Object object, Object outputStream) {
        Printer.prin1(t, object, StreamArgument.output(t, outputStream));
        return object;
    }

    /// Prints OBJECT for people: no escape characters.
    @Defun("princ object &optional output-stream => object")
    public static Object princ(LispThread t, Object object, Object outputStream) {
        Printer.princ(t, object, StreamArgument.output(t, outputStream));
        return object;
    }

    /// Prints a newline, OBJECT as PRIN1 does, and a space.
    @Defun("print object &optional output-stream => object")
    public static Object print(LispThread t, Object object, Object outputStream) {
        LispStream s = StreamArgument.output(t, outputStream);
        s.writeChar('\n');
        Printer.prin1(t, object, s);
        s.writeChar(' ');
        return object;
    }

    /// Returns as a string what PRIN1 prints.
    @Defun("prin1-to-string object => string")
    public static Object prin1ToString(LispThread t, Object object) {
        StringOutputStream s = new StringOutputStream();
        Printer.prin1(t, object, s);
        return s.take();
    }

    /// Returns as a string what PRINC prints.
    @Defun("princ-to-string object => string")
    public static Object princToString(LispThread t, Object object) {
        StringOutputStream s = new StringOutputStream();
        Printer.princ(t, object, s);
        return s.take();
    }

    /// Prints STRUCTURE as `#S(…)`: the default method of PRINT-OBJECT.
    @Defun("weft:%print-structure structure stream => structure")
    public static Object printStructure(LispThread t, StructureObject structure, Object stream) {
        StructurePrinter.print(Printer.of(t, StreamArgument.output(t, stream)), structure);
        return structure;
    }

    /// Prints OBJECT as `#<class {id}>`: what instances without a method of their own look like.
    @Defun("weft:%print-instance object stream => object")
    public static Object printInstance(LispThread t, Object object, Object stream) {
        UnreadablePrinter.print(Printer.of(t, StreamArgument.output(t, stream)), object);
        return object;
    }

    /// Prints OBJECT between `#<` and `>`: its type if TYPE, what CONTENTS prints unless it is NIL, its identity if IDENTITY.
    @Defun("weft:%print-unreadable-object object stream type identity contents => nil")
    public static void printUnreadableObject(LispThread t, Object object, Object stream, boolean type, boolean identity, Object contents) {
        LispStream out = StreamArgument.output(t, stream);
        Printer p = Printer.of(t, out);
        if (p.readably) {
            throw Errors.printNotReadable(object);
        }
        p.write("#<");
        if (type) {
            p.object(UnreadablePrinter.typeName(object));
            p.write(' ');
        }
        if (contents instanceof LispFunction f) {
            f.call0(t);
        }
        if (identity) {
            if (contents != Symbol.NIL || !type) {
                p.write(' ');
            }
            UnreadablePrinter.identity(p, object);
        }
        p.write('>');
    }

    /// Writes NAME as the printer writes the name of a symbol: in the case of *PRINT-CASE*, escaped when it must be.
    @Defun("weft:%print-symbol-name name stream => nil")
    public static void printSymbolName(LispThread t, LispVector name, Object stream) {
        SymbolPrinter.name(Printer.of(t, StreamArgument.output(t, stream)), weft.builtin.Check.string(name));
    }
}
