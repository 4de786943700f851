package weft.compiler.emit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import weft.condition.Errors;
import weft.condition.KernelBug;
import weft.control.FunctionFunctions;
import weft.object.AdjustableVector;
import weft.object.ByteVector;
import weft.object.Cons;
import weft.object.DoubleVector;
import weft.object.ElementType;
import weft.object.FloatVector;
import weft.object.IntVector;
import weft.object.LispArray;
import weft.object.LispCharacter;
import weft.object.LispComplex;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispVector;
import weft.object.LongVector;
import weft.object.MultiArray;
import weft.object.NilVector;
import weft.object.Ratio;
import weft.object.ShortVector;
import weft.object.SimpleBitVector;
import weft.object.SimpleString;
import weft.object.SimpleVector;
import weft.object.Symbol;

/// Reads literals that [LiteralEncoder] wrote, as far as the loading of a unit has come: a symbol's package may be made by the form before.
public final class LiteralDecoder {

    /// The bytes in an array: all this runs cold, where a call of charAt costs as much as the rest of a step.
    private final byte[] in;
    private int at;
    private Object[] seen = new Object[64];
    private int seenCount;
    private String[] strings = new String[64];
    private int stringCount;
    /// The package last named, and the number of its name.
    private LispPackage namedPackage;
    private int packageNumber = -1;
    /// The unit's table.
    private final Object[] literals;
    private int filled;

    /// True if a symbol of a package that has been renamed or deleted since is an uninterned one, and the package its name.
    private final boolean lenient;

    /// @param chunks the text in pieces
    public LiteralDecoder(Object[] literals, String[] chunks) {
        this(literals, chunks, false);
    }

    /// For the descriptions of functions, which are asked for when names of packages may have changed.
    static LiteralDecoder ofDescriptions(String[] chunks) {
        return new LiteralDecoder(new Object[0], chunks, true);
    }

