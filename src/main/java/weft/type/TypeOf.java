package weft.type;

import java.math.BigInteger;
import weft.array.ElementTypes;
import weft.object.BuiltInClasses;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispArray;
import weft.object.LispCharacter;
import weft.object.LispClass;
import weft.object.LispComplex;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.Symbol;

/// The most telling type specifier of an object: a recognizable subtype of every built-in type it belongs to (CLHS TYPE-OF).
final class TypeOf {

    private static final Object NON_NEGATIVE_FIXNUM = Cons.list(cl("INTEGER"), 0L, Long.MAX_VALUE);
    private static final Object POSITIVE_BIGNUM = Cons.list(cl("INTEGER"), BigInteger.ONE.shiftLeft(63));

    private TypeOf() {}

    static Object typeOf(LispThread t, Object x) {
        return switch (x) {
            case Long n -> n == 0 || n == 1 ? cl("BIT") : n > 0 ? NON_NEGATIVE_FIXNUM : cl("FIXNUM");
            case BigInteger n -> n.signum() > 0 ? POSITIVE_BIGNUM : cl("BIGNUM");
            case LispComplex c -> Cons.list(cl("COMPLEX"), complexPart(c));
            case LispCharacter c -> AtomicType.STANDARD_CHAR.contains(t, c) ? cl("STANDARD-CHAR") : cl("CHARACTER");
            case Symbol s -> s == Symbol.NIL ? cl("NULL") : s == Symbol.T ? cl("BOOLEAN") : s.isKeyword() ? cl("KEYWORD") : cl("SYMBOL");
            case LispArray a -> ofArray(a);
            default -> nameOf(BuiltInClasses.of(x));
        };
    }

    private static Object complexPart(LispComplex c) {
        return cl(c.real() instanceof Float ? "SINGLE-FLOAT" : c.real() instanceof Double ? "DOUBLE-FLOAT" : "RATIONAL");
    }

    private static Object ofArray(LispArray a) {
        Object element = ElementTypes.specifier(a.elementType());
        Object[] dimensions = new Object[a.rank()];
        for (int i = 0; i < dimensions.length; i++) {
            dimensions[i] = (long) a.dimension(i);
        }
        if (!a.isSimple()) {
            return a instanceof LispVector ? Cons.list(cl("VECTOR"), element, dimensions[0])
                : Cons.list(cl("ARRAY"), element, Cons.list(dimensions));
        }
        if (a instanceof LispVector && a.elementType() == ElementType.T) {
            return Cons.list(cl("SIMPLE-VECTOR"), dimensions[0]);
        }
        if (a instanceof LispVector && a.elementType() == ElementType.BIT) {
            return Cons.list(cl("SIMPLE-BIT-VECTOR"), dimensions[0]);
        }
        return Cons.list(cl("SIMPLE-ARRAY"), element, Cons.list(dimensions));
    }

    /// The proper name of a class, or the class itself.
    private static Object nameOf(LispClass c) {
        return c.name instanceof Symbol s && s.namedClass == c ? s : c;
    }

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }
}
