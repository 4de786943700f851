package weft.compiler.emit;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which routines go into a class, and under which names and numbers; made before any code, because routines name each other.
final class ClassPlan {

    /// A routine with the facts of the top-level function that it belongs to.
    record Member(Routine routine, Routines facts) {}

    final ClassDesc name;
    final List<Member> members = new ArrayList<>();
    private final Set<String> methods = new HashSet<>();
    private int ids;

    ClassPlan(ClassDesc name) {
        this.name = name;
    }

    int functions() {
        return ids;
    }

    void add(Routine r, Routines facts) {
        members.add(new Member(r, facts));
        r.home = name;
        r.method = unique(r.isPart() ? partName(r) : loopName(r, Mangling.method(r.lambda.name)));
        if (r.hasObject && !r.lambda.isFixed()) {
            r.hasArrayEntry = true;
        }
        if (r.needsInfo()) {
            r.id = ids++;
        }
    }

    private static String partName(Routine r) {
        Routine whole = r;
        while (whole.isPart()) {
            whole = whole.parent;
        }
        return loopName(whole, Mangling.method(whole.lambda.name) + " part");
    }

    private static String loopName(Routine whole, String name) {
        return whole.takesFrame() ? name + CodePositions.LOOP : name;
    }

    private String unique(String wished) {
        String base = wished.length() > 200 ? wished.substring(0, 200) : wished;
        String n = base;
        for (int i = 2; !methods.add(n); i++) {
            n = base + "~" + i;
        }
        return n;
    }
}
