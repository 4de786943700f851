package weft.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Switches over patterns mean the same when they have been rewritten.
class TypeSwitchesTest {

    sealed interface Shape {
        record Point() implements Shape {}

        record Box(Object left, Shape right) implements Shape {}

        /// A switch inside an interface.
        default String text() {
            return switch (this) {
                case Point _ -> "point";
                case Box(Integer n, Point _) -> "box " + n;
                case Box(var l, Box r) when l == r -> "self";
                case Box b -> "box of " + b.right.text();
            };
        }
    }

    /// What is rewritten.
    public static final class Specimen implements Function<Object, Object> {
        @Override public Object apply(Object o) {
            return switch (o) {
                case null -> "null";
                case String s when s.length() > 3 -> "long " + s;
                case String s -> "short " + s;
                case Integer n when n > 100 -> "much";
                case Number n -> "number " + word(n) + letter(n.intValue() == 1 ? 'x' : 'y');
                case int[] a -> "array of " + a.length;
                case Shape s -> s.text();
                default -> "other";
            };
        }

        private static String word(Number n) {
            return switch (n) {
                case Integer i when i == 0 -> "none";
                case Integer i -> "few";
                default -> "some";
            };
        }

        private static String letter(Character c) {
            return switch (c) {
                case 'x' -> " an x";
                case Character d when d > 'x' -> " beyond x";
                default -> "?";
            };
        }
    }

    private static byte[] file(Class<?> c) throws Exception {
        try (InputStream in = c.getResourceAsStream(c.getName().substring(c.getPackageName().length() + 1) + ".class")) {
            return in.readAllBytes();
        }
    }

    private static boolean hasTypeSwitch(byte[] file) {
        for (var e : ClassFile.of().parse(file).constantPool()) {
            if (e instanceof InvokeDynamicEntry i && i.asSymbol().bootstrapMethod().toString().contains("typeSwitch")) {
                return ClassFile.of().parse(file).methods().stream().flatMap(m -> m.code().stream()).flatMap(c -> c.elementStream())
                    .anyMatch(x -> x instanceof java.lang.classfile.instruction.InvokeDynamicInstruction d && d.invokedynamic().equals(e));
            }
        }
        return false;
    }

    @Test
    void rewrittenSwitchesChooseTheSame() throws Exception {
        byte[] shape = TypeSwitches.rewrite(file(Shape.class));
        byte[] specimen = TypeSwitches.rewrite(file(Specimen.class));
        assertTrue(hasTypeSwitch(file(Shape.class)));
        assertFalse(hasTypeSwitch(shape));
        assertFalse(hasTypeSwitch(specimen));
        ClassLoader loader = new ClassLoader(TypeSwitchesTest.class.getClassLoader()) {
            @Override protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.startsWith(TypeSwitchesTest.class.getName())) {
                    return super.loadClass(name, resolve);
                }
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                try {
                    byte[] bytes = TypeSwitches.rewrite(file(Class.forName(name)));
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (Exception x) {
                    throw new ClassNotFoundException(name, x);
                }
            }
        };
        @SuppressWarnings("unchecked")
        Function<Object, Object> rewritten = (Function<Object, Object>) loader.loadClass(Specimen.class.getName()).getConstructor().newInstance();
        Specimen plain = new Specimen();
        for (Object o : new Object[] {null, "abcd", "abc", 101, 100, 1, 0, 1.5, 7L, new int[3], 'c', List.of()}) {
            assertEquals(plain.apply(o), rewritten.apply(o));
        }
        Object point = loader.loadClass(Shape.Point.class.getName()).getDeclaredConstructor().newInstance();
        var box = loader.loadClass(Shape.Box.class.getName()).getDeclaredConstructors()[0];
        Object one = box.newInstance(1, point);
        assertEquals("point", rewritten.apply(point));
        assertEquals("box 1", rewritten.apply(one));
        assertEquals("self", rewritten.apply(box.newInstance(one, one)));
        assertEquals("box of box 1", rewritten.apply(box.newInstance("x", one)));
        assertEquals("box of point", rewritten.apply(box.newInstance("x", point)));
    }

    @Test
    void otherClassesStayAsTheyAre() throws Exception {
        byte[] file = file(Shape.Point.class);
        assertSame(file, TypeSwitches.rewrite(file));
        byte[] once = TypeSwitches.rewrite(file(Specimen.class));
        assertFalse(hasTypeSwitch(TypeSwitches.rewrite(once)));
    }
}
