package weft.compiler.front.special;

import java.util.ArrayList;
import java.util.List;
import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.front.TagMeaning;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;
import weft.object.Cons;
import weft.object.Symbol;

/// `(tagbody {tag | statement}*)`: CLHS TAGBODY.
public final class TagbodyForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        TagScope scope = new TagScope(env.function);
        int[] segment = {0};
        Environment inside = env;
        List<Object> items = Syntax.list(form.cdr, form);
        for (Object item : items) {
            if (isTag(item)) {
                inside = inside.bindTag(item, new TagMeaning(scope.add(item), segment));
            }
        }
        List<Node> segments = new ArrayList<>();
        List<Node> statements = new ArrayList<>();
        for (Object item : items) {
            if (isTag(item)) {
                segments.add(sequence(statements));
                statements = new ArrayList<>();
                segment[0]++;
            } else {
                statements.add(front.convert(item, inside));
            }
        }
        segments.add(sequence(statements));
        return new Node.Tagbody(scope, segments);
    }

    private static Node sequence(List<Node> statements) {
        return statements.isEmpty() ? FrontEnd.nil() : statements.size() == 1 ? statements.get(0) : new Node.Progn(statements);
    }

    private static boolean isTag(Object item) {
        return item instanceof Symbol || item instanceof Long || item instanceof java.math.BigInteger;
    }
}
