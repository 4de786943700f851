package weft.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weft.condition.LispError;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

class SymbolFunctionsTest {

    private final LispThread t = ThreadContext.current();
    private final Symbol s = Symbol.uninterned("S");

    @BeforeAll
    static void install() {
        PackageVariables.install();
    }

    @Test
    void gensymCountsInTheDynamicEnvironment() {
        Object saved = t.bind(PackageVariables.GENSYM_COUNTER, 41L);
        assertEquals("G41", SymbolFunctions.gensym(t, null).name);
        assertEquals("V42", SymbolFunctions.gensym(t, new SimpleString("V")).name);
        assertEquals("G7", SymbolFunctions.gensym(t, 7L).name);
        assertEquals(43L, PackageVariables.GENSYM_COUNTER.valueOrNull(t));
        PackageVariables.GENSYM_COUNTER.setValue(t, -1L);
        assertThrows(LispError.class, () -> SymbolFunctions.gensym(t, null));
        assertThrows(LispError.class, () -> SymbolFunctions.gensym(t, Symbol.T));
        t.unbind(PackageVariables.GENSYM_COUNTER, saved);
    }

    @Test
    void gentempInternsNewSymbols() {
        Symbol a = SymbolFunctions.gentemp(t, new SimpleString("TMP"), new SimpleString("WEFT"));
        Symbol b = SymbolFunctions.gentemp(t, new SimpleString("TMP"), new SimpleString("WEFT"));
        assertTrue(a != b && a.homePackage == LispPackage.WEFT && a.name.startsWith("TMP"));
    }

    @Test
    void propertiesAreAddedChangedAndRemoved() {
        SymbolPropertyFunctions.set(t, 1L, s, Symbol.T, null);
        SymbolPropertyFunctions.set(t, 2L, s, 1000L, null);
        SymbolPropertyFunctions.set(t, 3L, s, Symbol.T, null);
        assertEquals(3L, SymbolPropertyFunctions.get(t, s, Symbol.T, Symbol.NIL));
        assertEquals(2L, SymbolPropertyFunctions.get(t, s, 1000L, Symbol.NIL));
        assertTrue(SymbolPropertyFunctions.remprop(t, s, Symbol.T));
        assertFalse(SymbolPropertyFunctions.remprop(t, s, Symbol.T));
        assertEquals(5L, SymbolPropertyFunctions.get(t, s, Symbol.T, 5L));
        assertTrue(SymbolPropertyFunctions.remprop(t, s, 1000L));
        assertSame(Symbol.NIL, s.propertyList());
        s.plist = Cons.list(1L);
        assertThrows(LispError.class, () -> SymbolPropertyFunctions.get(t, s, 2L, Symbol.NIL));
    }

    @Test
    void makunboundActsOnTheBinding() {
        s.value = 1L;
        Object saved = t.bind(s, 2L);
        SymbolValueFunctions.makunbound(t, s);
        assertFalse(SymbolValueFunctions.boundp(t, s));
        t.unbind(s, saved);
        assertEquals(1L, SymbolValueFunctions.symbolValue(t, s));
        SymbolValueFunctions.makunbound(t, s);
        assertNull(s.value);
        assertThrows(LispError.class, () -> SymbolValueFunctions.symbolValue(t, s));
        assertThrows(LispError.class, () -> SymbolValueFunctions.set(t, Symbol.NIL, 1L));
        assertThrows(LispError.class, () -> SymbolValueFunctions.makunbound(t, LispPackage.keyword("K")));
    }

    @Test
    void copySymbolCopiesWhatItIsAskedFor() {
        s.value = 1L;
        s.plist = Cons.list(1L, 2L);
        Symbol plain = SymbolFunctions.copySymbol(t, s, false);
        assertTrue(plain.value == null && plain.propertyList() == Symbol.NIL && plain.name.equals("S"));
        Symbol full = SymbolFunctions.copySymbol(t, s, true);
        assertEquals(1L, full.value);
        assertTrue(full.plist != s.plist && ((Cons) full.plist).car.equals(1L));
    }
}
