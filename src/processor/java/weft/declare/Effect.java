package weft.declare;

/// What the compiler and FAST-AND-CLEAN may assume of a builtin.
public enum Effect {
    /// Same arguments, same value; no side effect; reads nothing mutable: may be folded at compile time.
    PURE,
    /// No side effect: a call whose value is not used may be dropped.
    FLUSHABLE,
    /// Allocates a Lisp object.
    ALLOCATES,
    /// Never polls, blocks or calls Lisp functions (but to signal an error).
    NO_POLL,
    /// As NO_POLL, but polls while it works on two numbers of which neither is a fixnum or float. Not with NO_POLL.
    POLLS_IF_LONG,
    /// Takes a short time, whatever its arguments are: a loop of nothing else need not poll in every turn. With NO_POLL.
    BRIEF
}
