package weft.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weft.object.LispThread;
import weft.runtime.ThreadContext;

/// Products, quotients and roots that are taken apart, against those of [BigInteger], with a limit that makes all of them long.
class LongProductTest {

    private static final int LIMIT = 64;

    private final LispThread t = ThreadContext.current();
    private final Random random = new Random(1);

    private BigInteger some(int bits) {
        return Sample.ofLength(random, bits);
    }

    @Test
    void products() {
        LongProduct products = new LongProduct(t, LIMIT);
        for (int i = 0; i < 2000; i++) {
            BigInteger a = some(1 + random.nextInt(4000));
            BigInteger b = some(1 + random.nextInt(4000));
            assertEquals(a.multiply(b), products.of(a, b), () -> a + " * " + b);
            assertEquals(a.multiply(a), products.of(a, a), () -> a + " squared");
        }
    }

    @Test
    void longProductsAreThoseOfBigInteger() {
        BigInteger a = new BigInteger(5 * LongProduct.LONG, random);
        BigInteger b = new BigInteger(3 * LongProduct.LONG, random).negate();
        assertEquals(a.multiply(b), Arithmetic.multiply((Object) a, (Object) b));
        assertEquals(a.multiply(a), Arithmetic.multiply((Object) a, (Object) a));
    }

    @Test
    void quotients() {
        for (int i = 0; i < 3000; i++) {
            BigInteger b = some(1 + random.nextInt(2000)).abs().add(BigInteger.ONE);
            BigInteger a = switch (random.nextInt(4)) {
                case 0 -> b.multiply(some(500).abs()).subtract(BigInteger.ONE).abs();
                case 1 -> b.multiply(some(1 + random.nextInt(4000)).abs()).add(b).subtract(BigInteger.ONE);
                default -> some(1 + random.nextInt(12000)).abs();
            };
            LongQuotient q = LongQuotient.of(t, a, b, LIMIT);
            assertEquals(a.divide(b), q.quotient(), () -> a + " / " + b);
            assertEquals(a.remainder(b), q.remainder(), () -> a + " rem " + b);
        }
    }

    @Test
    void longQuotientsAreThoseOfBigInteger() {
        BigInteger[] some = {new BigInteger(9 * LongProduct.LONG, random), new BigInteger(3 * LongProduct.LONG, random).negate(),
            new BigInteger(9 * LongProduct.LONG - 1500, random).setBit(9 * LongProduct.LONG - 1501), BigInteger.ONE.shiftLeft(2000).negate()};
        for (BigInteger a : some) {
            for (BigInteger b : some) {
                assertArrayEquals(a.divideAndRemainder(b), IntegerArithmetic.divide(a, b, true), () -> a.bitLength() + " / " + b.bitLength());
            }
        }
    }

    @Test
    void roots() {
        for (int i = 0; i < 500; i++) {
            BigInteger n = some(4000 + random.nextInt(20000)).abs();
            assertEquals(n.sqrt(), IntegerRoot.of(t, n), () -> "root of " + n);
        }
        BigInteger n = new BigInteger(5 * LongProduct.LONG, random);
        assertEquals(n.sqrt(), IntegerRoot.of(t, n));
        BigInteger square = n.multiply(n);
        assertEquals(n, IntegerRoot.of(t, square));
        assertEquals(n.subtract(BigInteger.ONE), IntegerRoot.of(t, square.subtract(BigInteger.ONE)));
    }
}
