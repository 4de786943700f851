package weft.number;

/// Generic arithmetic and comparison of two numbers: what compiled code calls.
///
/// Every operation has three storeys, so that the first is small enough to be inlined everywhere: fixnums here, double floats in a
/// private method beside it, everything else (and every result that overflows or traps) in [GeneralArithmetic] or
/// [Comparison]. Each method stands for one operator, the one its errors name; the variants with a `long` are for constants and
/// unboxed variables.
public final class Arithmetic {

    private Arithmetic() {}

    /// `(+ a b)`.
    public static Object add(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            long x = (Long) a;
            long y = (Long) b;
            long r = x + y;
            if (((x ^ r) & (y ^ r)) >= 0) {
                return r;
            }
        }
        return addFloats(a, b);
    }

    public static Object add(Object a, long y) {
        if (a instanceof Long) {
            long x = (Long) a;
            long r = x + y;
            if (((x ^ r) & (y ^ r)) >= 0) {
                return r;
            }
        }
        return addFloats(a, y);
    }

    public static Object add(long x, Object b) {
        if (b instanceof Long) {
            long y = (Long) b;
            long r = x + y;
            if (((x ^ r) & (y ^ r)) >= 0) {
                return r;
            }
        }
        return addFloats(x, b);
    }

    public static Object add(long x, long y) {
        long r = x + y;
        if (((x ^ r) & (y ^ r)) >= 0) {
            return r;
        }
        return GeneralArithmetic.add(Operation.ADD, x, y);
    }

    private static Object addFloats(Object a, Object b) {
        if (a instanceof Double && b instanceof Double) {
            double r = (Double) a + (Double) b;
            if (Math.abs(r) <= Double.MAX_VALUE) {
                return r;
            }
        }
        return GeneralArithmetic.add(Operation.ADD, a, b);
    }

    /// `(- a b)`.
    public static Object subtract(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            long x = (Long) a;
            long y = (Long) b;
            long r = x - y;
            if (((x ^ y) & (x ^ r)) >= 0) {
                return r;
            }
        }
        return subtractFloats(a, b);
    }

    public static Object subtract(Object a, long y) {
        if (a instanceof Long) {
            long x = (Long) a;
            long r = x - y;
            if (((x ^ y) & (x ^ r)) >= 0) {
                return r;
            }
        }
        return subtractFloats(a, y);
    }

    public static Object subtract(long x, Object b) {
        if (b instanceof Long) {
            long y = (Long) b;
            long r = x - y;
            if (((x ^ y) & (x ^ r)) >= 0) {
                return r;
            }
        }
        return subtractFloats(x, b);
    }

    public static Object subtract(long x, long y) {
        long r = x - y;
        if (((x ^ y) & (x ^ r)) >= 0) {
            return r;
        }
        return GeneralArithmetic.subtract(Operation.SUBTRACT, x, y);
    }

    private static Object subtractFloats(Object a, Object b) {
        if (a instanceof Double && b instanceof Double) {
            double r = (Double) a - (Double) b;
            if (Math.abs(r) <= Double.MAX_VALUE) {
                return r;
            }
        }
        return GeneralArithmetic.subtract(Operation.SUBTRACT, a, b);
    }

    /// `(* a b)`.
    public static Object multiply(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            long x = (Long) a;
            long y = (Long) b;
            long r = x * y;
            if (Math.multiplyHigh(x, y) == r >> 63) {
                return r;
            }
        }
        return multiplyFloats(a, b);
    }

    public static Object multiply(Object a, long y) {
        if (a instanceof Long) {
            long x = (Long) a;
            long r = x * y;
            if (Math.multiplyHigh(x, y) == r >> 63) {
                return r;
            }
        }
        return multiplyFloats(a, y);
    }

    public static Object multiply(long x, Object b) {
        if (b instanceof Long) {
            long y = (Long) b;
            long r = x * y;
            if (Math.multiplyHigh(x, y) == r >> 63) {
                return r;
            }
        }
        return multiplyFloats(x, b);
    }

    public static Object multiply(long x, long y) {
        long r = x * y;
        if (Math.multiplyHigh(x, y) == r >> 63) {
            return r;
        }
        return GeneralArithmetic.multiply(x, y);
    }

    private static Object multiplyFloats(Object a, Object b) {
        if (a instanceof Double && b instanceof Double) {
            double r = (Double) a * (Double) b;
            if (Math.abs(r) <= Double.MAX_VALUE) {
                return r;
            }
        }
        return GeneralArithmetic.multiply(a, b);
    }

    /// `(/ a b)`.
    public static Object divide(Object a, Object b) {
        if (a instanceof Double && b instanceof Double) {
            double r = (Double) a / (Double) b;
            if (Math.abs(r) <= Double.MAX_VALUE) {
                return r;
            }
        }
        return divideFixnums(a, b);
    }

    private static Object divideFixnums(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            long x = (Long) a;
            long y = (Long) b;
            if (y > 0 && x % y == 0) {
                return x / y;
            }
        }
        return GeneralArithmetic.divide(a, b);
    }

    /// `(- a)`.
    public static Object negate(Object a) {
        if (a instanceof Long) {
            long x = (Long) a;
            if (x != Long.MIN_VALUE) {
                return -x;
            }
        }
        return GeneralArithmetic.negate(a);
    }

    /// `(1+ a)`.
    public static Object increment(Object a) {
        if (a instanceof Long) {
            long x = (Long) a;
            if (x != Long.MAX_VALUE) {
                return x + 1;
            }
        }
        return GeneralArithmetic.add(Operation.INCREMENT, a, Numbers.ONE);
    }

    /// `(1- a)`.
    public static Object decrement(Object a) {
        if (a instanceof Long) {
            long x = (Long) a;
            if (x != Long.MIN_VALUE) {
                return x - 1;
            }
        }
        return GeneralArithmetic.subtract(Operation.DECREMENT, a, Numbers.ONE);
    }

    /// `(= a b)`.
    public static boolean numberEqual(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return (long) (Long) a == (Long) b;
        }
        return equalFloats(a, b);
    }

    public static boolean numberEqual(Object a, long y) {
        return a instanceof Long ? (Long) a == y : equalFloats(a, y);
    }

    private static boolean equalFloats(Object a, Object b) {
        if (a instanceof Double && b instanceof Double) {
            return (double) (Double) a == (Double) b;
        }
        return Comparison.equal(Operation.EQUAL, a, b);
    }

    /// `(/= a b)`.
    public static boolean numberNotEqual(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return (long) (Long) a != (Long) b;
        }
        return !Comparison.equal(Operation.NOT_EQUAL, a, b);
    }

    public static boolean numberNotEqual(Object a, long y) {
        return a instanceof Long ? (Long) a != y : !Comparison.equal(Operation.NOT_EQUAL, a, y);
    }

    /// `(< a b)`.
    public static boolean less(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return (Long) a < (Long) b;
        }
        return lessFloats(a, b);
    }

    public static boolean less(Object a, long y) {
        return a instanceof Long ? (Long) a < y : lessFloats(a, y);
    }

    public static boolean less(long x, Object b) {
        return b instanceof Long ? x < (Long) b : lessFloats(x, b);
    }

    private static boolean lessFloats(Object a, Object b) {
        if (a instanceof Double && b instanceof Double) {
            return (Double) a < (Double) b;
        }
        return Comparison.compare(Operation.LESS, a, b) == Comparison.LESS;
    }

    /// `(> a b)`.
    public static boolean greater(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return (Long) a > (Long) b;
        }
        return greaterFloats(a, b);
    }

    public static boolean greater(Object a, long y) {
        return a instanceof Long ? (Long) a > y : greaterFloats(a, y);
    }

    public static boolean greater(long x, Object b) {
        return b instanceof Long ? x > (Long) b : greaterFloats(x, b);
    }

    private static boolean greaterFloats(Object a, Object b) {
        if (a instanceof Double && b instanceof Double) {
            return (Double) a > (Double) b;
        }
        return Comparison.compare(Operation.GREATER, a, b) == Comparison.GREATER;
    }

    /// `(<= a b)`.
    public static boolean lessOrEqual(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return (Long) a <= (Long) b;
        }
        return lessOrEqualFloats(a, b);
    }

    public static boolean lessOrEqual(Object a, long y) {
        return a instanceof Long ? (Long) a <= y : lessOrEqualFloats(a, y);
    }

    public static boolean lessOrEqual(long x, Object b) {
        return b instanceof Long ? x <= (Long) b : lessOrEqualFloats(x, b);
    }

    private static boolean lessOrEqualFloats(Object a, Object b) {
        if (a instanceof Double && b instanceof Double) {
            return (Double) a <= (Double) b;
        }
        return Comparison.compare(Operation.LESS_OR_EQUAL, a, b) <= Comparison.EQUAL;
    }

    /// `(>= a b)`.
    public static boolean greaterOrEqual(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return (Long) a >= (Long) b;
        }
        return greaterOrEqualFloats(a, b);
    }

    public static boolean greaterOrEqual(Object a, long y) {
        return a instanceof Long ? (Long) a >= y : greaterOrEqualFloats(a, y);
    }

    public static boolean greaterOrEqual(long x, Object b) {
        return b instanceof Long ? x >= (Long) b : greaterOrEqualFloats(x, b);
    }

    private static boolean greaterOrEqualFloats(Object a, Object b) {
        if (a instanceof Double && b instanceof Double) {
            return (Double) a >= (Double) b;
        }
        int c = Comparison.compare(Operation.GREATER_OR_EQUAL, a, b);
        return c == Comparison.EQUAL || c == Comparison.GREATER;
    }

    /// `(zerop a)`.
    public static boolean zerop(Object a) {
        return a instanceof Long ? (Long) a == 0 : Comparison.isZero(a);
    }

    /// `(plusp a)`.
    public static boolean plusp(Object a) {
        return a instanceof Long ? (Long) a > 0 : Comparison.sign(Operation.PLUSP, a) > 0;
    }

    /// `(minusp a)`.
    public static boolean minusp(Object a) {
        return a instanceof Long ? (Long) a < 0 : Comparison.sign(Operation.MINUSP, a) < 0;
    }
}
