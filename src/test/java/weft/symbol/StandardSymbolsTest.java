package weft.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import weft.object.LispPackage;

class StandardSymbolsTest {

    @Test
    void commonLispHasItsSymbolsAndNoOthers() {
        PackageVariables.install();
        assertEquals(StandardSymbols.COUNT, LispPackage.COMMON_LISP.externalSymbols().size());
        for (String name : "&WHOLE *PACKAGE* + /= 1+ ABORT CAR LOOP-FINISH NIL ZEROP VECTOR-PUSH-EXTEND".split(" ")) {
            assertNotNull(LispPackage.COMMON_LISP.findExternal(name), name);
        }
    }

    @Test
    void theHomePackagesAreThere() {
        PackageVariables.install();
        assertSame(PackageVariables.COMMON_LISP_USER, LispPackage.find("CL-USER"));
        assertSame(PackageVariables.COMMON_LISP_USER, LispPackage.find("USER"));
        assertSame(PackageVariables.MP, LispPackage.find("MULTIPROCESSING"));
        assertSame(PackageVariables.SYS, LispPackage.find("SYSTEM"));
        assertSame(PackageVariables.SYS, LispPackage.find("SI"));
        assertNotNull(LispPackage.find("EXCL"));
        assertNotNull(PackageVariables.COMMON_LISP_USER.findSymbol("CAR"));
    }
}
