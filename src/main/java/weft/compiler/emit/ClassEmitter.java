package weft.compiler.emit;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import weft.object.SourcePosition;

/// One class being written: the routines of its plan as static methods, and the entries that function objects are called through.
///
/// Methods of the class file API may run the code that writes a method twice (when a jump turns out too long), so writing is
/// repeatable: numbers of literals and lines are looked up before they are made.
final class ClassEmitter {

    /// Says that nothing is known of any class but that it extends Object: where two types of references meet, generated code only uses Object.
    private static final ClassHierarchyResolver FLAT =
        c -> ClassHierarchyResolver.ClassHierarchyInfo.ofClass(c.equals(ConstantDescs.CD_Object) ? null : ConstantDescs.CD_Object);
    private static final int MAX_LINES = 65_000;

    final Unit unit;
    final ClassDesc name;
    /// Where the descriptions of this class's functions begin among those of the unit.
    final int infoBase;
    ClassBuilder builder;
    private final ClassPlan plan;
    private final Map<SourcePosition, Integer> lines = new HashMap<>();
    private final List<SourcePosition> positions = new ArrayList<>();

    private ClassEmitter(Unit unit, ClassPlan plan) {
        this.unit = unit;
        this.name = plan.name;
        this.plan = plan;
        this.infoBase = unit.infos.size();
        for (ClassPlan.Member m : plan.members) {
            Routine r = m.routine();
            if (r.needsInfo()) {
                r.infoIndex = unit.infos.size();
                unit.infos.add(FunctionInfo.of(r.lambda, r.method));
            }
        }
    }

    /// Writes the class of a plan; `written` hears of every routine when its code stands.
    static ClassBytes write(Unit unit, ClassPlan plan, Consumer<ClassPlan.Member> written) {
        ClassEmitter e = new ClassEmitter(unit, plan);
        byte[] bytes = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(FLAT)).build(plan.name, b -> e.write(b, written));
        return new ClassBytes(plan.name, bytes);
    }

    private void write(ClassBuilder b, Consumer<ClassPlan.Member> written) {
        builder = b;
        b.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER).withSuperclass(Jvm.COMPILED);
        for (ClassPlan.Member m : plan.members) {
            routine(m.routine(), m.facts());
            if (m.routine().hasArrayEntry) {
                new Entries(this, m.facts()).arrayEntry(m.routine());
            }
            written.accept(m);
        }
        List<ClassPlan.Member> objects = plan.members.stream().filter(m -> m.routine().hasObject).toList();
        if (!objects.isEmpty()) {
            constructor();
            info();
            Entries.dispatch(this, objects);
        }
        CodePositions.write(this, positions);
        unit.finish(this);
    }

    private void routine(Routine r, Routines facts) {
        int flags = ClassFile.ACC_STATIC | ClassFile.ACC_PUBLIC;
        method(r.method, r.type(facts), flags, facts.runsOnce(r), code -> new Body(code, this, facts, r, null).write());
        if (r.fixnums != null) {
            method(r.fixnumMethod(), r.fixnumType(facts), flags, code -> new Body(code, this, facts, r, r.fixnums).write());
        }
    }

    /// Adds a method; `slots` of its parameters are taken.
    void method(String method, java.lang.constant.MethodTypeDesc type, int flags, Consumer<Code> write) {
        method(method, type, flags, false, write);
    }

    private void method(String method, java.lang.constant.MethodTypeDesc type, int flags, boolean once, Consumer<Code> write) {
        int slots = (flags & ClassFile.ACC_STATIC) != 0 ? 0 : 1;
        for (ClassDesc p : type.parameterList()) {
            slots += java.lang.classfile.TypeKind.from(p).slotSize();
        }
        int first = slots;
        builder.withMethodBody(method, type, flags, b -> write.accept(new Code(b, first, once)));
    }

    private void constructor() {
        var type = Jvm.type(ConstantDescs.CD_void, ConstantDescs.CD_int, Jvm.OBJECTS);
        builder.withMethodBody("<init>", type, ClassFile.ACC_PUBLIC,
            b -> b.aload(0).iload(1).aload(2).invokespecial(Jvm.COMPILED, "<init>", type).return_());
    }

    private void info() {
        method("info", Jvm.type(Jvm.INFO), ClassFile.ACC_PUBLIC, code -> {
            code.aload0().getField(name, "id", ConstantDescs.CD_int).constant(infoBase).write(b -> b.iadd());
            unit.info(code, this);
            code.areturn();
        });
    }

    /// The line number that stands for `position` in this class.
    int line(SourcePosition position) {
        Integer line = lines.get(position);
        if (line == null) {
            if (positions.size() >= MAX_LINES) {
                return MAX_LINES;
            }
            positions.add(position);
            line = positions.size();
            lines.put(position, line);
        }
        return line;
    }
}
