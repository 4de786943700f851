package weft.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispArray;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

class ElementTypesTest {

    private final LispThread t = ThreadContext.current();

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    @Test
    void theSpecifierOfEachElementTypeUpgradesToItself() {
        for (ElementType e : ElementType.values()) {
            assertSame(e, ElementTypes.upgrade(t, ElementTypes.specifier(e)), e::name);
        }
    }

    @Test
    void intervalsGoToTheLeastTypeThatHoldsThem() {
        Object[][] rows = {
            {ElementType.BIT, Cons.list(cl("INTEGER"), 0L, 1L)}, {ElementType.U8, Cons.list(cl("MOD"), 256L)},
            {ElementType.U16, Cons.list(cl("INTEGER"), 0L, Cons.list(257L + 1))}, {ElementType.S16, Cons.list(cl("INTEGER"), -129L, 0L)},
            {ElementType.FIXNUM, Cons.list(cl("UNSIGNED-BYTE"), 63L)}, {ElementType.U64, Cons.list(cl("UNSIGNED-BYTE"), 64L)},
            {ElementType.T, Cons.list(cl("INTEGER"), 0L, BigInteger.TWO.pow(64))}, {ElementType.T, cl("INTEGER")},
            {ElementType.NIL, Cons.list(cl("AND"), cl("CHARACTER"), cl("BIT"))}, {ElementType.S8, Cons.list(cl("MEMBER"), -1L, 5L)},
            {ElementType.T, Cons.list(cl("OR"), cl("BIT"), cl("CHARACTER"))}, {ElementType.NIL, Cons.list(cl("INTEGER"), 1L, 0L)},
        };
        for (Object[] row : rows) {
            assertEquals(row[0], ElementTypes.upgrade(t, row[1]), () -> row[1].toString());
        }
    }

    @Test
    void storageHoldsWhatItAcceptsAndCopiesOverlapping() {
        for (ElementType e : ElementType.values()) {
            if (e == ElementType.NIL) {
                continue;
            }
            LispVector v = Storage.make(e, 70);
            assertSame(e, v.elementType());
            Object first = v.get(0);
            assertTrue(v.accepts(first));
            Object other = switch (e) {
                case T -> Symbol.T;
                case CHARACTER -> weft.object.LispCharacter.of('x');
                case SINGLE -> 1.5f;
                case DOUBLE -> 1.5;
                default -> 1L;
            };
            Storage.fill(v, other, 3, 67);
            assertEquals(other, v.get(66));
            assertEquals(first, v.get(67));
            Storage.copy(v, 0, v, 1, 69);
            assertEquals(first, v.get(3));
            assertEquals(other, v.get(67));
            assertFalse(e != ElementType.T && ((LispArray) v).accepts(Symbol.NIL));
        }
    }
}
