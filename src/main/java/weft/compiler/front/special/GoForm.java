package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.front.TagMeaning;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;
import weft.condition.Errors;
import weft.object.Cons;

/// `(go tag)`: CLHS GO.
public final class GoForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object name = Syntax.arguments(form, 1, 1)[0];
        if (!(env.tag(name) instanceof TagMeaning m)) {
            throw Errors.programError("There is no tag ~S around ~S", name, form);
        }
        TagScope.Tag tag = m.tag();
        tag.used = true;
        if (m.isBehind()) {
            tag.loopHead = true;
        }
        if (tag.scope.owner != env.function) {
            tag.scope.nonLocal = true;
            env.function.use(tag.scope.token);
        }
        return new Node.Go(tag, front.position());
    }
}
