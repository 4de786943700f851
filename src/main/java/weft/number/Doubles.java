package weft.number;

/// Operations on unboxed double floats that compiled code calls where their types are known, with the traps of [Floats].
///
/// The test is one comparison; where nobody asks for traps, compiled code adds and multiplies by itself.
public final class Doubles {

    private Doubles() {}

    public static double add(double a, double b) {
        double r = a + b;
        return Math.abs(r) <= Double.MAX_VALUE ? r : Floats.checked(Operation.ADD, r, a, b);
    }

    public static double subtract(double a, double b) {
        double r = a - b;
        return Math.abs(r) <= Double.MAX_VALUE ? r : Floats.checked(Operation.SUBTRACT, r, a, b);
    }

    public static double multiply(double a, double b) {
        double r = a * b;
        return Math.abs(r) <= Double.MAX_VALUE ? r : Floats.checked(Operation.MULTIPLY, r, a, b);
    }

    public static double divide(double a, double b) {
        double r = a / b;
        if (Math.abs(r) <= Double.MAX_VALUE) {
            return r;
        }
        return b == 0 ? (Double) GeneralArithmetic.divide(a, b) : Floats.checked(Operation.DIVIDE, r, a, b);
    }
}
