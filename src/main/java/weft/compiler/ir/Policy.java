package weft.compiler.ir;

/// OPTIMIZE qualities, 0 to 3 each. `insertSafepoints` 0 compiles polls out.
public record Policy(int speed, int safety, int debug, int space, int compilationSpeed, int insertSafepoints) {

    public static final Policy DEFAULT = new Policy(1, 1, 1, 1, 1, 1);
}
