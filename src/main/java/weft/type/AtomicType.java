package weft.type;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispArray;
import weft.object.LispCharacter;
import weft.object.LispComplex;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.Ratio;
import weft.object.Symbol;

/// The types of the standard that a symbol names and that are not just a class: those with parts in several kinds of objects.
public enum AtomicType implements LispType {
    T, NIL, ATOM, LIST, CONS, SEQUENCE, SYMBOL, NULL, KEYWORD, BOOLEAN,
    NUMBER, REAL, RATIONAL, INTEGER, FIXNUM, BIGNUM, BIT, UNSIGNED_BYTE, SIGNED_BYTE, RATIO,
    FLOAT, SINGLE_FLOAT, SHORT_FLOAT, DOUBLE_FLOAT, LONG_FLOAT, COMPLEX,
    CHARACTER, BASE_CHAR, EXTENDED_CHAR, STANDARD_CHAR,
    ARRAY, SIMPLE_ARRAY, VECTOR, SIMPLE_VECTOR, BIT_VECTOR, SIMPLE_BIT_VECTOR,
    STRING, SIMPLE_STRING, BASE_STRING, SIMPLE_BASE_STRING;

    private static final Map<Symbol, AtomicType> BY_NAME = new HashMap<>();

    static {
        for (AtomicType type : values()) {
            BY_NAME.put(LispPackage.COMMON_LISP.define(type.name().replace('_', '-')), type);
        }
    }

    /// The type called `name`, or null.
    static AtomicType named(Object name) {
        return BY_NAME.get(name);
    }

    @Override public boolean contains(LispThread t, Object x) {
        return switch (this) {
            case T -> true;
            case NIL, EXTENDED_CHAR -> false;
            case ATOM -> !(x instanceof Cons);
            case LIST -> x instanceof Cons || x == Symbol.NIL;
            case CONS -> x instanceof Cons;
            case SEQUENCE -> x instanceof Cons || x == Symbol.NIL || x instanceof LispVector;
            case SYMBOL -> x instanceof Symbol;
            case NULL -> x == Symbol.NIL;
            case KEYWORD -> x instanceof Symbol s && s.isKeyword();
            case BOOLEAN -> x == Symbol.NIL || x == Symbol.T;
            case NUMBER -> isReal(x) || x instanceof LispComplex;
            case REAL -> isReal(x);
            case RATIONAL -> x instanceof Long || x instanceof BigInteger || x instanceof Ratio;
            case INTEGER, SIGNED_BYTE -> x instanceof Long || x instanceof BigInteger;
            case FIXNUM -> x instanceof Long;
            case BIGNUM -> x instanceof BigInteger;
            case BIT -> x instanceof Long n && (n == 0 || n == 1);
            case UNSIGNED_BYTE -> x instanceof Long n ? n >= 0 : x instanceof BigInteger b && b.signum() >= 0;
            case RATIO -> x instanceof Ratio;
            case FLOAT -> x instanceof Double || x instanceof Float;
            case SINGLE_FLOAT, SHORT_FLOAT -> x instanceof Float;
            case DOUBLE_FLOAT, LONG_FLOAT -> x instanceof Double;
            case COMPLEX -> x instanceof LispComplex;
            case CHARACTER, BASE_CHAR -> x instanceof LispCharacter;
            case STANDARD_CHAR -> x instanceof LispCharacter c && (c.code >= ' ' && c.code <= '~' || c.code == '\n');
            case ARRAY -> x instanceof LispArray;
            case SIMPLE_ARRAY -> x instanceof LispArray a && a.isSimple();
            case VECTOR -> x instanceof LispVector;
            case SIMPLE_VECTOR -> x instanceof LispVector v && v.elementType() == ElementType.T && v.isSimple();
            case BIT_VECTOR -> x instanceof LispVector v && v.elementType() == ElementType.BIT;
            case SIMPLE_BIT_VECTOR -> x instanceof LispVector v && v.elementType() == ElementType.BIT && v.isSimple();
            case STRING -> x instanceof LispVector v && v.isString();
            case SIMPLE_STRING -> x instanceof LispVector v && v.isString() && v.isSimple();
            case BASE_STRING -> x instanceof LispVector v && v.elementType() == ElementType.CHARACTER;
            case SIMPLE_BASE_STRING -> x instanceof LispVector v && v.elementType() == ElementType.CHARACTER && v.isSimple();
        };
    }

    private static boolean isReal(Object x) {
        return x instanceof Long || x instanceof Double || x instanceof Float || x instanceof BigInteger || x instanceof Ratio;
    }
}
