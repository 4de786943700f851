package weft.compiler.emit;

import java.util.List;
import weft.condition.KernelBug;
import weft.object.LispThread;

/// A compiled file: its classes, and the one whose `load` runs the top-level forms.
///
/// @param entry the name of that class
public record CompiledUnit(String entry, List<ClassBytes> classes) {

    /// Defines the classes in a class loader of their own and runs the top-level forms; `file` is how errors call where they come from.
    public void load(LispThread t, String file) {
        try {
            Class<?> c = Class.forName(entry, true, new UnitLoader(classes));
            c.getMethod(FileUnit.LOAD, LispThread.class).invoke(null, t);
        } catch (java.lang.reflect.InvocationTargetException x) {
            throw x.getCause() instanceof LinkageError ? Fasl.damaged(file) : UnitLoader.sneak(x.getCause());
        } catch (LinkageError x) {
            throw Fasl.damaged(file);
        } catch (ReflectiveOperationException x) {
            throw new KernelBug("compiled unit " + entry + " cannot be loaded", x);
        }
    }
}
