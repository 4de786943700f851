package weft.hashtable;

import weft.character.LetterCases;
import weft.number.Numbers;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.EqualByContent;
import weft.object.LispArray;
import weft.object.LispCharacter;
import weft.object.LispHashTable;
import weft.object.LispVector;
import weft.object.SimpleString;
import weft.object.StructureObject;
import weft.object.Symbol;

/// Hash codes that agree with EQUAL and with EQUALP. They look at a bounded part of an object, so circular ones end.
final class ContentHash {

    private static final int CONSES = 8;
    private static final int DEPTH = 4;
    /// How many elements from each end of a vector EQUALP looks at.
    private static final int ELEMENTS = 16;

    private ContentHash() {}

    /// For EQUAL in tables: what EQUAL compares by identity is hashed by identity.
    static int equal(Object x) {
        return equal(x, DEPTH, true);
    }

    /// For SXHASH: the same in every run of Weft, so objects without lasting content are hashed by type.
    static int lasting(Object x) {
        return equal(x, DEPTH, false) & Integer.MAX_VALUE;
    }

    private static int equal(Object x, int depth, boolean identity) {
        return switch (x) {
            case Symbol s -> identity ? System.identityHashCode(s) : s.name.hashCode();
            case SimpleString s -> string(s.codes, 0, s.codes.length);
            case Cons c -> {
                if (depth == 0) {
                    yield 17;
                }
                int h = 7;
                Object l = c;
                for (int i = 0; i < CONSES && l instanceof Cons k; i++) {
                    h = 31 * h + equal(k.car, depth - 1, identity);
                    l = k.cdr;
                }
                yield l instanceof Cons ? h : 31 * h + equal(l, depth - 1, identity);
            }
            case LispCharacter c -> c.code;
            case LispVector v when v.elementType() == ElementType.CHARACTER || v.elementType() == ElementType.BIT -> vector(v);
            case LispVector v when v.elementType() == ElementType.NIL -> string(new int[0], 0, 0);
            case EqualByContent c -> c.hashCode();
            default -> identity || Numbers.isNumber(x) ? KeyTest.eqlHash(x) : typeHash(x);
        };
    }

    /// A hash code of the type of `x`, which does not change with its content.
    private static int typeHash(Object x) {
        return x instanceof StructureObject s && s.type.name instanceof Symbol n ? n.name.hashCode() : x.getClass().getName().hashCode();
    }

    private static int string(int[] codes, int start, int end) {
        int h = 11;
        for (int i = start; i < end; i++) {
            h = 31 * h + codes[i];
        }
        return h;
    }

    private static int vector(LispVector v) {
        int h = 11;
        int n = v.length();
        for (int i = 0; i < n; i++) {
            Object e = v.get(i);
            h = 31 * h + (e instanceof LispCharacter c ? c.code : e.hashCode());
        }
        return h;
    }

    static int equalp(Object x) {
        return equalp(x, DEPTH);
    }

    private static int equalp(Object x, int depth) {
        return switch (x) {
            case Symbol s -> System.identityHashCode(s);
            case LispCharacter c -> LetterCases.fold(c.code);
            case Cons c -> {
                if (depth == 0) {
                    yield 17;
                }
                int h = 7;
                Object l = c;
                for (int i = 0; i < CONSES && l instanceof Cons k; i++) {
                    h = 31 * h + equalp(k.car, depth - 1);
                    l = k.cdr;
                }
                yield l instanceof Cons ? h : 31 * h + equalp(l, depth - 1);
            }
            case LispArray a -> array(a, depth);
            case StructureObject s -> {
                int h = System.identityHashCode(s.type);
                for (int i = 0; i < s.slots.length && i < ELEMENTS && depth > 0; i++) {
                    h = 31 * h + equalp(s.slots[i], depth - 1);
                }
                yield h;
            }
            case LispHashTable t -> 19 + t.count();
            case EqualByContent c -> c.hashCode();
            default -> Numbers.isNumber(x) ? Numbers.equalpHash(x) : System.identityHashCode(x);
        };
    }

    private static int array(LispArray a, int depth) {
        int h = 13;
        int n = a.totalSize();
        if (a instanceof LispVector v) {
            n = v.length();
        } else {
            for (int i = 0; i < a.rank(); i++) {
                h = 31 * h + a.dimension(i);
            }
        }
        if (depth == 0 || a.elementType() == ElementType.NIL) {
            return h + n;
        }
        for (int i = 0; i < n && i < ELEMENTS; i++) {
            h = 31 * h + equalp(a.getRowMajor(i), depth - 1);
        }
        for (int i = Math.max(ELEMENTS, n - ELEMENTS); i < n; i++) {
            h = 31 * h + equalp(a.getRowMajor(i), depth - 1);
        }
        return h + n;
    }
}
