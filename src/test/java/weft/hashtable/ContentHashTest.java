package weft.hashtable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import weft.control.Equality;
import weft.object.AdjustableVector;
import weft.object.Cons;
import weft.object.DoubleVector;
import weft.object.LispCharacter;
import weft.object.Ratio;
import weft.object.SimpleBitVector;
import weft.object.SimpleString;
import weft.object.SimpleVector;
import weft.object.Symbol;

class ContentHashTest {

    private static final List<Object> OBJECTS = List.of(
        1L, 1.0, 1.0f, 0.0, -0.0, -0.0f, 0L, BigInteger.TWO.pow(70), 0x1p70, new Ratio(BigInteger.ONE, BigInteger.TWO), 0.5, 0.5f,
        Symbol.NIL, LispCharacter.of('a'), LispCharacter.of('A'), new SimpleString("abc"), new SimpleString("ABC"),
        new AdjustableVector(new SimpleString("xabcx"), 1, 4, 3, true, true),
        new SimpleVector(new Object[] {LispCharacter.of('a'), LispCharacter.of('B'), LispCharacter.of('c')}),
        new SimpleVector(new Object[] {1L, 2L}), new DoubleVector(new double[] {1, 2}), new SimpleBitVector(3), new SimpleBitVector(0),
        new SimpleString(""), Cons.list(1L, new SimpleString("a")), Cons.list(1.0, new SimpleString("A")), new Cons(1L, 2L));

    @Test
    void equalObjectsHashAlike() {
        int equal = 0;
        int equalp = 0;
        for (Object a : OBJECTS) {
            for (Object b : OBJECTS) {
                if (Equality.equal(a, b)) {
                    equal++;
                    assertEquals(ContentHash.equal(a), ContentHash.equal(b), () -> a + " EQUAL " + b);
                    assertEquals(ContentHash.lasting(a), ContentHash.lasting(b), () -> a + " EQUAL " + b);
                    assertTrue(Equality.equalp(a, b));
                }
                if (Equality.eql(a, b)) {
                    assertEquals(KeyTest.EQL.hash(a), KeyTest.EQL.hash(b));
                }
                if (Equality.equalp(a, b)) {
                    equalp++;
                    assertEquals(ContentHash.equalp(a), ContentHash.equalp(b), () -> a + " EQUALP " + b);
                }
            }
        }
        assertTrue(equal > OBJECTS.size() && equalp > equal, "the sample has pairs that are equal and not identical");
    }
}
