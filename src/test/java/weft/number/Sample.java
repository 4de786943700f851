package weft.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.function.Executable;
import weft.condition.LispError;
import weft.object.Ratio;
import weft.object.Symbol;

/// Numbers to try things on, and what an error must look like.
final class Sample {

    private Sample() {}

    /// Integers around every boundary of the representation, and random ones of all lengths.
    static List<Object> integers() {
        List<Object> all = new ArrayList<>();
        for (long n : new long[] {0, 1, 2, 3, 7, 10, 63, 64, 65, 1L << 31, 1L << 32, (1L << 53) - 1, 1L << 53, (1L << 53) + 1,
                1L << 62, Long.MAX_VALUE - 1, Long.MAX_VALUE, 3037000499L, 3037000500L}) {
            all.add(n);
            all.add(-n);
        }
        all.add(Long.MIN_VALUE);
        all.add(Long.MIN_VALUE + 1);
        for (int bits : new int[] {63, 64, 65, 100, 128, 1000}) {
            BigInteger power = BigInteger.ONE.shiftLeft(bits);
            all.add(Numbers.integer(power));
            all.add(Numbers.integer(power.negate()));
            all.add(Numbers.integer(power.subtract(BigInteger.TWO)));
            all.add(Numbers.integer(power.negate().subtract(BigInteger.ONE)));
        }
        Random random = new Random(12);
        for (int i = 0; i < 30; i++) {
            BigInteger n = new BigInteger(1 + random.nextInt(150), random);
            all.add(Numbers.integer(random.nextBoolean() ? n : n.negate()));
        }
        return all;
    }

    /// Rationals: some of the integers and ratios of them.
    static List<Object> rationals() {
        List<Object> all = new ArrayList<>(integers().subList(0, 20));
        Random random = new Random(34);
        for (int i = 0; i < 40; i++) {
            all.add(ratio(new BigInteger(1 + random.nextInt(90), random).subtract(BigInteger.TEN), new BigInteger(1 + random.nextInt(90), random)
                .add(BigInteger.ONE)));
        }
        return all;
    }

    /// An integer of up to `bits` bits, sometimes of ones or zeros only.
    static BigInteger ofLength(Random random, int bits) {
        BigInteger x = switch (random.nextInt(6)) {
            case 0 -> BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
            case 1 -> BigInteger.ONE.shiftLeft(bits - 1);
            default -> new BigInteger(bits, random);
        };
        return random.nextBoolean() ? x : x.negate();
    }

    static Object ratio(BigInteger n, BigInteger d) {
        return Numbers.makeRatio(n, d);
    }

    static Ratio ratio(long n, long d) {
        return (Ratio) Numbers.makeRatio(BigInteger.valueOf(n), BigInteger.valueOf(d));
    }

    static BigInteger big(Object x) {
        return Numbers.big(x);
    }

    /// Asserts an error of class `type` whose initargs contain all of `facts` in a row, operands as they print.
    static void signals(String type, Executable body, Object... facts) {
        LispError e = assertThrows(LispError.class, body);
        assertEquals(type, ((Symbol) e.type()).name);
        List<String> texts = Arrays.stream(e.initargs()).map(Object::toString).toList();
        for (Object fact : facts) {
            assertEquals(true, texts.contains(fact.toString()), () -> fact + " not in " + texts);
        }
    }
}
