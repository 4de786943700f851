package weft.runtime.safepoint;

/// What a request has to wait for, in the order in which a safe point serves the classes.
public enum RequestClass {
    /// The runtime's own business, which runs no Lisp code: stopping the world, fences, time slices, the baton of a one-at-a-time
    /// Lisp. Waits only for a pseudo-atomic section.
    STOP,
    /// Lisp code that deferral of interrupts does not hold back: work put off by a pseudo-atomic section, an interrupt that the user
    /// insists on. Waits only for a pseudo-atomic section.
    PSEUDO_ATOMIC,
    /// Interrupts proper: functions posted by other threads, timeouts, the keyboard. Wait until interrupts are not deferred.
    DEFERRABLE
}
