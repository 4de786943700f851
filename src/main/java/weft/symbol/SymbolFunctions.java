package weft.symbol;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import java.math.BigInteger;
import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.Encapsulation;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.SimpleString;
import weft.object.Symbol;

/// Symbols and their names (CLHS chapter 10), without values and property lists.
@Library("common-lisp")
public final class SymbolFunctions {

    private static final Object PREFIX = Cons.list(cl("OR"), Check.Types.STRING, cl("UNSIGNED-BYTE"));

    private SymbolFunctions() {}

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    /// True if OBJECT is a symbol.
    @Defun(value = "symbolp object => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean symbolp(Object x) {
        return x instanceof Symbol;
    }

    /// True if OBJECT is a keyword.
    @Defun(value = "keywordp object => generalized-boolean", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static boolean keywordp(Object x) {
        return x instanceof Symbol s && s.isKeyword();
    }

    /// Returns the name of SYMBOL.
    @Defun(value = "symbol-name symbol => name", effects = {FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static String symbolName(Symbol symbol) {
        return symbol.name;
    }

    /// Returns the home package of SYMBOL, or NIL.
    @Defun(value = "symbol-package symbol => contents", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object symbolPackage(Symbol symbol) {
        LispPackage home = symbol.homePackage;
        return home == null ? Symbol.NIL : home;
    }

    /// Returns a fresh uninterned symbol called NAME.
    @Defun(value = "make-symbol name => new-symbol", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Symbol makeSymbol(String name) {
        return Symbol.uninterned(name);
    }

    /// Returns a fresh uninterned symbol with the name of SYMBOL and, if COPY-PROPERTIES is true, its value, function and a copy
    /// of its property list.
    @Defun(value = "copy-symbol symbol &optional copy-properties => new-symbol", effects = {ALLOCATES, NO_POLL})
    public static Symbol copySymbol(LispThread t, Symbol symbol, boolean copyProperties) {
        Symbol copy = Symbol.uninterned(symbol.name);
        if (copyProperties) {
            copy.value = symbol.valueOrNull(t);
            if (symbol.function.isCallable()) {
                copy.function = Encapsulation.inside(symbol.function);
            }
            copy.plist = copyList(symbol.propertyList());
        }
        return copy;
    }

    private static Object copyList(Object list) {
        java.util.List<Object> elements = new java.util.ArrayList<>();
        Object rest = list;
        for (; rest instanceof Cons c; rest = c.cdr) {
            elements.add(c.car);
        }
        return Cons.listStar(rest, elements.toArray());
    }

    /// Returns a fresh uninterned symbol whose name is a prefix and a number: a string X is the prefix, an integer X the number, which
    /// is otherwise taken from *GENSYM-COUNTER*.
    @Defun(value = "gensym &optional x => new-symbol", effects = {ALLOCATES, NO_POLL})
    public static Symbol gensym(LispThread t, Object x) {
        if (x instanceof Long n && n >= 0 || x instanceof BigInteger b && b.signum() > 0) {
            return Symbol.uninterned("G" + x);
        }
        if (x != null && !(x instanceof LispVector v && v.isString())) {
            throw Errors.typeError(x, PREFIX);
        }
        Object counter = PackageVariables.GENSYM_COUNTER.valueOrNull(t);
        Object next = switch (counter) {
            case Long n when n >= 0 && n < Long.MAX_VALUE -> n + 1;
            case Long n when n == Long.MAX_VALUE -> BigInteger.valueOf(n).add(BigInteger.ONE);
            case BigInteger n when n.signum() > 0 -> n.add(BigInteger.ONE);
            case null -> throw Errors.typeError(Symbol.NIL, cl("UNSIGNED-BYTE"));
            default -> throw Errors.typeError(counter, cl("UNSIGNED-BYTE"));
        };
        PackageVariables.GENSYM_COUNTER.setValue(t, next);
        return Symbol.uninterned((x == null ? "G" : Check.string(x)) + counter);
    }

    private static final java.util.concurrent.atomic.AtomicLong GENTEMP_COUNTER = new java.util.concurrent.atomic.AtomicLong();

    /// Returns a symbol that is new in PACKAGE, called PREFIX and a number.
    @Defun("gentemp &optional prefix package => new-symbol")
    public static Symbol gentemp(LispThread t, Object prefix, Object packageDesignator) {
        String start = prefix == null ? "T" : Check.string(prefix);
        LispPackage home = packageDesignator == null ? PackageVariables.currentPackage(t) : PackageDesignator.of(t, packageDesignator);
        for (;;) {
            Symbol s = PackageChanges.internNew(home, start + GENTEMP_COUNTER.getAndIncrement());
            if (s != null) {
                return s;
            }
        }
    }

    /// The name of `s` as a Lisp string.
    static SimpleString name(Symbol s) {
        return new SimpleString(s.name);
    }
}
