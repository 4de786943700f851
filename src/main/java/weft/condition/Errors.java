package weft.condition;

import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.ThreadContext;
import weft.runtime.Upcall;

/// The only factory of errors in the kernel.
///
/// Every method signals in Lisp, before any unwinding, and does not return; its declared result lets callers write
/// `throw Errors.typeError(datum, type)`, so that javac sees the end of the path. A restart or handler leaves by a
/// non-local exit. Before the condition system is loaded a [LispError] is thrown instead.
public final class Errors {

    private static final Symbol FORMAT_CONTROL = LispPackage.keyword("FORMAT-CONTROL");
    private static final Symbol FORMAT_ARGUMENTS = LispPackage.keyword("FORMAT-ARGUMENTS");

    private Errors() {}

    /// TYPE-ERROR: `datum` is not of type `expectedType` (a type specifier).
    public static RuntimeException typeError(Object datum, Object expectedType) {
        return signal(cl("TYPE-ERROR"), key("DATUM"), datum, key("EXPECTED-TYPE"), expectedType);
    }

    /// TYPE-ERROR of an operand of `operation` (a symbol), which code without a frame of its own was asked to do.
    public static RuntimeException operandTypeError(Symbol operation, Object datum, Object expectedType) {
        return signal(LispPackage.WEFT.define("OPERAND-TYPE-ERROR"), key("OPERATION"), operation, key("DATUM"), datum,
            key("EXPECTED-TYPE"), expectedType);
    }

    /// TYPE-ERROR: `index` is not an index into dimension `axis` of `array` (or of a list), which has `limit` elements.
    public static RuntimeException indexError(Object array, int axis, Object index, long limit) {
        return signal(LispPackage.WEFT.define("INDEX-ERROR"), key("DATUM"), index, key("EXPECTED-TYPE"), integerType(0, limit - 1),
            key("ARRAY"), array, key("AXIS"), (long) axis);
    }

    /// TYPE-ERROR: `datum`, a :START or :END for `sequence`, is not between `low` and `high`; with `orNull`, NIL would do too.
    public static RuntimeException boundingIndexError(Object sequence, Object datum, long low, long high, boolean orNull) {
        Object type = integerType(low, high);
        return signal(LispPackage.WEFT.define("BOUNDING-INDEX-ERROR"), key("DATUM"), datum,
            key("EXPECTED-TYPE"), orNull ? Cons.list(cl("OR"), cl("NULL"), type) : type, key("SEQUENCE"), sequence);
    }

    /// The type specifier of the integers from `low` to `high`; NIL, the empty type, when there are none.
    private static Object integerType(long low, long high) {
        return high < low ? Symbol.NIL : Cons.list(cl("INTEGER"), low, high);
    }

    /// PROGRAM-ERROR: `function` was called with `given` arguments; it takes `min` to `max` (-1: no upper limit).
    public static RuntimeException wrongArgumentCount(LispFunction function, int given, int min, int max) {
        return signal(LispPackage.WEFT.define("ARGUMENT-COUNT-ERROR"), key("FUNCTION"), function.name(),
            key("GIVEN"), (long) given, key("MINIMUM"), (long) min, key("MAXIMUM"), max < 0 ? Symbol.NIL : (Object) (long) max);
    }

    /// PROGRAM-ERROR with a message: a FORMAT control string and its arguments.
    public static RuntimeException programError(String control, Object... arguments) {
        return simple("SIMPLE-PROGRAM-ERROR", control, arguments);
    }

    /// PROGRAM-ERROR with a message that the compiler signals, and does not put off until the code runs.
    public static RuntimeException compileTimeError(String control, Object... arguments) {
        return simple("COMPILE-TIME-ERROR", control, arguments);
    }

    /// UNDEFINED-FUNCTION for a reference, not a call, to the function `name`.
    public static RuntimeException undefinedFunction(Object name) {
        return signal(cl("UNDEFINED-FUNCTION"), key("NAME"), name);
    }

    /// CONTROL-ERROR with a message.
    public static RuntimeException controlError(String control, Object... arguments) {
        return simple("SIMPLE-CONTROL-ERROR", control, arguments);
    }

    /// PARSE-ERROR with a message.
    public static RuntimeException parseError(String control, Object... arguments) {
        return simple("SIMPLE-PARSE-ERROR", control, arguments);
    }

