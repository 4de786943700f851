package weft.runtime;

/// A non-local exit under way: stackless, compared by identity of what it names.
///
/// The values that travel with it stay in the context (the values contract of [weft.object.LispThread]) except
/// the primary one; UNWIND-PROTECT saves and restores them around its cleanup forms. Every catch site restores
/// [weft.object.LispThread#depth] and [weft.object.LispThread#catchCount].
public abstract sealed class Unwind extends RuntimeException permits BlockExit, GoExit, ThrowExit, ThreadExit, ConversionExit {

    Unwind() {
        super(null, null, false, false);
    }
}
