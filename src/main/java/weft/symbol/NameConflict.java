package weft.symbol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.Upcall;

/// Distinct symbols of one name that an operation would make accessible in one package (CLHS 11.1.1.2.5).
///
/// @param where the package in which they would meet
/// @param operator the name of the operator that was called
/// @param candidates the symbols, the one that is accessible now first
record NameConflict(LispPackage where, String operator, List<Symbol> candidates) {

    /// The conflict in `where` between `old`, accessible now, and `added`.
    static NameConflict between(LispPackage where, String operator, Symbol old, Symbol added) {
        return new NameConflict(where, operator, List.of(old, added));
    }

    /// Signals a correctable PACKAGE-ERROR and returns the candidate that the user chooses to keep.
    Symbol choose(LispThread t) {
        String control = "~A would make distinct symbols called ~S accessible in the package ~A: ~S.";
        Object symbols = Cons.list(candidates.toArray());
        Object[] arguments = {new SimpleString(operator), SymbolFunctions.name(candidates.get(0)), new SimpleString(where.name()), symbols};
        if (!Upcall.CHOOSE_SYMBOL.isDefined()) {
            throw Errors.packageError(where, control, arguments);
        }
        Object chosen = Upcall.CHOOSE_SYMBOL.function()
            .callN(t, new Object[] {where, symbols, new SimpleString(control), Cons.list(arguments)});
        return chosen instanceof Symbol s && candidates.contains(s) ? s : candidates.get(0);
    }

    /// Signals a PACKAGE-ERROR that CONTINUE answers by doing what `way` (a FORMAT control for `arguments`) says; returns then.
    static void continuable(LispThread t, Object packageOrName, String way, String control, Object... arguments) {
        if (!Upcall.CONTINUABLE_PACKAGE_ERROR.isDefined()) {
            throw Errors.packageError(packageOrName, control, arguments);
        }
        Upcall.CONTINUABLE_PACKAGE_ERROR.function()
            .callN(t, new Object[] {packageOrName, new SimpleString(way), new SimpleString(control), Cons.list(arguments)});
    }

    /// `symbols` without repetition, as a list of candidates.
    static List<Symbol> distinct(Collection<Symbol> symbols) {
        return new ArrayList<>(new java.util.LinkedHashSet<>(symbols));
    }
}
