package weft.type;

import java.math.BigInteger;
import weft.object.Cons;
import weft.object.LispArray;
import weft.object.LispCharacter;
import weft.object.LispComplex;
import weft.object.Ratio;
import weft.object.Symbol;

/// The kinds of objects: every object is of exactly one.
enum Kind {
    INTEGER(Line.INTEGERS), RATIO(Line.RATIOS), SINGLE(Line.SINGLES), DOUBLE(Line.DOUBLES),
    COMPLEX_RATIONAL(PointRegion.NONE), COMPLEX_SINGLE(PointRegion.NONE), COMPLEX_DOUBLE(PointRegion.NONE),
    CHARACTER(Line.CHARACTERS), NIL(Line.NIL), KEYWORD(PointRegion.NONE), SYMBOL(PointRegion.NONE),
    CONS(AtomRegion.NONE), ARRAY(AtomRegion.NONE), OTHER(AtomRegion.NONE);

    /// The line of the objects, or null.
    final Line line;
    /// The empty set of objects of this kind.
    final Region none;
    /// All objects of this kind.
    final Region all;

    Kind(Line line) {
        this.line = line;
        this.none = LineRegion.none(line);
        this.all = LineRegion.all(line);
    }

    Kind(Region none) {
        this.line = null;
        this.none = none;
        this.all = none.complement();
    }

    static Kind of(Object x) {
        return switch (x) {
            case Long n -> INTEGER;
            case BigInteger n -> INTEGER;
            case Ratio n -> RATIO;
            case Float n -> SINGLE;
            case Double n -> DOUBLE;
            case LispComplex c -> c.real() instanceof Float ? COMPLEX_SINGLE : c.real() instanceof Double ? COMPLEX_DOUBLE : COMPLEX_RATIONAL;
            case LispCharacter c -> CHARACTER;
            case Symbol s -> s == Symbol.NIL ? NIL : s.isKeyword() ? KEYWORD : SYMBOL;
            case Cons c -> CONS;
            case LispArray a -> ARRAY;
            default -> OTHER;
        };
    }

    /// The set of `x`, an object of this kind, alone.
    Region only(Object x) {
        return switch (none) {
            case LineRegion l -> LineRegion.point(line, x);
            case PointRegion p -> new PointRegion(false, java.util.Set.of(x));
            default -> AtomRegion.of(new Atom.One(x));
        };
    }
}
