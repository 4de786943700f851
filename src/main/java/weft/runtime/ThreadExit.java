package weft.runtime;

/// The end of a thread from within: unwinds everything. `code` is the exit code when it is the main thread's.
public final class ThreadExit extends Unwind {

    public final int code;

    public ThreadExit(int code) {
        this.code = code;
    }
}
