package weft.compiler.front;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// An ordinary lambda list, taken apart (CLHS 3.4.1).
final class LambdaList {

    /// An optional or &aux parameter: name, default form, supplied-p name or null.
    record Optional(Symbol name, Object defaultForm, Symbol supplied) {}

    /// A keyword parameter.
    record Key(Symbol keyword, Symbol name, Object defaultForm, Symbol supplied) {}

    final List<Symbol> required = new ArrayList<>();
    final List<Optional> optional = new ArrayList<>();
    Symbol rest;
    boolean hasKeys;
    boolean allowOtherKeys;
    final List<Key> keys = new ArrayList<>();
    final List<Optional> aux = new ArrayList<>();
    final Set<Symbol> names = new HashSet<>();

    private enum Section { REQUIRED, OPTIONAL, REST, AFTER_REST, KEY, AFTER_KEYS, AUX }

    static LambdaList parse(Object list, Object form) {
        LambdaList l = new LambdaList();
        Section section = Section.REQUIRED;
        for (Object item : Syntax.list(list, form)) {
            if (item instanceof Symbol s && s.name.startsWith("&") && s.homePackage == LispPackage.COMMON_LISP) {
                section = l.keyword(s, section, form);
            } else {
                section = l.parameter(item, section, form);
            }
        }
        if (section == Section.REST) {
            throw Errors.programError("&REST without a variable in the lambda list of ~S", form);
        }
        return l;
    }

    private Section keyword(Symbol s, Section section, Object form) {
        Section next = switch (s.name) {
            case "&OPTIONAL" -> Section.OPTIONAL;
            case "&REST" -> Section.REST;
            case "&KEY" -> Section.KEY;
            case "&ALLOW-OTHER-KEYS" -> Section.AFTER_KEYS;
            case "&AUX" -> Section.AUX;
            default -> throw Errors.programError("~S may not stand in the ordinary lambda list of ~S", s, form);
        };
        if (next.ordinal() <= section.ordinal() || section == Section.REST || next == Section.AFTER_KEYS && section != Section.KEY) {
            throw Errors.programError("Misplaced ~S in the lambda list of ~S", s, form);
        }
        hasKeys |= next == Section.KEY;
        allowOtherKeys |= next == Section.AFTER_KEYS;
        return next;
    }

    private Section parameter(Object item, Section section, Object form) {
        switch (section) {
            case REQUIRED -> required.add(name(item, form));
            case OPTIONAL -> optional.add(optional(item, form, true));
            case REST -> {
                rest = name(item, form);
                return Section.AFTER_REST;
            }
            case KEY -> keys.add(key(item, form));
            case AUX -> aux.add(optional(item, form, false));
            default -> throw Errors.programError("Misplaced ~S in the lambda list of ~S", item, form);
        }
        return section;
    }

    private Symbol name(Object x, Object form) {
        Symbol s = Syntax.variableName(x, form);
        names.add(s);
        return s;
    }

    private Optional optional(Object item, Object form, boolean suppliedAllowed) {
        if (!(item instanceof Cons)) {
            return new Optional(name(item, form), Symbol.NIL, null);
        }
        List<Object> parts = Syntax.list(item, form);
        if (parts.size() > (suppliedAllowed ? 3 : 2)) {
            throw Errors.programError("Malformed parameter ~S in the lambda list of ~S", item, form);
        }
        return new Optional(name(parts.get(0), form), parts.size() > 1 ? parts.get(1) : Symbol.NIL,
            parts.size() > 2 ? name(parts.get(2), form) : null);
    }

    private Key key(Object item, Object form) {
        Object head = item instanceof Cons c ? c.car : item;
        Symbol keyword;
        Object plain = item;
        if (head instanceof Cons pair) {
            List<Object> parts = Syntax.list(pair, form);
            if (parts.size() != 2) {
                throw Errors.programError("Malformed parameter ~S in the lambda list of ~S", item, form);
            }
            keyword = Syntax.symbol(parts.get(0), form);
            plain = new Cons(parts.get(1), ((Cons) item).cdr);
        } else {
            keyword = LispPackage.keyword(Syntax.symbol(head, form).name);
        }
        Optional o = optional(plain, form, true);
        return new Key(keyword, o.name(), o.defaultForm(), o.supplied());
    }
}
