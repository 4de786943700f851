package weft.smp;

/// EQ as places see it.
///
/// A fixnum or float has no identity of its own: the compiler may take it out of its box and put it into another one. So a number that
/// was read from a place, and compared with the place later, is compared by value. Everything else is compared by identity.
final class Identity {

    private Identity() {}

    static boolean same(Object a, Object b) {
        return a == b
            || a instanceof Long x && b instanceof Long y && x.longValue() == y.longValue()
            || a instanceof Double x && b instanceof Double y && Double.doubleToRawLongBits(x) == Double.doubleToRawLongBits(y)
            || a instanceof Float x && b instanceof Float y && Float.floatToRawIntBits(x) == Float.floatToRawIntBits(y);
    }
}
