package weft.compiler.front.special;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import weft.compiler.front.Declarations;
import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.LocalDefinition;
import weft.compiler.front.SpecialForm;
import weft.compiler.ir.LocalFunction;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(labels (definition*) declaration* form*)`: CLHS LABELS.
public final class LabelsForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        List<LocalDefinition> definitions = LocalDefinition.parse(form);
        List<LocalFunction> functions = new ArrayList<>();
        Environment inside = env;
        for (LocalDefinition d : definitions) {
            LocalFunction f = d.declare(form, env);
            f.variable.assigned = true;
            functions.add(f);
            inside = inside.bindFunction(d.name(), f);
        }
        for (int i = 0; i < functions.size(); i++) {
            functions.get(i).lambda = definitions.get(i).convert(front, form, inside);
        }
        Declarations d = Declarations.of(((Cons) form.cdr).cdr, false, form);
        return new Node.Labels(functions, front.progn(d.forms, d.free(inside, Set.of())));
    }
}
