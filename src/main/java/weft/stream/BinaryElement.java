package weft.stream;

import java.math.BigInteger;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;
import weft.runtime.ThreadContext;
import weft.runtime.Upcall;

/// The element type of a binary stream: integers, signed or not, of so many bytes, lowest byte first.
///
/// @param designator the type as the program gave it
/// @param bytes bytes of an element in the file
record BinaryElement(Object designator, boolean signed, int bits, int bytes) {

    private static BinaryElement make(Object designator, boolean signed, int bits) {
        return new BinaryElement(designator, signed, bits, (bits + 7) / 8);
    }

    /// The element type that `type` names, or null for types of characters.
    static BinaryElement of(Object type) {
        Object t = type;
        for (int i = 0; i < 100; i++) {
            Object head = t instanceof Cons c ? c.car : t;
            if (head instanceof Symbol s && s.homePackage == LispPackage.COMMON_LISP) {
                switch (s.name) {
                    case "CHARACTER", "BASE-CHAR", "STANDARD-CHAR", "EXTENDED-CHAR" -> {
                        return null;
                    }
                    case "UNSIGNED-BYTE", "SIGNED-BYTE" -> {
                        return sized(type, t, s.name.equals("SIGNED-BYTE"));
                    }
                    case "BIT" -> {
                        return make(type, false, 1);
                    }
                    case "INTEGER" -> {
                        return range(type, second(t), third(t));
                    }
                    case "MOD" -> {
                        return second(t) instanceof Long n && n > 0 ? range(type, 0L, n - 1) : unknown(type);
                    }
                    case "OR" -> {
                        return union(type, t);
                    }
                    case "FIXNUM" -> {
                        return make(type, true, 64);
                    }
                    default -> { }
                }
            }
            if (t == LispPackage.keyword("DEFAULT")) {
                return null;
            }
            Object expanded = Upcall.EXPAND_TYPE.isDefined() ? Upcall.EXPAND_TYPE.call(ThreadContext.current(), t) : t;
            if (expanded == t) {
                break;
            }
            t = expanded;
        }
        return unknown(type);
    }

    /// The least element that has room for the elements of all types in `(or type*)`.
    private static BinaryElement union(Object type, Object t) {
        boolean signed = false;
        int unsignedBits = 1;
        int signedBits = 1;
        for (Object rest = ((Cons) t).cdr; rest instanceof Cons c; rest = c.cdr) {
            BinaryElement part = of(c.car);
            if (part == null) {
                return unknown(type);
            }
            signed |= part.signed;
            if (part.signed) {
                signedBits = Math.max(signedBits, part.bits);
            } else {
                unsignedBits = Math.max(unsignedBits, part.bits);
            }
        }
        return make(type, signed, signed ? Math.max(signedBits, unsignedBits + 1) : unsignedBits);
    }

    private static BinaryElement sized(Object type, Object t, boolean signed) {
        Object size = second(t);
        if (size == null || size instanceof Symbol s && s.name.equals("*")) {
            return make(type, signed, 8);
        }
        return size instanceof Long n && n > 0 && n <= 1 << 16 ? make(type, signed, (int) (long) n) : unknown(type);
    }

    private static BinaryElement range(Object type, Object low, Object high) {
        BigInteger lo = bound(low, 0);
        BigInteger hi = bound(high, -1);
        if (lo == null || hi == null) {
            return low == null && high == null ? make(type, true, 8) : unknown(type);
        }
        boolean signed = lo.signum() < 0;
        int bits = Math.max(lo.bitLength(), hi.bitLength()) + (signed ? 1 : 0);
        return make(type, signed, Math.max(1, bits));
    }

    /// The bound, an exclusive one `(n)` moved by `step`.
    private static BigInteger bound(Object x, int step) {
        return x instanceof Long n ? BigInteger.valueOf(n) : x instanceof BigInteger b ? b
            : x instanceof Cons c && c.car instanceof Long n ? BigInteger.valueOf(n + (step < 0 ? -1 : 1)) : null;
    }

    private static Object second(Object t) {
        return t instanceof Cons c && c.cdr instanceof Cons d ? d.car : null;
    }

    private static Object third(Object t) {
        return t instanceof Cons c && c.cdr instanceof Cons d && d.cdr instanceof Cons e ? e.car : null;
    }

    private static BinaryElement unknown(Object type) {
        throw Errors.error("~S is no element type for a file", type);
    }

    /// The type that integers to write must have.
    Object elementType() {
        return Cons.list(LispPackage.COMMON_LISP.define(signed ? "SIGNED-BYTE" : "UNSIGNED-BYTE"), (long) bits);
    }
}
