package weft.compiler.emit;

import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import weft.condition.Errors;
import weft.object.AdjustableVector;
import weft.object.ByteVector;
import weft.object.Cons;
import weft.object.DoubleVector;
import weft.object.FloatVector;
import weft.object.IntVector;
import weft.object.LispCharacter;
import weft.object.LispComplex;
import weft.object.LispPackage;
import weft.object.LispVector;
import weft.object.LongVector;
import weft.object.MultiArray;
import weft.object.NilVector;
import weft.object.Ratio;
import weft.object.ShortVector;
import weft.object.SimpleBitVector;
import weft.object.SimpleString;
import weft.object.SimpleVector;
import weft.object.Symbol;

/// Writes literals as [LiteralCode] tells.
final class LiteralEncoder {

    private final StringBuilder out = new StringBuilder();
    private final Map<Object, Integer> seen = new IdentityHashMap<>();
    private final Map<String, Integer> strings = new java.util.HashMap<>();
    /// The number of the table's place that a thunk fills with an object, or -1.
    private final ToIntFunction<Object> made;

    LiteralEncoder(ToIntFunction<Object> made) {
        this.made = made;
    }

    /// True for objects that this class writes; others need a form that makes them.
    static boolean knows(Object o) {
        return switch (o) {
            case null -> true;
            case Long _, BigInteger _, Double _, Float _, Ratio _, LispComplex _, LispCharacter _, Symbol _, Cons _, LispVector _,
                 MultiArray _, Symbol[] _, LispPackage _ -> true;
            default -> false;
        };
    }

    String text() {
        return out.toString();
    }

    void skip() {
        op(LiteralCode.SKIP);
    }

    void number(int n) {
        int rest = n;
        while (rest >>> LiteralCode.BITS_PER_GROUP != 0) {
            out.append((char) (LiteralCode.MORE | rest & LiteralCode.MORE - 1));
            rest >>>= LiteralCode.BITS_PER_GROUP;
        }
        out.append((char) rest);
    }

    private void op(int code) {
        out.append((char) code);
    }

