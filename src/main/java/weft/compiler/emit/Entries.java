package weft.compiler.emit;

import java.lang.classfile.ClassFile;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;

/// The ways into functions: `call0` to `call4` and `callN`, which tell the functions of a class apart, and the static entries
/// that take arguments from an array.
final class Entries {

    private final ClassEmitter home;
    private final Routines facts;

    Entries(ClassEmitter home, Routines facts) {
        this.home = home;
        this.facts = facts;
    }

    // --- entries of function objects

    static void dispatch(ClassEmitter home, List<ClassPlan.Member> objects) {
        for (int k = 0; k <= Jvm.MAX_DIRECT; k++) {
            int given = k;
            List<ClassPlan.Member> fitting = objects.stream().filter(m -> takesDirectly(m.routine(), given)).toList();
            if (!fitting.isEmpty()) {
                home.method("call" + k, Jvm.call(k), ClassFile.ACC_PUBLIC, code -> select(home, code, fitting, objects.size(),
                    m -> new Entries(home, m.facts()).direct(code, m.routine(), given), () -> superCall(code, given)));
            }
        }
        home.method("callN", Jvm.CALL_N, ClassFile.ACC_PUBLIC, code -> {
            Mark wrong = code.mark();
            select(home, code, objects, objects.size(), m -> new Entries(home, m.facts()).listed(code, m.routine(), wrong), () -> code.jump(wrong));
            code.bind(wrong).aload0().aload(2).write(b -> b.arraylength())
                .invokeVirtual(home.name, "wrongArgumentCount", Jvm.ERROR, ConstantDescs.CD_int).athrow();
        });
    }

    static boolean takesDirectly(Routine r, int given) {
        return DirectCalls.isPlain(r, given) && !r.parametersInArray();
    }

    /// Writes the code for each of `fitting`, selected by the id of the function object.
    private static void select(ClassEmitter home, Code code, List<ClassPlan.Member> fitting, int all,
                               java.util.function.Consumer<ClassPlan.Member> each, Runnable otherwise) {
        if (all == 1) {
            each.accept(fitting.getFirst());
            return;
        }
        Mark none = code.mark();
        int first = fitting.getFirst().routine().id;
        int last = fitting.getLast().routine().id;
        List<Mark> marks = new ArrayList<>();
        List<Mark> cases = new ArrayList<>();
        for (ClassPlan.Member m : fitting) {
            while (first + cases.size() < m.routine().id) {
                cases.add(none);
            }
            Mark mark = code.mark();
            marks.add(mark);
            cases.add(mark);
        }
        if (first + cases.size() - 1 != last) {
            throw new weft.condition.KernelBug("functions of " + home.name.displayName() + " are out of order");
        }
        code.aload0().getField(home.name, "id", ConstantDescs.CD_int).tableSwitch(first, cases, none);
        for (int i = 0; i < marks.size(); i++) {
            code.bind(marks.get(i));
            each.accept(fitting.get(i));
        }
        code.bind(none);
        otherwise.run();
    }

    private static void superCall(Code code, int given) {
        for (int i = 0; i < given + 2; i++) {
            code.aload(i);
        }
        code.write(b -> b.invokespecial(Jvm.COMPILED, "call" + given, Jvm.call(given))).areturn();
    }

    /// The call of the code of `r` with the arguments of `callK`.
    private void direct(Code code, Routine r, int given) {
        code.aload(1);
        pushClosed(code, r);
        pushParameters(code, r, facts, given, 2);
        code.invokeStatic(r.home, r.method, r.type(facts)).areturn();
    }

