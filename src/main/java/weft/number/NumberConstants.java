package weft.number;

import weft.object.LispPackage;
import weft.object.Symbol;

/// The constant variables of CLHS 12, and `*random-state*`. Boot installs them before any Lisp is loaded.
public final class NumberConstants {

    private NumberConstants() {}

    /// Gives all of them their values.
    public static void install() {
        for (BitOperation operation : BitOperation.values()) {
            constant(operation.constant, (long) operation.ordinal());
        }
        constant("MOST-POSITIVE-FIXNUM", Long.MAX_VALUE);
        constant("MOST-NEGATIVE-FIXNUM", Long.MIN_VALUE);
        constant("PI", Math.PI);
        for (String format : new String[] {"SHORT-FLOAT", "SINGLE-FLOAT"}) {
            limits(format, Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_VALUE, -Float.MIN_VALUE,
                Float.MIN_NORMAL, -Float.MIN_NORMAL, 0x1.000002p-24f, 0x1.000002p-25f);
        }
        for (String format : new String[] {"DOUBLE-FLOAT", "LONG-FLOAT"}) {
            limits(format, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, -Double.MIN_VALUE,
                Double.MIN_NORMAL, -Double.MIN_NORMAL, 0x1.0000000000001p-53, 0x1.0000000000001p-54);
        }
        infinities("SINGLE", Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN);
        RandomFunctions.install();
        infinities("DOUBLE", Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);
    }

    private static void limits(String format, Object... values) {
        constant("MOST-POSITIVE-" + format, values[0]);
        constant("MOST-NEGATIVE-" + format, values[1]);
        constant("LEAST-POSITIVE-" + format, values[2]);
        constant("LEAST-NEGATIVE-" + format, values[3]);
        constant("LEAST-POSITIVE-NORMALIZED-" + format, values[4]);
        constant("LEAST-NEGATIVE-NORMALIZED-" + format, values[5]);
        constant(format + "-EPSILON", values[6]);
        constant(format + "-NEGATIVE-EPSILON", values[7]);
    }

    /// The names under which infinite floats and NaNs are printed and read again.
    private static void infinities(String format, Object positive, Object negative, Object nan) {
        LispPackage home = LispPackage.ensure("EXCL");
        constant(home.define("*INFINITY-" + format + "*"), positive);
        constant(home.define("*NEGATIVE-INFINITY-" + format + "*"), negative);
        constant(home.define("*NAN-" + format + "*"), nan);
    }

    private static void constant(String name, Object value) {
        constant(Operation.cl(name), value);
    }

    private static void constant(Symbol name, Object value) {
        name.value = value;
        name.flags |= Symbol.CONSTANT;
    }
}
