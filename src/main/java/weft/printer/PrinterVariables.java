package weft.printer;

import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// The special variables of the printer with their global values.
public final class PrinterVariables {

    public static final Symbol ARRAY = variable("*PRINT-ARRAY*", Symbol.T);
    public static final Symbol BASE = variable("*PRINT-BASE*", 10L);
    public static final Symbol CASE = variable("*PRINT-CASE*", LispPackage.keyword("UPCASE"));
    public static final Symbol CIRCLE = variable("*PRINT-CIRCLE*", Symbol.NIL);
    public static final Symbol ESCAPE = variable("*PRINT-ESCAPE*", Symbol.T);
    public static final Symbol GENSYM = variable("*PRINT-GENSYM*", Symbol.T);
    public static final Symbol LENGTH = variable("*PRINT-LENGTH*", Symbol.NIL);
    public static final Symbol LEVEL = variable("*PRINT-LEVEL*", Symbol.NIL);
    public static final Symbol LINES = variable("*PRINT-LINES*", Symbol.NIL);
    public static final Symbol MISER_WIDTH = variable("*PRINT-MISER-WIDTH*", Symbol.NIL);
    public static final Symbol PPRINT_DISPATCH = variable("*PRINT-PPRINT-DISPATCH*", Symbol.NIL);
    public static final Symbol PRETTY = variable("*PRINT-PRETTY*", Symbol.NIL);
    public static final Symbol RADIX = variable("*PRINT-RADIX*", Symbol.NIL);
    public static final Symbol READABLY = variable("*PRINT-READABLY*", Symbol.NIL);
    public static final Symbol RIGHT_MARGIN = variable("*PRINT-RIGHT-MARGIN*", Symbol.NIL);

    /// The variables in the order of WRITE's keyword parameters.
    static final Symbol[] ALL = {ARRAY, BASE, CASE, CIRCLE, ESCAPE, GENSYM, LENGTH, LEVEL, LINES, MISER_WIDTH, PPRINT_DISPATCH, PRETTY,
        RADIX, READABLY, RIGHT_MARGIN};

    /// The printer that is at work further out in this thread: a [Printer], or no value.
    static final Symbol OUTER = internal("%OUTER-PRINTER");
    /// What prints an instance in place of PRINT-OBJECT, where printing must succeed: a function of it and the stream, or no value.
    public static final Symbol GUARD = internal("%PRINT-OBJECT-GUARD");
    /// The value of *PRINT-CIRCLE* with which only cycles get labels, not what is merely met twice.
    public static final Symbol CYCLES = LispPackage.keyword("CYCLES");

    private PrinterVariables() {}

    /// Makes the variables known: loading the class has given them their values.
    public static void install() {}

    private static Symbol variable(String name, Object value) {
        Symbol s = LispPackage.COMMON_LISP.define(name);
        s.flags |= Symbol.SPECIAL;
        s.value = value;
        return s;
    }

    private static Symbol internal(String name) {
        Symbol s = LispPackage.WEFT.define(name);
        s.flags |= Symbol.SPECIAL;
        return s;
    }

    static boolean isTrue(LispThread t, Symbol variable) {
        return value(t, variable) != Symbol.NIL;
    }

    /// The value, NIL when there is none.
    static Object value(LispThread t, Symbol variable) {
        Object v = variable.valueOrNull(t);
        return v == null ? Symbol.NIL : v;
    }
}
