package weft.compiler.emit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The class loader of one compilation unit: redefined code can be unloaded as a whole.
///
/// It also holds what the classes of a unit compiled in memory need and cannot carry: their literals and function descriptions.
public final class UnitLoader extends ClassLoader {

    private final Map<String, byte[]> classes = new HashMap<>();
    private Object[] literals = {};
    private FunctionInfo[] infos = {};

    /// @param classes all classes of the unit, defined when first needed
    public UnitLoader(List<ClassBytes> classes) {
        super(UnitLoader.class.getClassLoader());
        classes.forEach(c -> this.classes.put(c.name(), c.bytes()));
    }

    UnitLoader(List<ClassBytes> classes, Object[] literals, FunctionInfo[] infos) {
        this(classes);
        this.literals = literals;
        this.infos = infos;
    }

    /// Throws `x` as it is.
    @SuppressWarnings("unchecked")
    static <X extends Throwable> RuntimeException sneak(Throwable x) throws X {
        throw (X) x;
    }

    @Override protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /// The class file of one of the unit's classes, or null.
    public byte[] bytes(String name) {
        return classes.get(name);
    }

    /// The literals of the unit of `c`; its class initialiser takes its own.
    public static Object[] literals(Class<?> c) {
        return ((UnitLoader) c.getClassLoader()).literals;
    }

    /// The description of function number `index` of the unit of `c`.
    public static FunctionInfo info(Class<?> c, int index) {
        return ((UnitLoader) c.getClassLoader()).infos[index];
    }

    /// The descriptions of all functions of the unit of `c`.
    static FunctionInfo[] infos(Class<?> c) {
        return ((UnitLoader) c.getClassLoader()).infos;
    }
}
