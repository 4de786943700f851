package weft.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import weft.condition.LispError;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispPackage.Status;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.ThreadContext;
import weft.runtime.Upcall;

class PackageChangesTest {

    private final LispThread t = ThreadContext.current();
    private LispPackage lower;
    private LispPackage upper;
    private Symbol x;

    @BeforeEach
    void makePackages() {
        lower = PackageChanges.make(t, "PCT-LOWER", Set.of("PCT-L"), Set.of());
        x = lower.intern("X");
        upper = PackageChanges.make(t, "PCT-UPPER", Set.of(), Set.of(lower));
    }

    @AfterEach
    void deletePackages() {
        for (String name : new String[] {"PCT-UPPER", "PCT-OTHER", "PCT-LOWER"}) {
            LispPackage p = LispPackage.find(name);
            if (p != null) {
                PackageChanges.delete(t, p);
            }
        }
    }

    private static void conflicts(Executable action) {
        assertEquals("SIMPLE-PACKAGE-ERROR", ((Symbol) assertThrows(LispError.class, action).type()).name);
    }

    /// Runs `action` with restarts that choose the candidate at `index`.
    private void choosing(int index, Runnable action) {
        Symbol s = LispPackage.WEFT.define("%CHOOSE-SYMBOL");
        LispFunction before = s.function;
        s.function = new LispFunction() {
            @Override public Object callN(LispThread thread, Object[] args) {
                Object list = args[1];
                return index == 0 ? ((Cons) list).car : ((Cons) ((Cons) list).cdr).car;
            }
        };
        try {
            assertTrue(Upcall.CHOOSE_SYMBOL.isDefined());
            action.run();
        } finally {
            s.function = before;
        }
    }

    private Status status(LispPackage p, String name) {
        var found = p.findWithStatus(name);
        return found == null ? null : found.status();
    }

    @Test
    void exportedSymbolsAreInherited() {
        assertNull(upper.findSymbol("X"));
        PackageChanges.export(t, lower, x);
        assertEquals(Status.INHERITED, status(upper, "X"));
        PackageChanges.unexport(lower, x);
        assertEquals(Status.INTERNAL, status(lower, "X"));
        assertNull(upper.findSymbol("X"));
    }

    @Test
    void exportConflictsWithASymbolOfAUser() {
        Symbol own = upper.intern("X");
        conflicts(() -> PackageChanges.export(t, lower, x));
        assertEquals(Status.INTERNAL, status(lower, "X"));
        choosing(0, () -> PackageChanges.export(t, lower, x));
        assertSame(own, upper.findSymbol("X"));
        assertSame(own, upper.shadowing[0]);
        assertEquals(Status.EXTERNAL, status(lower, "X"));
    }

    @Test
    void theOtherChoiceReplacesTheSymbolOfTheUser() {
        Symbol own = upper.intern("X");
        choosing(1, () -> PackageChanges.export(t, lower, x));
        assertSame(x, upper.findSymbol("X"));
        assertNull(own.homePackage);
    }

    @Test
    void anInheritedSymbolBecomesPresentWhenExported() {
        PackageChanges.export(t, lower, x);
        PackageChanges.export(t, upper, x);
        assertEquals(Status.EXTERNAL, status(upper, "X"));
        assertSame(lower, x.homePackage);
    }

    @Test
    void onlyAccessibleSymbolsAreExported() {
        conflicts(() -> PackageChanges.export(t, upper, x));
        conflicts(() -> PackageChanges.unexport(upper, x));
        conflicts(() -> PackageChanges.unexport(LispPackage.KEYWORD, LispPackage.keyword("A")));
    }

    @Test
    void importConflictsWithAnAccessibleSymbol() {
        Symbol own = upper.intern("X");
        conflicts(() -> PackageChanges.importSymbol(t, upper, x));
        choosing(0, () -> PackageChanges.importSymbol(t, upper, x));
        assertSame(own, upper.findSymbol("X"));
        choosing(1, () -> PackageChanges.importSymbol(t, upper, x));
        assertSame(x, upper.findSymbol("X"));
        Symbol homeless = Symbol.uninterned("HOMELESS");
        PackageChanges.importSymbol(t, upper, homeless);
        assertSame(upper, homeless.homePackage);
    }

