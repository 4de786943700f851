package weft.cons;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;

import weft.condition.Errors;
import weft.control.Equality;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// Property lists read and copied; what changes them is lisp-lib/control.
@Library("common-lisp")
public final class PropertyListFunctions {

    private static final Symbol CONS = LispPackage.COMMON_LISP.define("CONS");

    private PropertyListFunctions() {}

    /// The cons after the indicator of a property.
    private static Cons valueCell(Cons indicator) {
        if (indicator.cdr instanceof Cons c) {
            return c;
        }
        throw Errors.typeError(indicator.cdr, CONS);
    }

    /// Returns the cons whose car is the value of the property INDICATOR of PLIST, or NIL.
    @Defun(value = "weft:%plist-cell plist indicator => cons", effects = FLUSHABLE)
    public static Object cell(LispThread t, Object plist, Object indicator) {
        Object l = plist;
        while (l instanceof Cons c) {
            Cons value = valueCell(c);
            if (Equality.eq(c.car, indicator)) {
                return value;
            }
            l = value.cdr;
            t.safePoint();
        }
        ListFunctions.checkEnd(l);
        return Symbol.NIL;
    }

    /// Returns the value of the property INDICATOR of PLIST, or DEFAULT.
    @Defun(value = "getf plist indicator &optional (default nil) => value", effects = FLUSHABLE)
    public static Object getf(LispThread t, Object plist, Object indicator, Object orElse) {
        return cell(t, plist, indicator) instanceof Cons c ? c.car : orElse;
    }

    /// Returns the first property of PLIST whose indicator is in INDICATORS: indicator, value, and the tail that begins with it.
    @Defun("get-properties plist indicators => indicator, value, tail")
    public static Object getProperties(LispThread t, Object plist, Object indicators) {
        Object l = plist;
        while (l instanceof Cons c) {
            Cons value = valueCell(c);
            if (MemberFunctions.memberEq(t, c.car, indicators) != Symbol.NIL) {
                return t.values(c.car, value.car, c);
            }
            l = value.cdr;
            t.safePoint();
        }
        ListFunctions.checkEnd(l);
        return t.values(Symbol.NIL, Symbol.NIL, Symbol.NIL);
    }

    /// Returns a copy of PLIST without the properties named in INDICATORS.
    @Defun(value = "weft:%plist-without plist indicators => plist", effects = {FLUSHABLE, ALLOCATES})
    public static Object without(LispThread t, Object plist, Object indicators) {
        ListBuilder out = new ListBuilder();
        Object l = plist;
        while (l instanceof Cons c) {
            Cons value = valueCell(c);
            if (MemberFunctions.memberEq(t, c.car, indicators) == Symbol.NIL) {
                out.add(c.car);
                out.add(value.car);
            }
            l = value.cdr;
            t.safePoint();
        }
        ListFunctions.checkEnd(l);
        return out.list();
    }
}
