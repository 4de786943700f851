package weft.repl;

import weft.Main;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.symbol.PackageVariables;

/// Weft with one more builtin, CL-USER::FAIL, which is broken: it throws a Java exception.
public final class FailingProgram {

    private FailingProgram() {}

    public static void main(String[] arguments) {
        PackageVariables.COMMON_LISP_USER.define("FAIL").function = new LispFunction() {
            @Override public Object callN(LispThread t, Object[] args) {
                throw new IllegalStateException("broken on purpose");
            }
        };
        Main.main(arguments);
    }
}
