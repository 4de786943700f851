package weft.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The powers of a radix at which the digits of an integer are taken apart: number 0 has a given width in digits, each other twice that of the one
/// before, and is its square. Each is computed once.
final class RadixPowers {

    final int radix;
    private final int shortest;
    private final List<BigInteger> powers = new ArrayList<>();

    /// @param shortest digits of power number 0
    RadixPowers(int radix, int shortest) {
        this.radix = radix;
        this.shortest = shortest;
        powers.add(BigInteger.valueOf(radix).pow(shortest));
    }

    BigInteger power(int i) {
        while (powers.size() <= i) {
            BigInteger last = powers.getLast();
            powers.add(IntegerArithmetic.product(Operation.MULTIPLY, last, last, true));
        }
        return powers.get(i);
    }

    /// The number of digits of all integers less than power number `i`.
    int width(int i) {
        return shortest << i;
    }

    /// The number of a power greater than `n`. The ones before it, which are all that is needed, are not much longer than `n`.
    int over(BigInteger n) {
        if (n.compareTo(power(0)) < 0) {
            return 0;
        }
        int i = 0;
        while (2L * power(i).bitLength() - 2 < n.bitLength()) {
            i++;
        }
        return i + 1;
    }

    /// The first power as wide as `digits` or wider, by its number.
    int wider(int digits) {
        int i = 0;
        while ((long) shortest << i < digits) {
            i++;
        }
        return i;
    }
}
