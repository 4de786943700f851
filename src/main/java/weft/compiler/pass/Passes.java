package weft.compiler.pass;

import weft.compiler.ir.Lambda;

/// The passes in the order in which they run, once for a top-level function, before either tier sees it.
public final class Passes {

    private Passes() {}

    public static void run(Lambda lambda) {
        PollPass.run(lambda);
    }
}
