package weft.compiler.interpret;

/// Decides when interpreted code has earned compilation, and hands it to whoever compiles.
public final class Tiering {

    /// Calls of one function after which it is compiled.
    static final int CALLS = 2_000;
    /// Turns of one loop after which it is compiled: about as many as take the time of a compilation. The property `weft.tier.turns` says
    /// otherwise, and so may a test.
    private static int turns = Integer.getInteger("weft.tier.turns", 100_000);

    /// Compiles what is hot; installed once at boot.
    public interface HotCode {

        /// Has `f` compiled and replaced.
        void compile(InterpretedFunction f);

        /// Has `loop` compiled and handed its code.
        void compile(Loop loop);

        /// Waits until all that has been handed over is done.
        void finish();
    }

    /// Leaves everything as it is.
    private static final HotCode NONE = new HotCode() {
        @Override public void compile(InterpretedFunction f) {}

        @Override public void compile(Loop loop) {}

        @Override public void finish() {}
    };

    private static volatile HotCode compiler = NONE;

    private Tiering() {}

    public static void install(HotCode hotCode) {
        compiler = hotCode;
    }

    static int turns() {
        return turns;
    }

    /// Sets after how many turns a loop is compiled, and returns what that was.
    public static int turns(int other) {
        int before = turns;
        turns = other;
        return before;
    }

    static void hot(InterpretedFunction f) {
        compiler.compile(f);
    }

    static void hot(Loop loop) {
        compiler.compile(loop);
    }

    /// Waits until all that is hot now is compiled.
    public static void finish() {
        compiler.finish();
    }
}
