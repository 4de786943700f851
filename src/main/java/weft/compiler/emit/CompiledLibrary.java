package weft.compiler.emit;

import weft.object.LispThread;

/// The library as `weft.boot.LibraryCompiler` compiled it: one object that loads all modules.
///
/// Its class is written after this one has been compiled, and reflection would cost the start milliseconds; so its class initialiser
/// makes the object, and the constructor announces it here. The object is made once, by the thread that brings Weft up.
public abstract class CompiledLibrary {

    /// Binary name of the subclass.
    public static final String NAME = "weft.library.Library";

    private static CompiledLibrary found;

    protected CompiledLibrary() {
        found = this;
    }

    /// The compiled library, or null where there is none.
    public static CompiledLibrary find() {
        try {
            Class.forName(NAME);
        } catch (ClassNotFoundException notCompiled) {
            return null;
        }
        return found;
    }

    /// A number that compiled files carry: they call methods of the kernel and functions of the library that may mean something else in another
    /// build. 0 where the library is not compiled.
    static long stamp() {
        return found == null ? 0 : found.build();
    }

    /// A hash of the class files of the kernel and the sources of the library.
    public abstract long build();

    /// Loads all modules in their order.
    public abstract void load(LispThread t);
}
