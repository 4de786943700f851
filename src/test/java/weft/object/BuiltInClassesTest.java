package weft.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuiltInClassesTest {

    @Test void classOfEveryRepresentation() {
        Map<String, Object> samples = Map.ofEntries(
            Map.entry("FIXNUM", 3L), Map.entry("BIGNUM", BigInteger.TEN.pow(30)),
            Map.entry("RATIO", new Ratio(BigInteger.ONE, BigInteger.TWO)), Map.entry("DOUBLE-FLOAT", 1.0),
            Map.entry("SINGLE-FLOAT", 1f), Map.entry("COMPLEX", new LispComplex(1L, 2L)), Map.entry("NULL", Symbol.NIL),
            Map.entry("SYMBOL", Symbol.T), Map.entry("CONS", new Cons(1L, 2L)), Map.entry("CHARACTER", LispCharacter.of('a')),
            Map.entry("SIMPLE-STRING", new SimpleString("a")), Map.entry("SIMPLE-VECTOR", new SimpleVector(new Object[0])),
            Map.entry("SIMPLE-BIT-VECTOR", new SimpleBitVector(3)), Map.entry("VECTOR", new ByteVector(new byte[1], false)),
            Map.entry("PACKAGE", LispPackage.KEYWORD), Map.entry("FUNCTION", new UndefinedFunction(Symbol.T, false)),
            Map.entry("STANDARD-CLASS", BuiltInClasses.STANDARD_CLASS), Map.entry("BUILT-IN-CLASS", BuiltInClasses.T),
            Map.entry("%JAVA-OBJECT", new StringBuilder()));
        samples.forEach((name, x) -> assertSame(BuiltInClasses.named(name), BuiltInClasses.of(x), name));
    }

    @Test void everyClassIsAnInstanceOfAClassOfClasses() {
        for (String name : new String[] {"T", "STANDARD-OBJECT", "STANDARD-CLASS", "STRUCTURE-OBJECT", "CONDITION", "GENERIC-FUNCTION"}) {
            assertTrue(BuiltInClasses.of(BuiltInClasses.named(name)).isSubclassOf(BuiltInClasses.CLASS), name);
        }
    }

    @Test void aStructureClassKnowsItsPlace() {
        StructureClass a = BuiltInClasses.newStructureClass(Symbol.uninterned("A"), null, new Object[] {Symbol.T});
        StructureClass b = BuiltInClasses.newStructureClass(Symbol.uninterned("B"), a, new Object[] {Symbol.T});
        assertTrue(b.isSubclassOf(BuiltInClasses.STRUCTURE_OBJECT));
        assertTrue(new StructureObject(b, new Object[1]).isA(a));
        assertEquals(4, b.precedence.length);
    }
}
