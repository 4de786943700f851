package weft.compiler.front;

import weft.compiler.ir.ValueKind;
import weft.object.LispPackage;
import weft.object.Symbol;

/// The type specifiers of unboxed kinds, as errors name them.
final class Specifiers {

    private Specifiers() {}

    static Symbol of(ValueKind kind) {
        return LispPackage.COMMON_LISP.define(switch (kind) {
            case FIXNUM -> "FIXNUM";
            case DOUBLE -> "DOUBLE-FLOAT";
            case SINGLE -> "SINGLE-FLOAT";
            default -> throw new IllegalArgumentException(kind.name());
        });
    }
}
