package weft.array;

import java.math.BigInteger;
import weft.builtin.Check;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispCharacter;
import weft.object.LispClass;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.Upcall;

/// Upgrading: the smallest [ElementType] that holds every object of a type specifier (CLHS 15.1.2.1).
///
/// A specifier is reduced to a [Content]: nothing, integers in an interval, characters, floats of one format, or anything; OR joins
/// two contents and AND meets them. What is not understood is anything, so the answer is always safe.
///
/// Deviation: the upgraded type of a subtype is not always a subtype of the upgraded type: (INTEGER 0 2) goes to 8 bits
/// without sign and (INTEGER -4 4) to 8 bits with sign. Both are wanted for their storage, and a type between them is not worth one.
public final class ElementTypes {

    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
    private static final Content ANY = new Content(ElementType.T, null, null);
    private static final Content NONE = new Content(ElementType.NIL, null, null);
    private static final Content CHARACTERS = new Content(ElementType.CHARACTER, null, null);
    private static final Content SINGLES = new Content(ElementType.SINGLE, null, null);
    private static final Content DOUBLES = new Content(ElementType.DOUBLE, null, null);

    private ElementTypes() {}

    /// What a type may hold: `kind` is FIXNUM for integers from `low` to `high` (null: without end), else the element type.
    private record Content(ElementType kind, BigInteger low, BigInteger high) {

        static Content integers(BigInteger low, BigInteger high) {
            return low != null && high != null && low.compareTo(high) > 0 ? NONE : new Content(ElementType.FIXNUM, low, high);
        }

        Content or(Content o) {
            if (kind == ElementType.NIL) {
                return o;
            }
            if (o.kind == ElementType.NIL) {
                return this;
            }
            if (kind != o.kind) {
                return ANY;
            }
            return kind != ElementType.FIXNUM ? this
                : integers(low == null || o.low == null ? null : low.min(o.low), high == null || o.high == null ? null : high.max(o.high));
        }

        Content and(Content o) {
            if (kind == ElementType.T) {
                return o;
            }
            if (o.kind == ElementType.T) {
                return this;
            }
            if (kind != o.kind) {
                return NONE;
            }
            return kind != ElementType.FIXNUM ? this
                : integers(low == null ? o.low : o.low == null ? low : low.max(o.low),
                    high == null ? o.high : o.high == null ? high : high.min(o.high));
        }

        ElementType upgraded() {
            if (kind != ElementType.FIXNUM) {
                return kind;
            }
            if (low == null || high == null) {
                return ElementType.T;
            }
            if (low.signum() >= 0) {
                int bits = high.bitLength();
                return bits <= 1 ? ElementType.BIT : bits <= 8 ? ElementType.U8 : bits <= 16 ? ElementType.U16
                    : bits <= 32 ? ElementType.U32 : bits <= 63 ? ElementType.FIXNUM : bits <= 64 ? ElementType.U64 : ElementType.T;
            }
            int bits = Math.max(low.bitLength(), high.bitLength()) + 1;
            return bits <= 8 ? ElementType.S8 : bits <= 16 ? ElementType.S16 : bits <= 32 ? ElementType.S32
                : bits <= 64 ? ElementType.FIXNUM : ElementType.T;
        }
    }

    /// The element type of arrays made for the type specifier `type`.
    public static ElementType upgrade(LispThread t, Object type) {
        if (type == Symbol.T) {
            return ElementType.T;
        }
        return content(t, type).upgraded();
    }

    private static Content content(LispThread t, Object type) {
        return switch (type) {
            case Symbol s -> ofSymbol(t, s);
            case Cons c when c.car instanceof Symbol s -> ofCompound(t, s, c);
            case LispClass k when k.name instanceof Symbol s -> ofSymbol(t, s);
            default -> ANY;
        };
    }

    private static Content ofSymbol(LispThread t, Symbol s) {
        return switch (s.homePackage == LispPackage.COMMON_LISP ? s.name : "") {
            case "NIL" -> NONE;
            case "CHARACTER", "BASE-CHAR", "STANDARD-CHAR" -> CHARACTERS;
            case "EXTENDED-CHAR" -> NONE;
            case "BIT" -> Content.integers(BigInteger.ZERO, BigInteger.ONE);
            case "FIXNUM" -> Content.integers(MIN, MAX);
            case "UNSIGNED-BYTE" -> Content.integers(BigInteger.ZERO, null);
            case "INTEGER", "SIGNED-BYTE" -> Content.integers(null, null);
            case "SINGLE-FLOAT", "SHORT-FLOAT" -> SINGLES;
            case "DOUBLE-FLOAT", "LONG-FLOAT" -> DOUBLES;
            default -> expanded(t, s);
        };
    }

