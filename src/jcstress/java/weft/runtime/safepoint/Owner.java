package weft.runtime.safepoint;

/// A context without Lisp.
class Owner extends SafePointState {

    /// How many interrupts of [#postOne] were delivered.
    int runs;

    Owner() {
        super(null);
    }

    @Override protected void deliver(Request r) {
        runNow(r);
    }

    /// The safe point at the entry of a function, one call deep.
    void functionEntry() {
        if (1 > entryLimit) {
            handlePoll();
        }
    }

    /// Posts an interrupt that counts.
    void postOne() {
        post(interrupt(() -> runs++));
    }

    static Request interrupt(Runnable action) {
        return new Request(RequestClass.DEFERRABLE) {
            @Override protected void run(SafePointState t) {
                action.run();
            }
        };
    }
}
