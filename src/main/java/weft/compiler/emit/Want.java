package weft.compiler.emit;

import weft.compiler.ir.ValueKind;

/// What the code around a node wants of it.
enum Want {
    /// Effects only; nothing is left on the stack.
    VOID,
    /// The primary value as an object.
    OBJECT,
    /// The primary value as a `long`; anything but a fixnum signals TYPE-ERROR.
    FIXNUM,
    /// The primary value as a `double`; anything else signals TYPE-ERROR.
    DOUBLE,
    /// The primary value as a `float`; anything else signals TYPE-ERROR.
    SINGLE,
    /// The primary value as a `long` and above it an object: null when the long is the value, else the value. See [SplitNumber].
    NUMBER,
    /// The primary value as an object, and all values in the context.
    VALUES,
    /// The same, and a return from the method.
    RETURN;

    /// The want that represents values of `kind` best.
    static Want of(ValueKind kind) {
        return switch (kind) {
            case FIXNUM -> FIXNUM;
            case DOUBLE -> DOUBLE;
            case SINGLE -> SINGLE;
            default -> OBJECT;
        };
    }

    boolean many() {
        return this == VALUES || this == RETURN;
    }

    /// What to want inside a construct that has something to do when it is left.
    Want guarded() {
        return switch (this) {
            case VOID -> VOID;
            case VALUES, RETURN -> VALUES;
            default -> OBJECT;
        };
    }
}