    private LiteralDecoder(Object[] literals, String[] chunks, boolean lenient) {
        this.literals = literals;
        this.lenient = lenient;
        this.in = (chunks.length == 1 ? chunks[0] : String.join("", chunks)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Fills the table up to place `end`.
    public void fill(int end) {
        while (filled < end) {
            if (in[at] == LiteralCode.SKIP) {
                at++;
            } else {
                literals[filled] = object();
            }
            filled++;
        }
    }

    /// Defines the global function that the literal at `name` names.
    public void define(int name, LispFunction function) {
        FunctionFunctions.fdefine(literals[name], function);
    }

    /// Makes `expander` the macro function of the literal at `name`.
    public void defineMacro(int name, LispFunction expander) {
        FunctionFunctions.setMacro((Symbol) literals[name], expander);
    }

    int number() {
        int n = in[at];
        if (n >= 0) {
            at++;
            return n;
        }
        n = 0;
        for (int shift = 0;; shift += LiteralCode.BITS_PER_GROUP) {
            byte c = in[at++];
            n |= (c & LiteralCode.MORE - 1) << shift;
            if (c >= 0) {
                return n;
            }
        }
    }

    private long bits(int bytes) {
        long n = 0;
        for (int i = 0; i < bytes; i++) {
            n |= (in[at++] & 0xffL) << 8 * i;
        }
        return n;
    }

    String string() {
        int n = stringNumber();
        return strings[n];
    }

    private int stringNumber() {
        int k = number();
        if (k > 0) {
            return k - 1;
        }
        if (stringCount == strings.length) {
            strings = Arrays.copyOf(strings, 2 * stringCount);
        }
        int n = number();
        if ((n & 1) == 0) {
            strings[stringCount] = new String(in, at, n >> 1, StandardCharsets.ISO_8859_1);
            at += n >> 1;
        } else {
            char[] wide = new char[n >> 1];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = (char) number();
            }
            strings[stringCount] = new String(wide);
        }
        return stringCount++;
    }

    /// A package that is named next, null if there is none and that does not matter. It is mostly the one named last, and looked up once
    /// then: a form of this unit that gives the name to another package does so for later units.
    private LispPackage packageNamed() {
        int n = stringNumber();
        if (n != packageNumber || namedPackage == null || namedPackage.name() == null) {
            namedPackage = findPackage(strings[n]);
            packageNumber = n;
        }
        return namedPackage;
    }

    private <T> T see(T o) {
        if (seenCount == seen.length) {
            seen = Arrays.copyOf(seen, 2 * seenCount);
        }
        seen[seenCount++] = o;
        return o;
    }

    Object object() {
        int op = in[at++];
        return switch (op) {
            case LiteralCode.NIL -> Symbol.NIL;
            case LiteralCode.T -> Symbol.T;
            case LiteralCode.NULL -> null;
            case LiteralCode.SEEN -> seen[number()];
            case LiteralCode.SLOT -> literals[number()];
            case LiteralCode.SMALL -> (Object) (long) number();
            case LiteralCode.FIXNUM -> (Object) bits(8);
            case LiteralCode.BIGNUM -> bignum();
            case LiteralCode.RATIO -> new Ratio((BigInteger) object(), (BigInteger) object());
            case LiteralCode.COMPLEX -> new LispComplex(object(), object());
            case LiteralCode.DOUBLE -> (Object) Double.longBitsToDouble(bits(8));
            case LiteralCode.SINGLE -> (Object) Float.intBitsToFloat((int) bits(4));
            case LiteralCode.CHARACTER -> LispCharacter.of(number());
            case LiteralCode.SYMBOL -> see(symbol());
            case LiteralCode.KEYWORD -> see(LispPackage.keyword(string()));
            case LiteralCode.UNINTERNED -> see(Symbol.uninterned(string()));
            case LiteralCode.PACKAGE -> see(packageOrName());
            case LiteralCode.STRING -> see(characters());
            case LiteralCode.LIST, LiteralCode.DOTTED -> list(op);
            case LiteralCode.VECTOR -> vector();
            case LiteralCode.SYMBOLS -> symbols();
            case LiteralCode.BITS -> see(bitVector());
            case LiteralCode.TYPED -> typed();
            case LiteralCode.ADJUSTABLE -> adjustable();
            case LiteralCode.ARRAY -> array();
            default -> throw new KernelBug("compiled file: unknown literal " + op);
        };
    }

    private Symbol symbol() {
        LispPackage p = packageNamed();
        String name = string();
        return p == null ? Symbol.uninterned(name) : p.intern(name);
    }

    private Object packageOrName() {
        LispPackage p = packageNamed();
        return p == null ? new SimpleString(strings[packageNumber]) : p;
    }

    private LispPackage findPackage(String name) {
        LispPackage p = LispPackage.find(name);
        if (p == null && !lenient) {
            throw Errors.packageError(new SimpleString(name), "A compiled file refers to package ~S, which does not exist", new SimpleString(name));
        }
        return p;
    }

    private BigInteger bignum() {
        byte[] bytes = new byte[number()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = in[at++];
        }
        return new BigInteger(bytes);
    }

    private SimpleString characters() {
        int[] codes = new int[number()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = in[at] >= 0 ? in[at++] : number();
        }
        return new SimpleString(codes);
    }

    private Object list(int op) {
        Cons[] conses = new Cons[number()];
        for (int i = 0; i < conses.length; i++) {
            conses[i] = see(new Cons(Symbol.NIL, Symbol.NIL));
            if (i > 0) {
                conses[i - 1].cdr = conses[i];
            }
        }
        for (Cons c : conses) {
            c.car = object();
        }
        if (op == LiteralCode.DOTTED) {
            conses[conses.length - 1].cdr = object();
        }
        return conses[0];
    }

    private SimpleVector vector() {
        SimpleVector v = see(new SimpleVector(new Object[number()]));
        for (int i = 0; i < v.data.length; i++) {
            v.data[i] = object();
        }
        return v;
    }

    private Symbol[] symbols() {
        Symbol[] all = see(new Symbol[number()]);
        for (int i = 0; i < all.length; i++) {
            all[i] = (Symbol) object();
        }
        return all;
    }

    private SimpleBitVector bitVector() {
        SimpleBitVector v = new SimpleBitVector(number());
        for (int i = 0; i < v.words.length; i++) {
            v.words[i] = bits(8);
        }
        return v;
    }

    private LispVector typed() {
        ElementType type = ElementType.values()[number()];
        int n = number();
        LispVector v = see(switch (type) {
            case U8 -> new ByteVector(new byte[n], false);
            case S8 -> new ByteVector(new byte[n], true);
            case U16 -> new ShortVector(new short[n], false);
            case S16 -> new ShortVector(new short[n], true);
            case U32 -> new IntVector(new int[n], false);
            case S32 -> new IntVector(new int[n], true);
            case U64 -> new LongVector(new long[n], false);
            case FIXNUM -> new LongVector(new long[n], true);
            case SINGLE -> new FloatVector(new float[n]);
            case DOUBLE -> new DoubleVector(new double[n]);
            case NIL -> new NilVector(n);
            case T, CHARACTER, BIT -> throw new KernelBug("compiled file: unexpected element type " + type);
        });
        for (int i = 0; i < n && type != ElementType.NIL; i++) {
            v.set(i, object());
        }
        return v;
    }

    private AdjustableVector adjustable() {
        int size = number();
        int fillPointer = number() - 1;
        int offset = number();
        int flags = number();
        AdjustableVector v = see(new AdjustableVector(null, offset, size, fillPointer, (flags & 2) != 0, (flags & 1) != 0));
        v.target = (LispArray) object();
        return v;
    }

    private MultiArray array() {
        int[] dimensions = new int[number()];
        for (int i = 0; i < dimensions.length; i++) {
            dimensions[i] = number();
        }
        int offset = number();
        int flags = number();
        MultiArray a = see(new MultiArray(dimensions, null, offset, (flags & 2) != 0, (flags & 1) != 0));
        a.target = (LispArray) object();
        return a;
    }
}
