package weft.symbol;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// The property lists of symbols (CLHS chapter 10).
///
/// Changes hold the symbol's monitor, so that two threads that add properties to one symbol lose neither; readers take no lock.
@Library("common-lisp")
public final class SymbolPropertyFunctions {

    private SymbolPropertyFunctions() {}

    /// Returns the property list of SYMBOL.
    @Defun(value = "symbol-plist symbol => plist", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object symbolPlist(Symbol symbol) {
        return symbol.propertyList();
    }

    /// Replaces the property list of SYMBOL.
    @Defun(value = "(setf symbol-plist) new-plist symbol => new-plist", effects = {NO_POLL, BRIEF})
    public static Object setSymbolPlist(Object plist, Symbol symbol) {
        if (plist != Symbol.NIL && !(plist instanceof Cons)) {
            throw Errors.typeError(plist, LispPackage.COMMON_LISP.define("LIST"));
        }
        symbol.plist = plist;
        return plist;
    }

    /// The cons whose car is the value of the property, or null.
    private static Cons cell(LispThread t, Symbol symbol, Object indicator) {
        Object rest = symbol.propertyList();
        while (rest instanceof Cons c) {
            Cons value = value(c, symbol);
            if (isSame(c.car, indicator)) {
                return value;
            }
            rest = value.cdr;
            if (t.poll != 0 && !Thread.holdsLock(symbol)) {
                t.handlePoll();
            }
        }
        return null;
    }

    private static Cons value(Cons indicator, Symbol symbol) {
        if (indicator.cdr instanceof Cons c) {
            return c;
        }
        throw Errors.error("The property list of ~S has an odd number of elements: ~S", symbol, symbol.propertyList());
    }

    /// EQ: fixnums by value.
    private static boolean isSame(Object a, Object b) {
        return a == b || a instanceof Long n && n.equals(b);
    }

    /// Returns the value of the property INDICATOR of SYMBOL, or DEFAULT.
    @Defun(value = "get symbol indicator &optional (default nil) => value", effects = FLUSHABLE)
    public static Object get(LispThread t, Symbol symbol, Object indicator, Object orElse) {
        Cons c = cell(t, symbol, indicator);
        return c == null ? orElse : c.car;
    }

    /// Gives SYMBOL the property INDICATOR with VALUE.
    @Defun(value = "(setf get) value symbol indicator &optional default => value", effects = NO_POLL)
    public static Object set(LispThread t, Object value, Symbol symbol, Object indicator, Object orElse) {
        synchronized (symbol) {
            Cons c = cell(t, symbol, indicator);
            if (c != null) {
                c.car = value;
            } else {
                symbol.plist = Cons.listStar(symbol.propertyList(), indicator, value);
            }
        }
        return value;
    }

    /// Removes the property INDICATOR of SYMBOL and says whether there was one.
    @Defun(value = "remprop symbol indicator => generalized-boolean", effects = NO_POLL)
    public static boolean remprop(LispThread t, Symbol symbol, Object indicator) {
        synchronized (symbol) {
            Cons before = null;
            Object rest = symbol.propertyList();
            while (rest instanceof Cons c) {
                Cons value = value(c, symbol);
                if (isSame(c.car, indicator)) {
                    if (before == null) {
                        symbol.plist = value.cdr;
                    } else {
                        before.cdr = value.cdr;
                    }
                    return true;
                }
                before = value;
                rest = value.cdr;
            }
            return false;
        }
    }
}
