package weft.builtin;

import weft.condition.Errors;
import weft.object.LispCharacter;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispVector;
import weft.object.Symbol;

/// Conversions of arguments to the Java types of builtin parameters; what does not fit signals TYPE-ERROR.
public final class Check {

    private Check() {}

    public static long fixnum(Object x) {
        if (x instanceof Long n) {
            return n;
        }
        throw Errors.typeError(x, Types.FIXNUM);
    }

    /// A number held as a long, or as an object that is not null.
    public static long fixnum(long fixnum, Object other) {
        return other == null ? fixnum : fixnum(other);
    }

    /// A non-negative index, known to be a fixnum.
    public static int index(long n) {
        if (n >= 0 && n < Integer.MAX_VALUE) {
            return (int) n;
        }
        throw Errors.typeError(n, Types.INDEX);
    }

    /// A non-negative index, held as a long, or as an object that is not null.
    public static int index(long n, Object other) {
        return other == null ? index(n) : index(other);
    }

    /// A non-negative index.
    public static int index(Object x) {
        if (x instanceof Long n && n >= 0 && n < Integer.MAX_VALUE) {
            return (int) (long) n;
        }
        throw Errors.typeError(x, Types.INDEX);
    }

    public static double doubleFloat(Object x) {
        if (x instanceof Double d) {
            return d;
        }
        throw Errors.typeError(x, Types.DOUBLE_FLOAT);
    }

    public static float singleFloat(Object x) {
        if (x instanceof Float f) {
            return f;
        }
        throw Errors.typeError(x, Types.SINGLE_FLOAT);
    }

    /// A function designator (function or symbol) as a function; an undefined name signals when it is called.
    public static LispFunction function(Object x) {
        if (x instanceof LispFunction f) {
            return f;
        }
        if (x instanceof Symbol s) {
            return s.function;
        }
        throw Errors.typeError(x, Types.FUNCTION_DESIGNATOR);
    }

    /// The code of a character.
    public static int character(Object x) {
        if (x instanceof LispCharacter c) {
            return c.code;
        }
        throw Errors.typeError(x, Types.CHARACTER);
    }

    /// A Lisp string as a Java string.
    public static String string(Object x) {
        if (x instanceof weft.object.SimpleString s) {
            return s.toString();
        }
        if (x instanceof LispVector v && v.isString()) {
            return text(v);
        }
        throw Errors.typeError(x, Types.STRING);
    }

    /// A string designator (string, symbol or character) as a Java string.
    public static String stringDesignator(Object x) {
        return switch (x) {
            case Symbol s -> s.name;
            case LispCharacter c -> c.toString();
            case LispVector v when v.isString() -> string(v);
            default -> throw Errors.typeError(x, Types.STRING_DESIGNATOR);
        };
    }

    private static String text(LispVector v) {
        StringBuilder b = new StringBuilder(v.length());
        for (int i = 0; i < v.length(); i++) {
            b.appendCodePoint(((LispCharacter) v.get(i)).code);
        }
        return b.toString();
    }

    /// Signals that `x` is not of the Lisp type that `javaClass` stands for.
    public static RuntimeException fail(Object x, Class<?> javaClass) {
        return Errors.typeError(x, Types.of(javaClass));
    }

    /// The Lisp type specifiers of Java classes, made when an error needs one.
    public static final class Types {
        public static final Symbol FIXNUM = cl("FIXNUM");
        public static final Symbol DOUBLE_FLOAT = cl("DOUBLE-FLOAT");
        public static final Symbol SINGLE_FLOAT = cl("SINGLE-FLOAT");
        public static final Symbol CHARACTER = cl("CHARACTER");
        public static final Symbol STRING = cl("STRING");
        public static final Object STRING_DESIGNATOR =
            weft.object.Cons.list(cl("OR"), STRING, cl("SYMBOL"), CHARACTER);
        public static final Object FUNCTION_DESIGNATOR =
            weft.object.Cons.list(cl("OR"), cl("FUNCTION"), cl("SYMBOL"));
        public static final Object INDEX =
            weft.object.Cons.list(cl("INTEGER"), 0L, weft.object.Cons.list((long) Integer.MAX_VALUE));

        private Types() {}

        private static Symbol cl(String name) {
            return LispPackage.COMMON_LISP.define(name);
        }

        /// The type specifier that names the instances of `c`.
        public static Object of(Class<?> c) {
            return switch (c.getSimpleName()) {
                case "Cons" -> cl("CONS");
                case "Symbol" -> cl("SYMBOL");
                case "LispPackage" -> cl("PACKAGE");
                case "LispFunction" -> cl("FUNCTION");
                case "LispCharacter" -> CHARACTER;
                case "LispArray" -> cl("ARRAY");
                case "LispVector" -> cl("VECTOR");
                case "SimpleVector" -> cl("SIMPLE-VECTOR");
                case "SimpleString" -> cl("SIMPLE-STRING");
                case "SimpleBitVector" -> cl("SIMPLE-BIT-VECTOR");
                case "LispHashTable" -> cl("HASH-TABLE");
                case "Ratio" -> cl("RATIO");
                case "LispComplex" -> cl("COMPLEX");
                case "Long" -> FIXNUM;
                case "BigInteger" -> cl("INTEGER");
                case "Double" -> DOUBLE_FLOAT;
                case "Float" -> SINGLE_FLOAT;
                case "LispClass" -> cl("CLASS");
                case "StructureObject" -> cl("STRUCTURE-OBJECT");
                case "StandardObject" -> cl("STANDARD-OBJECT");
                case "LispStream" -> cl("STREAM");
                case "BroadcastStream" -> cl("BROADCAST-STREAM");
                case "ConcatenatedStream" -> cl("CONCATENATED-STREAM");
                case "EchoStream" -> cl("ECHO-STREAM");
                case "TwoWayStream" -> cl("TWO-WAY-STREAM");
                case "SynonymStream" -> cl("SYNONYM-STREAM");
                case "StringInputStream", "StringOutputStream", "FillPointerStream" -> cl("STRING-STREAM");
                case "FileStream" -> cl("FILE-STREAM");
                case "LispPathname" -> cl("PATHNAME");
                case "Readtable" -> cl("READTABLE");
                case "RandomState" -> cl("RANDOM-STATE");
                default -> LispPackage.WEFT.intern(c.getSimpleName().toUpperCase());
            };
        }
    }
}
