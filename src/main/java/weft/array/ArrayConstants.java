package weft.array;

import weft.object.LispPackage;
import weft.object.Symbol;

/// The constant variables of CLHS 15. Boot installs them before any Lisp is loaded.
public final class ArrayConstants {

    private ArrayConstants() {}

    /// Gives all of them their values.
    public static void install() {
        constant("ARRAY-RANK-LIMIT", Dimensions.RANK_LIMIT);
        constant("ARRAY-DIMENSION-LIMIT", Dimensions.LIMIT);
        constant("ARRAY-TOTAL-SIZE-LIMIT", Dimensions.LIMIT);
    }

    private static void constant(String name, long value) {
        Symbol s = LispPackage.COMMON_LISP.define(name);
        s.value = value;
        s.flags |= Symbol.CONSTANT;
    }
}