    /// Pushes the raw parameters of `r` for a plain call with `given` arguments, which are in the slots from `first` on.
    static void pushParameters(Code code, Routine r, Routines facts, int given, int first) {
        Lambda l = r.lambda;
        int fixed = l.required.size() + l.optional.size();
        List<Variable> parameters = r.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (i < fixed) {
                if (i < given) {
                    code.aload(first + i);
                    unbox(code, r.parameterType(parameters.get(i), facts));
                } else {
                    code.aconstNull();
                }
            } else if (i == fixed && l.rest != null) {
                list(code, first + fixed, first + given);
            } else {
                code.aconstNull();
            }
        }
    }

    /// Pushes a list of what is in the slots from `from` up to `end`.
    private static void list(Code code, int from, int end) {
        for (int i = from; i < end; i++) {
            code.write(b -> b.new_(Jvm.CONS).dup()).aload(i);
        }
        code.nil();
        for (int i = from; i < end; i++) {
            code.write(b -> b.invokespecial(Jvm.CONS, "<init>", Jvm.type(ConstantDescs.CD_void, Jvm.OBJECT, Jvm.OBJECT)));
        }
    }

    /// The call of the code of `r` with the arguments of `callN`.
    private void listed(Code code, Routine r, Mark wrong) {
        if (r.hasArrayEntry) {
            code.aload(1);
            pushClosed(code, r);
            code.aload(2).invokeStatic(r.home, r.arrayEntry(), r.arrayEntryType(facts)).areturn();
            return;
        }
        int n = r.lambda.required.size();
        if (!r.takesFrame()) {
            code.aload(2).write(b -> b.arraylength()).constant(n).branch(Opcode.IF_ICMPNE, wrong);
        }
        code.aload(1);
        pushClosed(code, r);
        if (r.parametersInArray()) {
            code.aload(2);
        } else {
            for (int i = 0; i < n; i++) {
                code.aload(2).elementAt(i);
                unbox(code, r.parameterType(r.lambda.required.get(i), facts));
            }
        }
        code.invokeStatic(r.home, r.method, r.type(facts)).areturn();
    }

    /// Pushes the free variables of `r` out of the function object.
    private void pushClosed(Code code, Routine r) {
        if (r.free.isEmpty()) {
            return;
        }
        if (r.freeInArray()) {
            code.aload0().getField(home.name, "closed", Jvm.OBJECTS);
            return;
        }
        int i = 0;
        for (Variable v : r.free) {
            code.aload0().getField(home.name, "closed", Jvm.OBJECTS).elementAt(i++);
            ClassDesc type = facts.freeType(v);
            if (type.equals(Jvm.CELL)) {
                code.cast(type);
            } else {
                unbox(code, type);
            }
        }
    }

    private static void unbox(Code code, ClassDesc type) {
        if (type.isPrimitive()) {
            code.unbox(switch (type.descriptorString()) {
                case "J" -> ValueKind.FIXNUM;
                case "D" -> ValueKind.DOUBLE;
                default -> ValueKind.SINGLE;
            });
        }
    }

    // --- the static entry with an array of arguments

    void arrayEntry(Routine r) {
        home.method(r.arrayEntry(), r.arrayEntryType(facts), ClassFile.ACC_STATIC | ClassFile.ACC_PUBLIC, code -> {
            int args = code.slotMark() - 1;
            int count = code.newSlot(ConstantDescs.CD_int);
            code.aload(args).write(b -> b.arraylength().istore(count));
            checkCount(code, r, count);
            int keys = keys(code, r, args);
            code.aload0();
            for (int i = 0, slot = 1; i < (r.freeInArray() ? 1 : r.free.size()); i++) {
                ClassDesc type = r.arrayEntryType(facts).parameterType(i + 1);
                code.load(type, slot);
                slot += java.lang.classfile.TypeKind.from(type).slotSize();
            }
            List<Variable> parameters = r.parameters();
            IntConsumer push = i -> parameter(code, r, parameters, i, args, count, keys);
            if (r.parametersInArray()) {
                code.newArray(parameters.size());
                for (int i = 0; i < parameters.size(); i++) {
                    int k = i;
                    code.element(i, () -> push.accept(k));
                }
            } else {
                for (int i = 0; i < parameters.size(); i++) {
                    push.accept(i);
                }
            }
            code.invokeStatic(r.home, r.method, r.type(facts)).areturn();
        });
    }

    private void checkCount(Code code, Routine r, int count) {
        Mark wrong = code.mark();
        Mark ok = code.mark();
        int max = r.lambda.maxArguments();
        code.write(b -> b.iload(count)).constant(r.lambda.minArguments()).branch(Opcode.IF_ICMPLT, wrong);
        if (max >= 0) {
            code.write(b -> b.iload(count)).constant(max).branch(Opcode.IF_ICMPLE, ok);
        } else {
            code.jump(ok);
        }
        code.bind(wrong).constant(r.infoIndex);
        home.unit.info(code, home);
        code.write(b -> b.iload(count)).invokeStatic(Jvm.LOCAL_ENTRY, "wrongArgumentCount", Jvm.ERROR, Jvm.INFO, ConstantDescs.CD_int).athrow();
        code.bind(ok);
    }

    /// Finds the keyword arguments and returns the slot of their array, or -1.
    private int keys(Code code, Routine r, int args) {
        Lambda l = r.lambda;
        if (!l.hasKeys) {
            return -1;
        }
        code.aload(args).constant(l.required.size() + l.optional.size()).constant(l.allowOtherKeys ? 1 : 0);
        home.unit.pushLiteral(code, home, keywords(l), Jvm.SYMBOLS);
        code.invokeStatic(Jvm.ARGUMENTS, "keys", Jvm.OBJECTS, Jvm.OBJECTS, ConstantDescs.CD_int, ConstantDescs.CD_boolean, Jvm.SYMBOLS);
        int slot = code.newSlot(Jvm.OBJECTS);
        code.astore(slot);
        return slot;
    }

    /// One array for each function, however often the method is written.
    private final java.util.Map<Lambda, weft.object.Symbol[]> keywordArrays = new java.util.IdentityHashMap<>();

    private weft.object.Symbol[] keywords(Lambda l) {
        return keywordArrays.computeIfAbsent(l, x -> x.keywords.toArray(weft.object.Symbol[]::new));
    }

    private void parameter(Code code, Routine r, List<Variable> parameters, int i, int args, int count, int keys) {
        Lambda l = r.lambda;
        int required = l.required.size();
        int fixed = required + l.optional.size();
        if (i < required) {
            code.aload(args).elementAt(i);
            unbox(code, r.parameterType(parameters.get(i), facts));
        } else if (i < fixed) {
            Mark no = code.mark();
            Mark end = code.mark();
            code.write(b -> b.iload(count)).constant(i).branch(Opcode.IF_ICMPLE, no).aload(args).elementAt(i)
                .jump(end).bind(no).aconstNull().bind(end);
        } else if (i == fixed && l.rest != null) {
            code.aload(args).constant(fixed).nil()
                .invokeStatic(Jvm.CONS, "fromArray", Jvm.OBJECT, Jvm.OBJECTS, ConstantDescs.CD_int, Jvm.OBJECT);
        } else {
            code.aload(keys).elementAt(i - fixed - (l.rest != null ? 1 : 0));
        }
    }
}
