package weft.runtime.safepoint;

/// The part of a Lisp thread's context that safe points, interrupts and deferral hang on.
///
/// Compiled and interpreted code reads [#poll] at safe points and calls [#handlePoll()] when it is
/// not zero. Everything else here is behind that one word.
public abstract class SafePointState {

    /// The poll word: zero while nobody wants anything of this thread. Written by any thread,
    /// read by the owner at every safe point; a plain Java volatile so that no JIT hoists the read.
    public volatile int poll;

    /// Takes the slow road of a safe point: serves the requests that may be served now.
    public abstract void handlePoll();
}