    private static Content ofCompound(LispThread t, Symbol head, Cons form) {
        Object[] args = arguments(form);
        Object first = args.length > 0 ? args[0] : STAR;
        Object second = args.length > 1 ? args[1] : STAR;
        return switch (head.homePackage == LispPackage.COMMON_LISP ? head.name : "") {
            case "UNSIGNED-BYTE" -> Content.integers(BigInteger.ZERO,
                first instanceof Long n && n > 0 && n < 1 << 20 ? BigInteger.ONE.shiftLeft((int) (long) n).subtract(BigInteger.ONE) : null);
            case "SIGNED-BYTE" -> first instanceof Long n && n > 0 && n < 1 << 20
                ? Content.integers(BigInteger.ONE.shiftLeft((int) (long) n - 1).negate(),
                    BigInteger.ONE.shiftLeft((int) (long) n - 1).subtract(BigInteger.ONE))
                : Content.integers(null, null);
            case "MOD" -> integer(first) == null ? ANY
                : Content.integers(BigInteger.ZERO, integer(first).subtract(BigInteger.ONE));
            case "INTEGER" -> Content.integers(bound(first, 1), bound(second, -1));
            case "SINGLE-FLOAT", "SHORT-FLOAT" -> SINGLES;
            case "DOUBLE-FLOAT", "LONG-FLOAT" -> DOUBLES;
            case "EQL" -> args.length == 1 ? ofObject(first) : ANY;
            case "MEMBER" -> {
                Content c = NONE;
                for (Object o : args) {
                    c = c.or(ofObject(o));
                }
                yield c;
            }
            case "OR" -> {
                Content c = NONE;
                for (Object o : args) {
                    c = c.or(content(t, o));
                }
                yield c;
            }
            case "AND" -> {
                Content c = ANY;
                for (Object o : args) {
                    c = c.and(content(t, o));
                }
                yield c;
            }
            default -> expanded(t, form);
        };
    }

    private static Content ofObject(Object o) {
        return switch (o) {
            case Long n -> Content.integers(BigInteger.valueOf(n), BigInteger.valueOf(n));
            case BigInteger n -> Content.integers(n, n);
            case LispCharacter c -> CHARACTERS;
            case Float f -> SINGLES;
            case Double d -> DOUBLES;
            default -> ANY;
        };
    }

    /// The content of a user-defined type specifier, expanded once.
    private static Content expanded(LispThread t, Object type) {
        if (!Upcall.EXPAND_TYPE.isDefined()) {
            return ANY;
        }
        Object expansion = Upcall.EXPAND_TYPE.call(t, type);
        return expansion == type ? ANY : content(t, expansion);
    }

    private static final Symbol STAR = LispPackage.COMMON_LISP.define("*");

    private static BigInteger integer(Object x) {
        return x instanceof Long n ? BigInteger.valueOf(n) : x instanceof BigInteger b ? b : null;
    }

    /// A bound of an INTEGER type: `n`, `(n)`, which excludes it, or `*`.
    private static BigInteger bound(Object x, int inward) {
        if (x instanceof Cons c && integer(c.car) != null) {
            return integer(c.car).add(BigInteger.valueOf(inward));
        }
        return integer(x);
    }

    /// The arguments of a compound type specifier.
    public static Object[] arguments(Cons form) {
        java.util.ArrayList<Object> out = new java.util.ArrayList<>();
        Object l = form.cdr;
        while (l instanceof Cons c) {
            out.add(c.car);
            l = c.cdr;
        }
        return out.toArray();
    }

    /// The type specifier that names `type` in Lisp.
    public static Object specifier(ElementType type) {
        return switch (type) {
            case T -> Symbol.T;
            case NIL -> Symbol.NIL;
            case CHARACTER -> Check.Types.CHARACTER;
            case BIT -> LispPackage.COMMON_LISP.define("BIT");
            case U8 -> sized("UNSIGNED-BYTE", 8);
            case S8 -> sized("SIGNED-BYTE", 8);
            case U16 -> sized("UNSIGNED-BYTE", 16);
            case S16 -> sized("SIGNED-BYTE", 16);
            case U32 -> sized("UNSIGNED-BYTE", 32);
            case S32 -> sized("SIGNED-BYTE", 32);
            case U64 -> sized("UNSIGNED-BYTE", 64);
            case FIXNUM -> Check.Types.FIXNUM;
            case SINGLE -> Check.Types.SINGLE_FLOAT;
            case DOUBLE -> Check.Types.DOUBLE_FLOAT;
        };
    }

    private static Object sized(String name, long bits) {
        return Cons.list(LispPackage.COMMON_LISP.define(name), bits);
    }
}
