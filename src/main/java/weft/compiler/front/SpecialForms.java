package weft.compiler.front;

import java.util.LinkedHashMap;
import java.util.Map;
import weft.compiler.front.special.BlockForm;
import weft.compiler.front.special.CatchForm;
import weft.compiler.front.special.EvalWhenForm;
import weft.compiler.front.special.FastAndCleanForm;
import weft.compiler.front.special.FletForm;
import weft.compiler.front.special.FunctionForm;
import weft.compiler.front.special.GoForm;
import weft.compiler.front.special.IfForm;
import weft.compiler.front.special.LabelsForm;
import weft.compiler.front.special.LetForm;
import weft.compiler.front.special.LetStarForm;
import weft.compiler.front.special.LoadTimeValueForm;
import weft.compiler.front.special.LocallyForm;
import weft.compiler.front.special.MacroletForm;
import weft.compiler.front.special.MultipleValueBindForm;
import weft.compiler.front.special.MultipleValueCallForm;
import weft.compiler.front.special.MultipleValueProg1Form;
import weft.compiler.front.special.NamedLambdaForm;
import weft.compiler.front.special.PrognForm;
import weft.compiler.front.special.ProgvForm;
import weft.compiler.front.special.QuoteForm;
import weft.compiler.front.special.ReturnFromForm;
import weft.compiler.front.special.SetqForm;
import weft.compiler.front.special.SymbolMacroletForm;
import weft.compiler.front.special.TagbodyForm;
import weft.compiler.front.special.TheForm;
import weft.compiler.front.special.ThrowForm;
import weft.compiler.front.special.UnwindProtectForm;
import weft.compiler.front.special.VariableCellForm;
import weft.object.LispPackage;
import weft.object.SpecialOperator;
import weft.object.Symbol;

/// The special operators by name: the 25 of the standard and Weft's own.
public final class SpecialForms {

    private static final Map<Symbol, SpecialForm> TABLE = new LinkedHashMap<>();

    static {
        cl("BLOCK", new BlockForm());
        cl("CATCH", new CatchForm());
        cl("EVAL-WHEN", new EvalWhenForm());
        cl("FLET", new FletForm());
        cl("FUNCTION", new FunctionForm());
        cl("GO", new GoForm());
        cl("IF", new IfForm());
        cl("LABELS", new LabelsForm());
        cl("LET", new LetForm());
        cl("LET*", new LetStarForm());
        cl("LOAD-TIME-VALUE", new LoadTimeValueForm());
        cl("LOCALLY", new LocallyForm());
        cl("MACROLET", new MacroletForm());
        cl("MULTIPLE-VALUE-CALL", new MultipleValueCallForm());
        cl("MULTIPLE-VALUE-PROG1", new MultipleValueProg1Form());
        cl("PROGN", new PrognForm());
        cl("PROGV", new ProgvForm());
        cl("QUOTE", new QuoteForm());
        cl("RETURN-FROM", new ReturnFromForm());
        cl("SETQ", new SetqForm());
        cl("SYMBOL-MACROLET", new SymbolMacroletForm());
        cl("TAGBODY", new TagbodyForm());
        cl("THE", new TheForm());
        cl("THROW", new ThrowForm());
        cl("UNWIND-PROTECT", new UnwindProtectForm());
        own("NAMED-LAMBDA", new NamedLambdaForm());
        own("%MV-BIND", new MultipleValueBindForm());
        own("%FAST-AND-CLEAN", new FastAndCleanForm());
        own("%VARIABLE-CELL", new VariableCellForm());
    }

    private SpecialForms() {}

    private static void cl(String name, SpecialForm form) {
        install(LispPackage.COMMON_LISP.define(name), form);
    }

    private static void own(String name, SpecialForm form) {
        install(LispPackage.WEFT.define(name), form);
    }

    private static void install(Symbol s, SpecialForm form) {
        TABLE.put(s, form);
        s.function = new SpecialOperator(s, Symbol.NIL);
    }

    /// The special form named `s`, or null.
    public static SpecialForm find(Symbol s) {
        return TABLE.get(s);
    }
}