    private void bits(long n, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.append((char) (n >>> 8 * i & 0xff));
        }
    }

    /// A Java string: once in full, then by number.
    void string(String s) {
        Integer known = strings.putIfAbsent(s, strings.size());
        if (known != null) {
            number(known + 1);
            return;
        }
        number(0);
        boolean wide = false;
        for (int i = 0; i < s.length(); i++) {
            wide |= s.charAt(i) > 0xff;
        }
        number(2 * s.length() + (wide ? 1 : 0));
        for (int i = 0; i < s.length(); i++) {
            if (wide) {
                number(s.charAt(i));
            } else {
                out.append(s.charAt(i));
            }
        }
    }

    void object(Object o) {
        int slot = o == null ? -1 : made.applyAsInt(o);
        if (slot >= 0) {
            op(LiteralCode.SLOT);
            number(slot);
        } else if (o == Symbol.NIL) {
            op(LiteralCode.NIL);
        } else if (o == Symbol.T) {
            op(LiteralCode.T);
        } else if (o == null) {
            op(LiteralCode.NULL);
        } else if (!isNumeric(o)) {
            Integer known = seen.putIfAbsent(o, seen.size());
            if (known == null) {
                identified(o);
            } else {
                op(LiteralCode.SEEN);
                number(known);
            }
        } else {
            numeric(o);
        }
    }

    private static boolean isNumeric(Object o) {
        return o instanceof Number || o instanceof Ratio || o instanceof LispComplex || o instanceof LispCharacter;
    }

    private void numeric(Object o) {
        switch (o) {
            case Long n when n >= 0 && n <= Integer.MAX_VALUE -> {
                op(LiteralCode.SMALL);
                number((int) (long) n);
            }
            case Long n -> {
                op(LiteralCode.FIXNUM);
                bits(n, 8);
            }
            case BigInteger n -> {
                op(LiteralCode.BIGNUM);
                byte[] bytes = n.toByteArray();
                number(bytes.length);
                for (byte b : bytes) {
                    out.append((char) (b & 0xff));
                }
            }
            case Ratio(BigInteger n, BigInteger d) -> pair(LiteralCode.RATIO, n, d);
            case LispComplex(Object r, Object i) -> pair(LiteralCode.COMPLEX, r, i);
            case Double d -> {
                op(LiteralCode.DOUBLE);
                bits(Double.doubleToRawLongBits(d), 8);
            }
            case Float f -> {
                op(LiteralCode.SINGLE);
                bits(Float.floatToRawIntBits(f), 4);
            }
            case LispCharacter c -> {
                op(LiteralCode.CHARACTER);
                number(c.code);
            }
            default -> throw cannot(o);
        }
    }

    private void pair(int code, Object a, Object b) {
        op(code);
        if (code == LiteralCode.RATIO) {
            bigInteger((BigInteger) a);
            bigInteger((BigInteger) b);
        } else {
            object(a);
            object(b);
        }
    }

    private void bigInteger(BigInteger n) {
        numeric(n);
    }

    private void identified(Object o) {
        switch (o) {
            case Symbol s -> symbol(s);
            case Cons c -> list(c);
            case SimpleString s -> {
                op(LiteralCode.STRING);
                number(s.codes.length);
                for (int c : s.codes) {
                    number(c);
                }
            }
            case SimpleVector v -> {
                op(LiteralCode.VECTOR);
                objects(v.data);
            }
            case SimpleBitVector v -> {
                op(LiteralCode.BITS);
                number(v.length());
                for (long w : v.words) {
                    bits(w, 8);
                }
            }
            case AdjustableVector v -> {
                op(LiteralCode.ADJUSTABLE);
                number(v.totalSize());
                number(v.fillPointer + 1);
                number(v.offset);
                number((v.displaced ? 2 : 0) | (v.adjustable ? 1 : 0));
                object(v.target);
            }
            case MultiArray a -> {
                op(LiteralCode.ARRAY);
                number(a.dimensions.length);
                for (int d : a.dimensions) {
                    number(d);
                }
                number(a.offset);
                number((a.displaced ? 2 : 0) | (a.adjustable ? 1 : 0));
                object(a.target);
            }
            case LispVector v when v instanceof ByteVector || v instanceof ShortVector || v instanceof IntVector || v instanceof LongVector
                || v instanceof DoubleVector || v instanceof FloatVector -> {
                op(LiteralCode.TYPED);
                number(v.elementType().ordinal());
                number(v.length());
                for (int i = 0; i < v.length(); i++) {
                    object(v.get(i));
                }
            }
            case NilVector v -> {
                op(LiteralCode.TYPED);
                number(v.elementType().ordinal());
                number(v.length());
            }
            case Symbol[] symbols -> {
                op(LiteralCode.SYMBOLS);
                objects(symbols);
            }
            case LispPackage p -> {
                op(LiteralCode.PACKAGE);
                string(p.name());
            }
            default -> throw cannot(o);
        }
    }

    private void objects(Object[] all) {
        number(all.length);
        for (Object o : all) {
            object(o);
        }
    }

    private void symbol(Symbol s) {
        LispPackage home = s.homePackage;
        if (home == null || home.name() == null) {
            op(LiteralCode.UNINTERNED);
        } else if (home == LispPackage.KEYWORD) {
            op(LiteralCode.KEYWORD);
        } else {
            op(LiteralCode.SYMBOL);
            string(home.name());
        }
        string(s.name);
    }

    /// Conses up to the first one met before, each with a number of its own.
    private void list(Cons first) {
        java.util.List<Object> elements = new java.util.ArrayList<>();
        elements.add(first.car);
        Object rest = first.cdr;
        while (rest instanceof Cons c && made.applyAsInt(c) < 0 && seen.putIfAbsent(c, seen.size()) == null) {
            elements.add(c.car);
            rest = c.cdr;
        }
        op(rest == Symbol.NIL ? LiteralCode.LIST : LiteralCode.DOTTED);
        number(elements.size());
        elements.forEach(this::object);
        if (rest != Symbol.NIL) {
            object(rest);
        }
    }

    private static RuntimeException cannot(Object o) {
        return Errors.error("~S cannot be a literal in a compiled file", o);
    }
}
