package weft.type;

import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispPackage;
import weft.object.Symbol;

/// The element types arrays are specialised for, and which of them holds a given type (CLHS 15.1.2.1).
public final class UpgradedTypes {

    /// Each before those that hold more.
    private static final ElementType[] CANDIDATES = {
        ElementType.NIL, ElementType.BIT, ElementType.U8, ElementType.S8, ElementType.U16, ElementType.S16, ElementType.U32,
        ElementType.S32, ElementType.FIXNUM, ElementType.U64, ElementType.SINGLE, ElementType.DOUBLE, ElementType.CHARACTER,
    };
    private static final LispType[] CANDIDATE_TYPES = new LispType[CANDIDATES.length];

    static {
        for (int i = 0; i < CANDIDATES.length; i++) {
            CANDIDATE_TYPES[i] = new TypeParser(null).parse(specifier(CANDIDATES[i]));
        }
    }

    private UpgradedTypes() {}

    /// The element type of arrays made for elements of `type`.
    static ElementType elementType(LispType type) {
        switch (type) {
            case AtomicType.T: return ElementType.T;
            case AtomicType.CHARACTER, AtomicType.BASE_CHAR: return ElementType.CHARACTER;
            case AtomicType.BIT: return ElementType.BIT;
            case AtomicType.FIXNUM: return ElementType.FIXNUM;
            case AtomicType.DOUBLE_FLOAT, AtomicType.LONG_FLOAT: return ElementType.DOUBLE;
            case AtomicType.SINGLE_FLOAT, AtomicType.SHORT_FLOAT: return ElementType.SINGLE;
            default:
        }
        for (int i = 0; i < CANDIDATES.length; i++) {
            if (Subtypes.isSubtype(type, CANDIDATE_TYPES[i]) == Verdict.YES) {
                return CANDIDATES[i];
            }
        }
        return ElementType.T;
    }

    /// The type specifier of what arrays of `type` hold.
    public static Object specifier(ElementType type) {
        return switch (type) {
            case T -> Symbol.T;
            case NIL -> Symbol.NIL;
            case CHARACTER -> cl("CHARACTER");
            case BIT -> cl("BIT");
            case FIXNUM -> cl("FIXNUM");
            case SINGLE -> cl("SINGLE-FLOAT");
            case DOUBLE -> cl("DOUBLE-FLOAT");
            case U8 -> bytes("UNSIGNED-BYTE", 8);
            case S8 -> bytes("SIGNED-BYTE", 8);
            case U16 -> bytes("UNSIGNED-BYTE", 16);
            case S16 -> bytes("SIGNED-BYTE", 16);
            case U32 -> bytes("UNSIGNED-BYTE", 32);
            case S32 -> bytes("SIGNED-BYTE", 32);
            case U64 -> bytes("UNSIGNED-BYTE", 64);
        };
    }

    private static Object bytes(String name, long bits) {
        return Cons.list(cl(name), bits);
    }

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }
}
