package weft.runtime;

import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// The one list of calls from the kernel up into Lisp. Each goes through the function cell of its symbol.
public enum Upcall {
    /// `(%signal-error condition-type initargs)`: makes the condition and calls ERROR. Does not return.
    SIGNAL_ERROR("%SIGNAL-ERROR"),
    /// `(%signal-warning condition-type initargs)`: makes the condition and calls WARN.
    SIGNAL_WARNING("%SIGNAL-WARNING"),
    /// `(%undefined-function name arguments)`: signals UNDEFINED-FUNCTION; returns the values a restart yields.
    UNDEFINED_FUNCTION("%UNDEFINED-FUNCTION"),
    /// `(%unbound-variable symbol)`: signals UNBOUND-VARIABLE; returns the value a restart yields.
    UNBOUND_VARIABLE("%UNBOUND-VARIABLE"),
    /// `(%print-object object stream)`: prints an instance through PRINT-OBJECT.
    PRINT_OBJECT("%PRINT-OBJECT"),
    /// `(%pretty-function object)`: the function of the current pretty-print dispatch table for OBJECT, or NIL.
    PRETTY_FUNCTION("%PRETTY-FUNCTION"),
    /// `(%expand-type symbol-or-form)`: expands a DEFTYPE type specifier once.
    EXPAND_TYPE("%EXPAND-TYPE"),
    /// `(%read-structure name plist)`: makes the structure that `#S` describes, through its standard constructor.
    READ_STRUCTURE("%READ-STRUCTURE"),
    /// `(parse-namestring string)`: makes the pathname that `#P` describes.
    PARSE_NAMESTRING(LispPackage.COMMON_LISP, "PARSE-NAMESTRING"),
    /// `(%choose-symbol package symbols control arguments)`: signals a name conflict in PACKAGE between SYMBOLS; returns the one to keep.
    CHOOSE_SYMBOL("%CHOOSE-SYMBOL"),
    /// `(%continuable-package-error package way control arguments)`: signals; returns when CONTINUE, which does what WAY says, is taken.
    CONTINUABLE_PACKAGE_ERROR("%CONTINUABLE-PACKAGE-ERROR"),
    /// `(parse-macro name lambda-list body)`: the lambda expression of a macro function.
    PARSE_MACRO("PARSE-MACRO"),
    /// `(%adopt-thread thread)`: makes a process for the running thread, which Lisp did not start.
    ADOPT_THREAD("%ADOPT-THREAD"),
    /// `(eval form)`.
    EVAL(LispPackage.COMMON_LISP, "EVAL");

    private final Symbol symbol;

    Upcall(String name) {
        this(LispPackage.WEFT, name);
    }

    Upcall(LispPackage home, String name) {
        symbol = home.define(name);
    }

    /// The function to call now.
    public LispFunction function() {
        return symbol.function;
    }

    /// True once Lisp has defined the function.
    public boolean isDefined() {
        return symbol.function.isCallable();
    }

    public Object call(LispThread t, Object a) {
        return symbol.function.call1(t, a);
    }

    public Object call(LispThread t, Object a, Object b) {
        return symbol.function.call2(t, a, b);
    }
}