    @Test
    void usingConflictsWithPresentAndInheritedSymbols() {
        PackageChanges.export(t, lower, x);
        LispPackage other = PackageChanges.make(t, "PCT-OTHER", Set.of(), Set.of());
        Symbol otherX = other.intern("X");
        PackageChanges.export(t, other, otherX);
        conflicts(() -> PackageChanges.use(t, upper, other));
        assertEquals(1, upper.used.length);
        choosing(1, () -> PackageChanges.use(t, upper, other));
        assertSame(otherX, upper.findSymbol("X"));
        assertEquals(Set.of(upper), Set.copyOf(PackageChanges.usersOf(other)));
        conflicts(() -> PackageChanges.use(t, upper, LispPackage.KEYWORD));
    }

    @Test
    void uninternOfAShadowingSymbolUncoversAConflict() {
        PackageChanges.export(t, lower, x);
        LispPackage other = PackageChanges.make(t, "PCT-OTHER", Set.of(), Set.of());
        PackageChanges.export(t, other, other.intern("X"));
        PackageChanges.shadow(upper, "X");
        Symbol shadow = upper.findSymbol("X");
        assertNotSame(x, shadow);
        PackageChanges.use(t, upper, other);
        conflicts(() -> PackageChanges.unintern(t, upper, shadow));
        assertSame(shadow, upper.findSymbol("X"));
        choosing(0, () -> PackageChanges.unintern(t, upper, shadow));
        assertSame(x, upper.findSymbol("X"));
        assertNull(shadow.homePackage);
        assertFalse(PackageChanges.unintern(t, upper, shadow));
    }

    @Test
    void namesAreTakenOnce() {
        conflicts(() -> PackageChanges.make(t, "PCT-L", Set.of(), Set.of()));
        conflicts(() -> PackageChanges.make(t, "PCT-OTHER", Set.of("PCT-UPPER"), Set.of()));
        assertNull(LispPackage.find("PCT-OTHER"));
        conflicts(() -> PackageChanges.rename(lower, "PCT-UPPER", Set.of()));
        PackageChanges.rename(lower, "PCT-L", Set.of("PCT-LOWER"));
        assertEquals("PCT-L", lower.name());
        assertSame(lower, LispPackage.find("PCT-LOWER"));
    }

    @Test
    void aConflictWhileMakingAPackageLeavesNone() {
        PackageChanges.export(t, lower, x);
        PackageChanges.export(t, upper, upper.findSymbol("X"));
        PackageChanges.shadow(upper, "Y");
        PackageChanges.export(t, upper, upper.findSymbol("Y"));
        PackageChanges.export(t, lower, lower.intern("Y"));
        conflicts(() -> PackageChanges.make(t, "PCT-OTHER", Set.of(), new java.util.LinkedHashSet<>(java.util.List.of(lower, upper))));
        assertNull(LispPackage.find("PCT-OTHER"));
    }

    @Test
    void aPackageInUseIsNotDeleted() {
        conflicts(() -> PackageChanges.delete(t, lower));
        PackageChanges.unuse(upper, lower);
        assertTrue(PackageChanges.delete(t, lower));
        assertNull(x.homePackage);
        assertNull(lower.name());
        assertFalse(PackageChanges.delete(t, lower));
    }

    @Test
    void localNicknamesHoldInOnePackage() {
        PackageFunctions.addLocalNickname(t, new SimpleString("L"), lower, upper);
        Object saved = t.bind(PackageVariables.PACKAGE, upper);
        assertSame(lower, PackageFunctions.findPackage(t, new SimpleString("L")));
        t.unbind(PackageVariables.PACKAGE, saved);
        assertSame(Symbol.NIL, PackageFunctions.findPackage(t, new SimpleString("L")));
        conflicts(() -> PackageFunctions.addLocalNickname(t, new SimpleString("L"), upper, upper));
        assertTrue(PackageFunctions.removeLocalNickname(t, new SimpleString("L"), upper));
    }
}
