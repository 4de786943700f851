package weft.compiler.front;

import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// The constant variables about lambda lists and calls (CLHS 3.4, 5.2).
public final class Limits {

    private static final String[] LAMBDA_LIST_KEYWORDS =
        {"&ALLOW-OTHER-KEYS", "&AUX", "&BODY", "&ENVIRONMENT", "&KEY", "&OPTIONAL", "&REST", "&WHOLE"};

    private Limits() {}

    public static void install() {
        Object keywords = Symbol.NIL;
        for (String name : LAMBDA_LIST_KEYWORDS) {
            keywords = new Cons(LispPackage.COMMON_LISP.define(name), keywords);
        }
        constant("LAMBDA-LIST-KEYWORDS", keywords);
        constant("LAMBDA-PARAMETERS-LIMIT", (long) Short.MAX_VALUE);
        constant("CALL-ARGUMENTS-LIMIT", (long) Integer.MAX_VALUE >> 4);
        constant("MULTIPLE-VALUES-LIMIT", (long) Integer.MAX_VALUE >> 4);
    }

    private static void constant(String name, Object value) {
        Symbol s = LispPackage.COMMON_LISP.define(name);
        s.value = value;
        s.flags |= Symbol.CONSTANT | Symbol.SPECIAL;
    }
}
