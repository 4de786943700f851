package weft.reader;

import java.util.ArrayList;
import java.util.List;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispMacro;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.SimpleVector;
import weft.object.Symbol;
import weft.stream.LispStream;

/// Backquote (CLHS 2.4.6): its reader macros and its expansion.
///
/// The reader makes `(backquote x)`, and `(unquote x)`, `(unquote-splicing x)` and `(unquote-nsplicing x)` for the commas
/// in it; BACKQUOTE is a macro. Inside a nested backquote the commas of the outer one are filled in and the inner form remains a
/// BACKQUOTE form; an inner comma may then have any number of arguments, because `,,@x` splices into it. Parts without a
/// comma are constants that the result shares.
public final class Backquote {

    private static final Symbol BACKQUOTE = LispPackage.WEFT.define("BACKQUOTE");
    private static final Symbol UNQUOTE = LispPackage.WEFT.define("UNQUOTE");
    private static final Symbol SPLICE = LispPackage.WEFT.define("UNQUOTE-SPLICING");
    private static final Symbol NSPLICE = LispPackage.WEFT.define("UNQUOTE-NSPLICING");

    private static final Symbol QUOTE = cl("QUOTE");
    private static final Symbol LIST = cl("LIST");
    private static final Symbol LIST_STAR = cl("LIST*");
    private static final Symbol CONS = cl("CONS");
    private static final Symbol APPEND = cl("APPEND");
    private static final Symbol NCONC = cl("NCONC");

    private Backquote() {}

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    /// Defines the macro BACKQUOTE.
    static void install() {
        BACKQUOTE.function = new LispMacro(BACKQUOTE, new LispFunction() {
            @Override public Object callN(LispThread t, Object[] args) {
                if (args.length != 2) {
                    throw Errors.wrongArgumentCount(this, args.length, 2, 2);
                }
                return t.single(expand(second(args[0])));
            }

            @Override public Object name() {
                return Cons.list(cl("MACRO-FUNCTION"), BACKQUOTE);
            }

            @Override public Object lambdaList() {
                return Cons.list(LispPackage.WEFT.intern("FORM"));
            }
        });
    }

    private static Object second(Object form) {
        if (form instanceof Cons c && c.cdr instanceof Cons d && d.cdr == Symbol.NIL) {
            return d.car;
        }
        throw Errors.programError("BACKQUOTE takes one form: ~S", form);
    }

    // --- reading

    static Object read(LispThread t, LispStream in) {
        ReadState state = ReadState.current(t);
        state.backquotes++;
        Object x = LispReader.required(t, in);
        state.backquotes--;
        if (ReaderVariables.suppress(t)) {
            return Symbol.NIL;
        }
        if (isSplice(x)) {
            throw ReaderErrors.error(t, in, "A splicing comma stands directly after a backquote.");
        }
        return Cons.list(BACKQUOTE, x);
    }

    static Object readComma(LispThread t, LispStream in) {
        ReadState state = ReadState.current(t);
        boolean suppress = ReaderVariables.suppress(t);
        if (state.backquotes <= 0 && !suppress) {
            throw ReaderErrors.error(t, in, "A comma stands outside a backquote.");
        }
        int c = in.readChar();
        if (c < 0) {
            throw ReaderErrors.endOfFile(t, in);
        }
        Symbol operator = c == '@' ? SPLICE : c == '.' ? NSPLICE : UNQUOTE;
        if (operator == UNQUOTE) {
            in.unreadChar(c);
        }
        state.backquotes--;
        Object x = LispReader.required(t, in);
        state.backquotes++;
        return suppress ? Symbol.NIL : Cons.list(operator, x);
    }

    /// True for the form of `,@x` or `,.x`.
    static boolean isSplice(Object x) {
        return x instanceof Cons c && (c.car == SPLICE || c.car == NSPLICE) && c.cdr instanceof Cons;
    }

    // --- expansion

    /// The form that makes what the backquoted `x` describes.
    public static Object expand(Object x) {
        return expand(x, 1).form();
    }

    /// A form under construction: a constant, or a call with its arguments still open to additions in front.
    private static final class Piece {
        final Symbol operator;
        final Object constant;
        /// Arguments in reverse order.
        final List<Object> arguments;

        private Piece(Symbol operator, Object constant, List<Object> arguments) {
            this.operator = operator;
            this.constant = constant;
            this.arguments = arguments;
        }

        static Piece constant(Object value) {
            return new Piece(QUOTE, value, null);
        }

        static Piece code(Object form) {
            return new Piece(null, form, null);
        }

        static Piece call(Symbol operator, Object... reversed) {
            return new Piece(operator, null, new ArrayList<>(List.of(reversed)));
        }

        boolean isConstant() {
            return operator == QUOTE;
        }

        boolean isNil() {
            return operator == QUOTE && constant == Symbol.NIL;
        }

