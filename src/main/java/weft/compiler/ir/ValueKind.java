package weft.compiler.ir;

/// What the compiler knows of a value: kinds that have a cheaper representation or a cheaper operation than any object.
public enum ValueKind {
    /// Anything.
    OBJECT,
    /// A Java long.
    FIXNUM,
    /// A Java double.
    DOUBLE,
    /// A Java float.
    SINGLE,
    /// T or NIL; a Java boolean.
    BOOLEAN,
    CHARACTER, CONS, SYMBOL, FUNCTION,
    SIMPLE_VECTOR, SIMPLE_STRING, SIMPLE_BIT_VECTOR, DOUBLE_VECTOR, SINGLE_VECTOR, FIXNUM_VECTOR, OCTET_VECTOR;

    /// True when values of this kind can live in a Java primitive.
    public boolean isUnboxed() {
        return this == FIXNUM || this == DOUBLE || this == SINGLE;
    }
}
