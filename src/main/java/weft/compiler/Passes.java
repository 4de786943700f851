package weft.compiler;

import weft.compiler.ir.Lambda;

/// The passes over the IR, in their order.
public final class Passes {

    private Passes() {}

    /// Completes a freshly converted function, and everything inside it, for either tier.
    public static Lambda run(Lambda lambda) {
        return lambda;
    }
}
