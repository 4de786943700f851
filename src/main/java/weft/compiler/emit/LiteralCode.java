package weft.compiler.emit;

/// The form of literals in compiled files: bytes, written as the characters 0 to 255 of the string constants of a class file.
///
/// A number is written in groups of 7 bits, lowest first, with bit 7 set in all but the last. An object is an operation and its
/// operands. Objects with identity get consecutive numbers as they begin, and [#SEEN] with a number stands for one that
/// has been met; so sharing and cycles survive. A string of Java is its number plus one if it has been met; else 0, twice its length, and a byte
/// for each character, or (with 1 added to twice the length) a number for each when one is above 255.
final class LiteralCode {

    static final int NIL = 0;
    static final int T = 1;
    /// A fixnum that is not negative and below 2^31.
    static final int SMALL = 2;
    static final int FIXNUM = 3;
    static final int BIGNUM = 4;
    static final int RATIO = 5;
    static final int DOUBLE = 6;
    static final int SINGLE = 7;
    static final int COMPLEX = 8;
    static final int CHARACTER = 9;
    /// Package name, symbol name.
    static final int SYMBOL = 10;
    static final int KEYWORD = 11;
    static final int UNINTERNED = 12;
    static final int STRING = 13;
    /// Length, elements; ends in NIL.
    static final int LIST = 14;
    /// Number of conses, elements, last cdr.
    static final int DOTTED = 15;
    static final int VECTOR = 16;
    static final int BITS = 17;
    /// Element type, length, elements (none if the type is NIL).
    static final int TYPED = 18;
    static final int ARRAY = 19;
    static final int ADJUSTABLE = 20;
    static final int SEEN = 21;
    /// The literal at a number of the unit's table.
    static final int SLOT = 22;
    /// A place that a thunk has filled or will fill.
    static final int SKIP = 23;
    static final int SYMBOLS = 24;
    static final int PACKAGE = 25;
    static final int NULL = 26;

    static final int MORE = 0x80;
    static final int BITS_PER_GROUP = 7;

    private LiteralCode() {}
}
