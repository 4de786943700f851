package weft.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private static LispClass define(String name, LispClass... supers) {
        LispClass c = new LispClass(null, new Object[10], name);
        LispClass[] all = supers.length == 0 ? new LispClass[] {BuiltInClasses.T} : supers;
        c.slots[Precedence.DIRECT_SUPERCLASSES] = Cons.list((Object[]) all);
        c.precedence = Precedence.of(c, all);
        return c;
    }

    /// The example of CLHS 4.3.5.2.
    @Test void pieAndItsIngredients() {
        LispClass food = define("food");
        LispClass spice = define("spice", food);
        LispClass fruit = define("fruit", food);
        LispClass cinnamon = define("cinnamon", spice);
        LispClass apple = define("apple", fruit);
        LispClass pie = define("pie", apple, cinnamon);
        assertArrayEquals(new Object[] {pie, apple, fruit, cinnamon, spice, food, BuiltInClasses.T}, pie.precedence);
    }

    @Test void ordersThatDisagree() {
        LispClass a = define("a");
        LispClass b = define("b", a);
        LispClass c = new LispClass(null, new Object[10], "c");
        assertNull(Precedence.of(c, new LispClass[] {a, b}));
    }
}
