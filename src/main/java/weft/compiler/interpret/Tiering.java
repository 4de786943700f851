package weft.compiler.interpret;

/// Decides when interpreted code has earned compilation, and hands it to whoever compiles.
public final class Tiering {

    /// Calls of one function after which it is compiled.
    static final int CALLS = 2_000;
    /// Back edges of one loop after which its function counts as hot.
    static final int BACK_EDGES = 20_000;

    /// Compiles hot functions; installed once at boot.
    public interface HotCode {
        void compile(InterpretedFunction f);
    }

    private static volatile HotCode compiler = f -> {};

    private Tiering() {}

    public static void install(HotCode hotCode) {
        compiler = hotCode;
    }

    static void hot(InterpretedFunction f) {
        compiler.compile(f);
    }
}
