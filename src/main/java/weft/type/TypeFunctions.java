package weft.type;

import static weft.declare.Effect.FLUSHABLE;

import weft.condition.Errors;
import weft.control.DefinitionFunctions;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// The functions of types.
@Library("common-lisp")
public final class TypeFunctions {

    private static final Symbol STAR = LispPackage.COMMON_LISP.define("*");

    private TypeFunctions() {}

    /// True if OBJECT is of the type that TYPE-SPECIFIER denotes.
    @Defun(value = "typep object type-specifier &optional environment => boolean", effects = FLUSHABLE)
    public static boolean typep(LispThread t, Object object, Object typeSpecifier, Object environment) {
        return TypeSpecifiers.typep(t, object, typeSpecifier);
    }

    /// Returns VALUES; signals TYPE-ERROR unless the first, NIL if there is none, is of TYPE.
    @Defun("weft:%values-of-type type &rest values => value*")
    public static Object valuesOfType(LispThread t, Object type, Object[] values) {
        Object primary = values.length == 0 ? Symbol.NIL : values[0];
        if (!TypeSpecifiers.typep(t, primary, type)) {
            throw Errors.typeError(primary, type);
        }
        return t.values(values);
    }

    /// Returns whether TYPE-1 is a subtype of TYPE-2, and whether that is certain.
    @Defun(value = "subtypep type-1 type-2 &optional environment => subtype-p, valid-p", effects = FLUSHABLE)
    public static Object subtypep(LispThread t, Object type1, Object type2, Object environment) {
        Verdict v = Subtypes.isSubtype(TypeSpecifiers.parse(t, type1), TypeSpecifiers.parse(t, type2));
        return t.values(Symbol.of(v == Verdict.YES), Symbol.of(v != Verdict.UNKNOWN));
    }

    /// Returns OBJECT converted to type RESULT-TYPE.
    @Defun("coerce object result-type => object")
    public static Object coerce(LispThread t, Object object, Object resultType) {
        return Coercion.coerce(t, object, resultType);
    }

    /// Returns a type specifier for a type that OBJECT belongs to.
    @Defun(value = "type-of object => type-specifier", effects = FLUSHABLE)
    public static Object typeOf(LispThread t, Object object) {
        return TypeOf.typeOf(t, object);
    }

    /// Returns the type of the parts of the complex numbers that are made for parts of type TYPE-SPECIFIER.
    @Defun(value = "upgraded-complex-part-type type-specifier &optional environment => type-specifier", effects = FLUSHABLE)
    public static Object upgradedComplexPartType(LispThread t, Object typeSpecifier, Object environment) {
        if (typeSpecifier == STAR) {
            return STAR;
        }
        LispType.ComplexOf c = (LispType.ComplexOf) TypeSpecifiers.parse(t, Cons.list(cl("COMPLEX"), typeSpecifier));
        int kinds = (c.rationals() ? 1 : 0) + (c.singles() ? 1 : 0) + (c.doubles() ? 1 : 0);
        return kinds == 0 ? Symbol.NIL : kinds > 1 ? c.rationals() ? cl("REAL") : cl("FLOAT")
            : cl(c.rationals() ? "RATIONAL" : c.singles() ? "SINGLE-FLOAT" : "DOUBLE-FLOAT");
    }

    /// Makes EXPANDER, a function of a form and an environment, the meaning of the type specifier NAME. With NIL it has none.
    @Defun("weft:%set-type-expander name expander => name")
    public static Object setTypeExpander(Symbol name, Object expander) {
        DefinitionFunctions.setDefinition(name, TypeParser.EXPANDER, expander);
        TypeSpecifiers.forget();
        return name;
    }

    /// Forgets what type specifiers meant: some class or type has been defined anew.
    @Defun("weft:%types-changed => nil")
    public static Object typesChanged() {
        TypeSpecifiers.forget();
        return Symbol.NIL;
    }

    /// Returns SPECIFIER with its outermost DEFTYPE definition expanded once, and true; or SPECIFIER itself and NIL.
    @Defun("weft:%expand-type specifier => expansion, expanded-p")
    public static Object expandType(LispThread t, Object specifier) {
        Object name = specifier instanceof Cons c ? c.car : specifier;
        Object expander = name instanceof Symbol s ? DefinitionFunctions.definition(s, TypeParser.EXPANDER) : Symbol.NIL;
        if (expander == Symbol.NIL) {
            return t.values(specifier, Symbol.NIL);
        }
        Object form = specifier instanceof Cons ? specifier : Cons.list(specifier);
        return t.values(((LispFunction) expander).call2(t, form, Symbol.NIL), Symbol.T);
    }

    /// True when the type that SPECIFIER denotes is known.
    @Defun("weft:%valid-type-specifier-p specifier => boolean")
    public static boolean isValid(LispThread t, Object specifier) {
        return !(TypeSpecifiers.parse(t, specifier) instanceof LispType.Unanswerable u) || u.control() != TypeParser.NO_TYPE;
    }

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }
}
