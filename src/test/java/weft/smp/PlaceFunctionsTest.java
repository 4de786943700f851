package weft.smp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.SimpleVector;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

/// What compare and set compares: numbers that the compiler may box anew by value, everything else by identity.
class PlaceFunctionsTest {

    private static Long box(long n) {
        return Long.valueOf(n);
    }

    @Test
    void numbersThatHaveNoIdentityAreComparedByValue() {
        Cons c = new Cons(box(1_000_000), box(1_000_000));
        assertTrue(PlaceFunctions.casCar(c, box(1_000_000), "new"));
        assertTrue(PlaceFunctions.casCdr(c, box(1_000_000), 0.5));
        assertTrue(PlaceFunctions.casCdr(c, Double.valueOf("0.5"), 0.0));
        assertFalse(PlaceFunctions.casCdr(c, -0.0, "new"));
        assertFalse(PlaceFunctions.casCdr(c, 0.0f, "new"));
        assertEquals(0.0, c.cdr);
    }

    @Test
    void everythingElseIsComparedByIdentity() {
        SimpleVector v = new SimpleVector(new Object[] {new BigInteger("100000000000000000000")});
        assertFalse(PlaceFunctions.casSvref(v, 0, new BigInteger("100000000000000000000"), "new"));
        assertTrue(PlaceFunctions.casSvref(v, 0, v.data[0], "new"));
    }

    @Test
    void aSymbolsValueIsItsBindingHereOrElseTheGlobalOne() {
        LispThread t = ThreadContext.current();
        Symbol s = Symbol.uninterned("S");
        assertFalse(PlaceFunctions.casSymbolValue(t, s, Symbol.NIL, "new"));
        s.value = "global";
        Object saved = t.bind(s, "bound");
        assertFalse(PlaceFunctions.casSymbolValue(t, s, "global", "new"));
        assertTrue(PlaceFunctions.casSymbolValue(t, s, "bound", "changed"));
        assertTrue(PlaceFunctions.casGlobalValue(s, "global", "new"));
        assertEquals("changed", s.valueOrNull(t));
        t.unbind(s, saved);
        assertEquals("new", s.value);
    }

    @Test
    void anEmptyPropertyListIsNil() {
        Symbol s = Symbol.uninterned("S");
        assertTrue(PlaceFunctions.casSymbolPlist(s, Symbol.NIL, Symbol.T));
        assertFalse(PlaceFunctions.casSymbolPlist(s, Symbol.NIL, Symbol.T));
    }
}
