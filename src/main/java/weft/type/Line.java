package weft.type;

import java.math.BigInteger;
import weft.number.Arithmetic;
import weft.number.Numbers;
import weft.object.LispCharacter;
import weft.object.Ratio;

/// A kind of objects in linear order, and how reals cut it.
///
/// A cut is a place between objects, written as the rational number that stands for it: in the discrete lines the
/// ordinal of the first object above the cut, in the dense line of ratios see [#RATIOS].
/// Floats have ordinals in which every float, both zeros included, has its own; a NaN comes below all.
enum Line {
    INTEGERS {
        @Override Object cut(Object real, boolean above) {
            Object q = rational(real);
            if (q instanceof Ratio r) {
                return Numbers.integer(floor(r).add(BigInteger.ONE));
            }
            return above ? Arithmetic.increment(q) : q;
        }

        @Override Object ordinal(Object x) {
            return x;
        }
    },
    /// Ratios are dense: a cut is a rational with a side. An integer is no ratio, so its two sides are one cut; those of a ratio are
    /// told apart by [Above].
    RATIOS {
        @Override Object cut(Object real, boolean above) {
            Object q = rational(real);
            return above && q instanceof Ratio r ? new Above(r) : q;
        }

        @Override Object ordinal(Object x) {
            return x;
        }
    },
    SINGLES {
        @Override Object cut(Object real, boolean above) {
            long low = ordinalOf(Float.NEGATIVE_INFINITY);
            long high = ordinalOf(Float.POSITIVE_INFINITY) + 1L;
            while (low < high) {
                long middle = low + high >> 1;
                if (isAbove(singleAt((int) middle), real, above)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        @Override Object ordinal(Object x) {
            return (long) ordinalOf((Float) x);
        }
    },
    DOUBLES {
        @Override Object cut(Object real, boolean above) {
            long low = ordinalOf(Double.NEGATIVE_INFINITY);
            long high = ordinalOf(Double.POSITIVE_INFINITY) + 1L;
            while (low < high) {
                long middle = low + (high - low >>> 1);
                if (isAbove(doubleAt(middle), real, above)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        @Override Object ordinal(Object x) {
            return ordinalOf((Double) x);
        }
    },
    CHARACTERS {
        @Override Object cut(Object real, boolean above) {
            return INTEGERS.cut(real, above);
        }

        @Override Object ordinal(Object x) {
            return (long) ((LispCharacter) x).code;
        }
    },
    /// The line of NIL alone.
    NIL {
        @Override Object cut(Object real, boolean above) {
            return INTEGERS.cut(real, above);
        }

        @Override Object ordinal(Object x) {
            return 0L;
        }
    };

    /// The cut just above a ratio.
    record Above(Ratio value) {}

    /// The cut just below `real`, or just above it.
    abstract Object cut(Object real, boolean above);

    /// The cut below all objects of the line, or null when it has no end there.
    final Object first() {
        return switch (this) {
            case INTEGERS, RATIOS -> null;
            case SINGLES -> (long) ordinalOf(Float.NaN);
            case DOUBLES -> ordinalOf(Double.NaN);
            case CHARACTERS, NIL -> 0L;
        };
    }

    /// The cut above all objects of the line, or null when it has no end there.
    final Object end() {
        return switch (this) {
            case INTEGERS, RATIOS -> null;
            case SINGLES -> ordinalOf(Float.POSITIVE_INFINITY) + 1L;
            case DOUBLES -> ordinalOf(Double.POSITIVE_INFINITY) + 1L;
            case CHARACTERS -> (long) LispCharacter.CODE_LIMIT;
            case NIL -> 1L;
        };
    }

    /// The cut between the floats that are no numbers and the others.
    final Object firstNumber() {
        return Arithmetic.increment(first());
    }

    /// The ordinal of an object of the line.
    abstract Object ordinal(Object x);

    /// The cuts around an object.
    final Object[] around(Object x) {
        Object n = ordinal(x);
        return this == RATIOS ? new Object[] {n, new Above((Ratio) n)} : new Object[] {n, Arithmetic.increment(n)};
    }

    /// Orders two cuts that are not ends.
    static int compare(Object a, Object b) {
        Object x = a instanceof Above u ? u.value : a;
        Object y = b instanceof Above u ? u.value : b;
        if (Numbers.eql(x, y)) {
            return Boolean.compare(a instanceof Above, b instanceof Above);
        }
        return Arithmetic.less(x, y) ? -1 : 1;
    }

    private static boolean isAbove(Object number, Object real, boolean strictly) {
        return strictly ? Arithmetic.less(real, number) : Arithmetic.lessOrEqual(real, number);
    }

    private static Object rational(Object real) {
        return switch (real) {
            case Float f -> weft.number.RationalFunctions.rational(f);
            case Double d -> weft.number.RationalFunctions.rational(d);
            default -> real;
        };
    }

    private static BigInteger floor(Ratio r) {
        BigInteger[] parts = r.numerator().divideAndRemainder(r.denominator());
        return r.numerator().signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static int ordinalOf(float f) {
        if (f != f) {
            return ordinalOf(Float.NEGATIVE_INFINITY) - 1;
        }
        int bits = Float.floatToRawIntBits(f);
        return bits < 0 ? ~(bits & Integer.MAX_VALUE) : bits;
    }

    private static long ordinalOf(double d) {
        if (d != d) {
            return ordinalOf(Double.NEGATIVE_INFINITY) - 1;
        }
        long bits = Double.doubleToRawLongBits(d);
        return bits < 0 ? ~(bits & Long.MAX_VALUE) : bits;
    }

    private static Float singleAt(int ordinal) {
        return Float.intBitsToFloat(ordinal < 0 ? ~ordinal | Integer.MIN_VALUE : ordinal);
    }

    private static Double doubleAt(long ordinal) {
        return Double.longBitsToDouble(ordinal < 0 ? ~ordinal | Long.MIN_VALUE : ordinal);
    }
}
