package weft.runtime;

import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.safepoint.Request;

/// The context of a Java thread, whoever started it.
public final class HostThread extends LispThread {

    /// `excl::*without-interrupts*`, by which a program may ask for deferral, or lift it, with a plain binding.
    public static final Symbol WITHOUT_INTERRUPTS = LispPackage.ensure("EXCL").intern("*WITHOUT-INTERRUPTS*");

    static {
        WITHOUT_INTERRUPTS.value = Symbol.NIL;
        WITHOUT_INTERRUPTS.flags |= Symbol.SPECIAL;
    }

    /// What the layer above hangs on a thread (its process object); null when there is none.
    public volatile Object process;

    HostThread(Thread host) {
        super(host);
    }

    /// Keeps the values of the interrupted computation, and hides a binding of the variable that lifts deferral: the count decides in `r`.
    @Override protected void deliver(Request r) {
        Object[] saved = allValues(Symbol.NIL);
        int catches = catchCount;
        int at = depth;
        boolean lifted = programDeferral() < 0;
        if (lifted) {
            specials[WITHOUT_INTERRUPTS.slot] = Symbol.T;
        }
        try {
            runNow(r);
        } finally {
            if (lifted) {
                specials[WITHOUT_INTERRUPTS.slot] = Symbol.NIL;
            }
        }
        catchCount = catches;
        depth = at;
        values(saved);
    }

    @Override protected int programDeferral() {
        int slot = WITHOUT_INTERRUPTS.slot;
        Object v = slot == 0 || slot >= specials.length ? null : specials[slot];
        return v == null ? 0 : v == Symbol.NIL ? -1 : 1;
    }

    @Override protected boolean programMayDefer() {
        return WITHOUT_INTERRUPTS.slot != 0;
    }
}