    /// SIMPLE-ERROR with a message.
    public static RuntimeException error(String control, Object... arguments) {
        return signal(cl("SIMPLE-ERROR"), FORMAT_CONTROL, new SimpleString(control), FORMAT_ARGUMENTS, Cons.list(arguments));
    }

    /// PACKAGE-ERROR on `packageOrName` with a message.
    public static RuntimeException packageError(Object packageOrName, String control, Object... arguments) {
        return signal(LispPackage.WEFT.define("SIMPLE-PACKAGE-ERROR"), key("PACKAGE"), packageOrName,
            FORMAT_CONTROL, new SimpleString(control), FORMAT_ARGUMENTS, Cons.list(arguments));
    }

    /// STORAGE-CONDITION with a message.
    public static RuntimeException storageCondition(String control, Object... arguments) {
        return simple("SIMPLE-STORAGE-CONDITION", control, arguments);
    }

    /// STREAM-ERROR on `stream` with a message.
    public static RuntimeException streamError(Object stream, String control, Object... arguments) {
        return signal(LispPackage.WEFT.define("SIMPLE-STREAM-ERROR"), key("STREAM"), stream,
            FORMAT_CONTROL, new SimpleString(control), FORMAT_ARGUMENTS, Cons.list(arguments));
    }

    /// STREAM-ERROR: `stream` is closed.
    public static RuntimeException closedStream(Object stream) {
        return streamError(stream, "~S is closed", stream);
    }

    /// END-OF-FILE on `stream`.
    public static RuntimeException endOfFile(Object stream) {
        return signal(cl("END-OF-FILE"), key("STREAM"), stream);
    }

    /// FILE-ERROR on `pathname` with a message.
    public static RuntimeException fileError(Object pathname, String control, Object... arguments) {
        return signal(LispPackage.WEFT.define("SIMPLE-FILE-ERROR"), key("PATHNAME"), pathname,
            FORMAT_CONTROL, new SimpleString(control), FORMAT_ARGUMENTS, Cons.list(arguments));
    }

    /// PRINT-NOT-READABLE: `object` has no readable printed representation.
    public static RuntimeException printNotReadable(Object object) {
        return signal(cl("PRINT-NOT-READABLE"), key("OBJECT"), object);
    }

    /// DIVISION-BY-ZERO, or another arithmetic error class by name, of `operation` (a symbol) on `operands`.
    public static RuntimeException arithmeticError(String type, Symbol operation, Object... operands) {
        return signal(cl(type), key("OPERATION"), operation, key("OPERANDS"), Cons.list(operands));
    }

    /// READER-ERROR on `stream` at a place in its text (`file` null when it is none, line and column 0 when not known) with a message.
    public static RuntimeException readerError(Object stream, String file, int line, int column, String control, Object... arguments) {
        return located("SIMPLE-READER-ERROR", stream, file, line, column, control, arguments);
    }

    /// END-OF-FILE while reading from `stream`, likewise.
    public static RuntimeException readerEndOfFile(Object stream, String file, int line, int column, String control, Object... arguments) {
        return located("READER-END-OF-FILE", stream, file, line, column, control, arguments);
    }

    private static RuntimeException located(String name, Object stream, String file, int line, int column, String control, Object... arguments) {
        return signal(LispPackage.WEFT.define(name), key("STREAM"), stream, key("FILE"), file == null ? Symbol.NIL : new SimpleString(file),
            key("LINE"), line == 0 ? Symbol.NIL : (Object) (long) line, key("COLUMN"), column == 0 ? Symbol.NIL : (Object) (long) column,
            FORMAT_CONTROL, new SimpleString(control), FORMAT_ARGUMENTS, Cons.list(arguments));
    }

    /// The condition class called `name` in package WEFT with a FORMAT control and arguments.
    private static RuntimeException simple(String name, String control, Object... arguments) {
        return signal(LispPackage.WEFT.define(name), FORMAT_CONTROL, new SimpleString(control),
            FORMAT_ARGUMENTS, Cons.list(arguments));
    }

    /// Signals a condition of class `type` (a symbol) made with `initargs` by ERROR.
    public static RuntimeException signal(Symbol type, Object... initargs) {
        LispThread t = ThreadContext.current();
        if (!Upcall.SIGNAL_ERROR.isDefined()) {
            throw new LispError(type, initargs);
        }
        Upcall.SIGNAL_ERROR.call(t, type, Cons.list(initargs));
        throw new KernelBug("ERROR returned for " + type);
    }

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    private static Symbol key(String name) {
        return LispPackage.keyword(name);
    }
}
