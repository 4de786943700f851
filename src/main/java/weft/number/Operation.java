package weft.number;

import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// The operators and types that the errors of numbers name, and the errors themselves.
final class Operation {

    static final Symbol ADD = cl("+");
    static final Symbol SUBTRACT = cl("-");
    static final Symbol MULTIPLY = cl("*");
    static final Symbol DIVIDE = cl("/");
    static final Symbol INCREMENT = cl("1+");
    static final Symbol DECREMENT = cl("1-");
    static final Symbol EQUAL = cl("=");
    static final Symbol NOT_EQUAL = cl("/=");
    static final Symbol LESS = cl("<");
    static final Symbol GREATER = cl(">");
    static final Symbol LESS_OR_EQUAL = cl("<=");
    static final Symbol GREATER_OR_EQUAL = cl(">=");
    static final Symbol ZEROP = cl("ZEROP");
    static final Symbol PLUSP = cl("PLUSP");
    static final Symbol MINUSP = cl("MINUSP");
    static final Symbol FLOAT = cl("FLOAT");

    static final Symbol NUMBER = cl("NUMBER");
    static final Symbol REAL = cl("REAL");
    static final Symbol RATIONAL = cl("RATIONAL");
    static final Symbol INTEGER = cl("INTEGER");
    static final Symbol COMPLEX = cl("COMPLEX");
    static final Object UNSIGNED = Cons.list(INTEGER, 0L);

    private Operation() {}

    /// The symbol of COMMON-LISP called `name`.
    static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    /// TYPE-ERROR: `x` is no NUMBER.
    static RuntimeException notNumber(Symbol operation, Object x) {
        return Errors.operandTypeError(operation, x, NUMBER);
    }

    /// TYPE-ERROR: `x` is no REAL.
    static RuntimeException notReal(Symbol operation, Object x) {
        return Errors.operandTypeError(operation, x, REAL);
    }

    /// TYPE-ERROR: `x` is no INTEGER.
    static RuntimeException notInteger(Symbol operation, Object x) {
        return Errors.operandTypeError(operation, x, INTEGER);
    }

    static RuntimeException divisionByZero(Symbol operation, Object... operands) {
        return Errors.arithmeticError("DIVISION-BY-ZERO", operation, operands);
    }

    static RuntimeException overflow(Symbol operation, Object... operands) {
        return Errors.arithmeticError("FLOATING-POINT-OVERFLOW", operation, operands);
    }

    static RuntimeException invalid(Symbol operation, Object... operands) {
        return Errors.arithmeticError("FLOATING-POINT-INVALID-OPERATION", operation, operands);
    }

    /// STORAGE-CONDITION: the result of `operation` would have more bits than an integer can.
    static RuntimeException tooLarge(Symbol operation) {
        return Errors.storageCondition("The result of ~S is too large for an integer.", operation);
    }
}
