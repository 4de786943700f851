package weft.compiler.emit;

import java.util.List;
import weft.condition.KernelBug;
import weft.object.LispThread;

/// A compiled file: its classes, and the one whose `load` runs the top-level forms.
///
/// @param entry the name of that class
public record CompiledUnit(String entry, List<ClassBytes> classes) {

    /// Defines the classes in a class loader of their own and runs the top-level forms.
    public void load(LispThread t) {
        run(t, new UnitLoader(classes));
    }

    /// Runs the top-level forms of a unit whose classes `loader` knows.
    private void run(LispThread t, ClassLoader loader) {
        try {
            Class<?> c = Class.forName(entry, true, loader);
            c.getMethod(FileUnit.LOAD, LispThread.class).invoke(null, t);
        } catch (java.lang.reflect.InvocationTargetException x) {
            throw UnitLoader.sneak(x.getCause());
        } catch (ReflectiveOperationException x) {
            throw new KernelBug("compiled unit " + entry + " cannot be loaded", x);
        }
    }
}
