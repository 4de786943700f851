package weft.compiler;

import weft.compiler.ir.Lambda;
import weft.compiler.pass.DefinitionPass;
import weft.compiler.pass.PollPass;

/// The passes over the IR, in their order.
public final class Passes {

    private Passes() {}

    /// Completes a freshly converted function, and everything inside it, for either tier.
    public static Lambda run(Lambda lambda) {
        DefinitionPass.run(lambda.body);
        PollPass.run(lambda);
        return lambda;
    }
}
