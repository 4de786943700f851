package weft.mp;

import static weft.declare.Effect.NO_POLL;

import sun.misc.Signal;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.LispThreads;
import weft.runtime.ThreadExit;

/// What Ctrl-C does.
@Library("weft")
public final class KeyboardFunctions {

    /// The exit code of a program that Ctrl-C ended.
    private static final int INTERRUPTED = 130;
    private static final Symbol BREAK_FUNCTION = LispPackage.WEFT.define("*BREAK-FUNCTION*");

    private KeyboardFunctions() {}

    /// Makes Ctrl-C interrupt the main process, which then calls the function in WEFT::*BREAK-FUNCTION*, or ends if that is NIL. When it has not come to
    /// that yet, Ctrl-C again does not wait for deferred interrupts, and a third ends the program.
    @Defun(value = "%catch-keyboard-interrupts => nil", effects = NO_POLL)
    public static void catchKeyboardInterrupts() {
        Signal.handle(new Signal("INT"), signal -> interruptMain());
    }

    /// Does what Ctrl-C does.
    @Defun("%interrupt-main => nil")
    public static void interruptMain() {
        if (!LispThreads.interruptMain(KeyboardFunctions::breakIn)) {
            System.exit(INTERRUPTED);
        }
    }

    private static void breakIn(LispThread t) {
        if (BREAK_FUNCTION.valueOrNull(t) instanceof LispFunction f) {
            f.call0(t);
        } else {
            throw new ThreadExit(INTERRUPTED);
        }
    }
}
