package weft.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weft.object.LispThread;
import weft.runtime.ThreadContext;

/// Common divisors that are taken apart, against those of [BigInteger], with a limit that takes nearly all apart.
class CommonDivisorTest {

    private static final int LIMIT = 64;

    private final LispThread t = ThreadContext.current();
    private final Random random = new Random(2);

    private BigInteger some(int bits) {
        return Sample.ofLength(random, bits);
    }

    private void compare(BigInteger a, BigInteger b) {
        assertEquals(a.gcd(b), CommonDivisor.of(t, a, b, LIMIT), () -> a + " and " + b);
    }

    @Test
    void ofAnyLength() {
        for (int i = 0; i < 2000; i++) {
            BigInteger common = some(1 + random.nextInt(3000));
            compare(some(1 + random.nextInt(6000)).multiply(common), some(1 + random.nextInt(6000)).multiply(common));
        }
    }

    @Test
    void ofEqualLength() {
        for (int i = 0; i < 2000; i++) {
            int bits = 1 + random.nextInt(6000);
            BigInteger a = some(bits);
            compare(a, some(bits));
            compare(a, a);
            compare(a, a.add(BigInteger.valueOf(random.nextInt(5))));
            compare(a, BigInteger.ZERO);
            compare(BigInteger.ZERO, a);
        }
    }

    @Test
    void ofNumbersWithManyStepsOrLongOnes() {
        BigInteger a = BigInteger.ONE;
        BigInteger b = BigInteger.ONE;
        for (int i = 0; i < 3000; i++) {
            BigInteger quotient = random.nextInt(50) == 0 ? new BigInteger(random.nextInt(400), random) : BigInteger.ONE;
            BigInteger next = a.add(b.multiply(quotient));
            a = b;
            b = next;
            if (i % 7 == 0) {
                compare(a, b);
                compare(b.multiply(a), a.multiply(a));
            }
        }
    }

    @Test
    void longOnes() {
        BigInteger common = new BigInteger(CommonDivisor.LONG / 2, random);
        BigInteger a = new BigInteger(CommonDivisor.LONG, random).multiply(common).negate();
        BigInteger b = new BigInteger(CommonDivisor.LONG, random).multiply(common);
        assertEquals(a.gcd(b), IntegerArithmetic.commonDivisor(a, b, true));
        assertEquals(a.gcd(b), IntegerArithmetic.commonDivisor(a, b, false));
    }
}