        Object form() {
            if (operator == null) {
                return constant;
            }
            if (operator == QUOTE) {
                return isSelfEvaluating(constant) ? constant : Cons.list(QUOTE, constant);
            }
            Object list = Symbol.NIL;
            for (Object a : arguments) {
                list = new Cons(a, list);
            }
            return new Cons(operator == LIST_STAR && arguments.size() == 2 ? CONS : operator, list);
        }

        private static boolean isSelfEvaluating(Object x) {
            return x instanceof Symbol s ? s == Symbol.NIL || s == Symbol.T || s.isKeyword() : !(x instanceof Cons);
        }

        /// This list with `element` in front.
        Piece withElement(Object element) {
            if (isNil()) {
                return call(LIST, element);
            }
            if (operator == LIST || operator == LIST_STAR) {
                arguments.add(element);
                return this;
            }
            return call(LIST_STAR, form(), element);
        }

        /// This list with the elements of the value of `list` in front, joined by APPEND or NCONC.
        Piece withList(Symbol join, Object list) {
            if (isNil()) {
                return code(list);
            }
            if (operator == join) {
                arguments.add(list);
                return this;
            }
            return call(join, form(), list);
        }
    }

    private static boolean isForm(Object x, Symbol operator) {
        return x instanceof Cons c && c.car == operator && c.cdr instanceof Cons d && d.cdr == Symbol.NIL;
    }

    private static boolean isComma(Object x) {
        return x instanceof Cons c && (c.car == UNQUOTE || c.car == SPLICE || c.car == NSPLICE) && isList(c.cdr);
    }

    private static boolean isList(Object x) {
        while (x instanceof Cons c) {
            x = c.cdr;
        }
        return x == Symbol.NIL;
    }

    private static Piece expand(Object x, int level) {
        if (isForm(x, UNQUOTE) && level == 1) {
            return Piece.code(((Cons) ((Cons) x).cdr).car);
        }
        if (isSplice(x) && level == 1) {
            throw Errors.programError("A splicing comma stands where there is no list: ~S", x);
        }
        if (isForm(x, BACKQUOTE)) {
            return headed((Cons) x, level + 1);
        }
        if (isComma(x) && level > 1) {
            return headed((Cons) x, level - 1);
        }
        return x instanceof Cons c ? list(c, level) : x instanceof SimpleVector v ? vector(v, level) : Piece.constant(x);
    }

    /// `form`, whose operator is BACKQUOTE or a comma, with its arguments at `level`.
    private static Piece headed(Cons form, int level) {
        if (!(form.cdr instanceof Cons arguments)) {
            return Piece.constant(form);
        }
        Piece rest = list(arguments, level);
        if (rest.isConstant()) {
            return Piece.constant(rest.constant == form.cdr ? form : new Cons(form.car, rest.constant));
        }
        return rest.withElement(Cons.list(QUOTE, form.car));
    }

    private static Piece vector(LispVector v, int level) {
        Object[] elements = new Object[v.length()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = v.get(i);
        }
        Object all = Cons.list(elements);
        Piece p = all instanceof Cons c ? list(c, level) : Piece.constant(all);
        if (p.isConstant()) {
            return Piece.constant(v);
        }
        Object form = p.form();
        return p.operator == LIST
            ? Piece.code(new Cons(cl("VECTOR"), ((Cons) form).cdr))
            : Piece.code(Cons.list(cl("APPLY"), Cons.list(cl("FUNCTION"), cl("VECTOR")), form));
    }

    private static Piece list(Cons x, int level) {
        List<Cons> conses = new ArrayList<>();
        Object rest = x;
        do {
            Cons c = (Cons) rest;
            conses.add(c);
            rest = c.cdr;
        } while (rest instanceof Cons && !isForm(rest, UNQUOTE) && !isForm(rest, BACKQUOTE));
        Piece result = expand(rest, level);
        for (int i = conses.size() - 1; i >= 0; i--) {
            result = prepend(conses.get(i), level, result);
        }
        return result;
    }

    /// `tail`, the expansion of the cdr of `cons`, with what its car stands for in front.
    private static Piece prepend(Cons cons, int level, Piece tail) {
        if (level == 1 && isComma(cons.car)) {
            Cons comma = (Cons) cons.car;
            Object[] forms = elements(comma.cdr);
            Piece result = tail;
            for (int i = forms.length - 1; i >= 0; i--) {
                result = comma.car == UNQUOTE ? result.withElement(forms[i])
                    : result.withList(comma.car == SPLICE ? APPEND : NCONC, forms[i]);
            }
            return result;
        }
        Piece element = expand(cons.car, level);
        if (element.isConstant() && tail.isConstant()) {
            return Piece.constant(element.constant == cons.car && tail.constant == cons.cdr
                ? cons : new Cons(element.constant, tail.constant));
        }
        return tail.withElement(element.form());
    }

    private static Object[] elements(Object list) {
        List<Object> all = new ArrayList<>();
        for (Object l = list; l instanceof Cons c; l = c.cdr) {
            all.add(c.car);
        }
        return all.toArray();
    }
}
