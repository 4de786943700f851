package weft.compiler.front;

import weft.condition.Errors;
import weft.object.Cons;
import weft.object.Symbol;

/// The situations of an EVAL-WHEN form.
public record Situations(boolean compile, boolean load, boolean execute) {

    /// Reads the list of situations, old names included.
    public static Situations of(Object list, Cons form) {
        boolean compile = false;
        boolean load = false;
        boolean execute = false;
        for (Object s : Syntax.list(list, form)) {
            switch (s instanceof Symbol x ? x.name : "") {
                case "COMPILE-TOPLEVEL", "COMPILE" -> compile = true;
                case "LOAD-TOPLEVEL", "LOAD" -> load = true;
                case "EXECUTE", "EVAL" -> execute = true;
                default -> throw Errors.programError("~S is no situation of EVAL-WHEN: ~S", s, form);
            }
        }
        return new Situations(compile, load, execute);
    }
}
