package weft.number;

/// The sixteen ways to combine two integers bit by bit. The value of each constant `BOOLE-…` is the position of its operation here.
enum BitOperation {
    CLR, SET, FIRST("1"), SECOND("2"), C1, C2, AND, IOR, XOR, EQV, NAND, NOR, ANDC1, ANDC2, ORC1, ORC2;

    private static final BitOperation[] ALL = values();
    static final int COUNT = ALL.length;

    /// The name of the constant in COMMON-LISP.
    final String constant;

    BitOperation() {
        constant = "BOOLE-" + name();
    }

    BitOperation(String ending) {
        constant = "BOOLE-" + ending;
    }

    static BitOperation of(long position) {
        return ALL[(int) position];
    }

    /// Combines two integers.
    Object apply(Object a, Object b) {
        return switch (this) {
            case CLR -> Numbers.ZERO;
            case SET -> -1L;
            case FIRST -> a;
            case SECOND -> b;
            case C1 -> Bits.not(a);
            case C2 -> Bits.not(b);
            case AND -> Bits.and(a, b);
            case IOR -> Bits.or(a, b);
            case XOR -> Bits.xor(a, b);
            case EQV -> Bits.not(Bits.xor(a, b));
            case NAND -> Bits.not(Bits.and(a, b));
            case NOR -> Bits.not(Bits.or(a, b));
            case ANDC1 -> Bits.and(Bits.not(a), b);
            case ANDC2 -> Bits.and(a, Bits.not(b));
            case ORC1 -> Bits.or(Bits.not(a), b);
            case ORC2 -> Bits.or(a, Bits.not(b));
        };
    }
}
