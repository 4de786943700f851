package weft.compiler.emit;

import java.lang.classfile.ClassFile;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weft.object.Cons;
import weft.object.Symbol;

/// How the functions of a compiled file call global ones: through a static method for each name and number of arguments, the link.
///
/// A link to a function that the same file defines asks whether the name still has the definition of the file, and then goes straight to its code; any
/// other goes through the function object. So the JIT sees at each call one callee, with the profile of that callee alone, where `callN` of a
/// class with many functions shows it all of them; and a redefinition, TRACE and the like count at once.
final class Links {

    /// With more arguments than this a call takes them in an array and has no link.
    private static final int MAX_ARGUMENTS = 8;
    private static final int LINKS_PER_CLASS = 1000;

    private record Key(Symbol name, boolean setf, int given) {}

    /// @param literal the number of the symbol among the literals
    private record Link(Key key, ClassDesc home, String method, int literal) {}

    private final FileUnit unit;
    private final Map<Key, Link> links = new LinkedHashMap<>();
    private final Map<Symbol, Routines> functions = new HashMap<>();
    private final Map<Symbol, Routines> writers = new HashMap<>();
    /// Those that a link goes straight to, with the numbers of their objects among the literals.
    private final Map<Routine, Integer> reached = new LinkedHashMap<>();
    private ClassDesc home;

    Links(FileUnit unit) {
        this.unit = unit;
    }

    static boolean take(int arguments) {
        return arguments <= MAX_ARGUMENTS;
    }

    /// Writes the call of the function named `name`, or of its SETF function: the context and the `given` arguments are on the stack.
    void call(Code code, Symbol name, boolean setf, int given) {
        if (!code.live()) {
            return;
        }
        Link link = links.computeIfAbsent(new Key(name, setf, given), this::link);
        code.invokeStatic(link.home, link.method, Jvm.call(given));
    }

    private Link link(Key key) {
        if (links.size() % LINKS_PER_CLASS == 0) {
            home = unit.newClass();
        }
        return new Link(key, home, Mangling.method(key.name) + "&" + links.size(), unit.literal(key.name));
    }

    /// The file defines the global function called `name`.
    void define(Object name, Routines function) {
        if (name instanceof Symbol s) {
            functions.put(s, function);
        } else if (name instanceof Cons c && c.cdr instanceof Cons d && d.car instanceof Symbol s) {
            writers.put(s, function);
        }
    }

    /// The number, among the literals, of the object of `function`, or -1 if it is not made before it is defined.
    int literal(Routine function) {
        return reached.getOrDefault(function, -1);
    }

    /// The functions whose objects are to be made before anything else is loaded.
    List<Routine> early() {
        return List.copyOf(reached.keySet());
    }

    /// Writes the classes of all links.
    void finish() {
        Map<ClassDesc, List<Link>> byClass = new LinkedHashMap<>();
        links.values().forEach(l -> byClass.computeIfAbsent(l.home, _ -> new ArrayList<>()).add(l));
        byClass.forEach((name, some) -> unit.add(new ClassBytes(name, ClassFile.of().build(name, b -> {
            b.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
            some.forEach(l -> b.withMethodBody(l.method, Jvm.call(l.key.given), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                c -> write(l, new Code(c, 1 + l.key.given, false))));
        }))));
    }

    private void write(Link l, Code code) {
        Mark other = code.mark();
        int given = l.key.given;
        int function = code.newSlot(Jvm.FUNCTION);
        unit.pushConstant(code, l.literal, Jvm.SYMBOL);
        code.getField(Jvm.SYMBOL, l.key.setf ? "setf" : "function", Jvm.FUNCTION).dup().astore(function);
        Routines facts = (l.key.setf ? writers : functions).get(l.key.name);
        if (facts != null && Entries.takesDirectly(facts.top, given)) {
            unit.pushConstant(code, reached.computeIfAbsent(facts.top, _ -> unit.reserve()), Jvm.FUNCTION);
            code.branch(Opcode.IF_ACMPNE, other).aload0();
            Entries.pushParameters(code, facts.top, facts, given, 1);
            code.invokeStatic(facts.top.home, facts.top.method, facts.top.type(facts)).areturn().bind(other);
        } else {
            code.pop();
        }
        code.aload(function).aload0();
        if (given <= Jvm.MAX_DIRECT) {
            for (int i = 0; i < given; i++) {
                code.aload(1 + i);
            }
            code.write(b -> b.invokevirtual(Jvm.FUNCTION, "call" + given, Jvm.call(given)));
        } else {
            code.newArray(given);
            for (int i = 0; i < given; i++) {
                int k = i;
                code.element(i, () -> code.aload(1 + k));
            }
            code.write(b -> b.invokevirtual(Jvm.FUNCTION, "callN", Jvm.CALL_N));
        }
        code.areturn();
    }
}
