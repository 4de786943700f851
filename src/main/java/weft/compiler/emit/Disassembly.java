package weft.compiler.emit;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weft.object.LispFunction;
import weft.object.SourcePosition;

/// The JVM instructions of a compiled function as text, for DISASSEMBLE: one instruction a line, jump targets as `L1`, source positions
/// as comments.
public final class Disassembly {

    private final StringBuilder out = new StringBuilder();
    private final Map<Label, String> names = new HashMap<>();
    private final List<SourcePosition> positions;

    private Disassembly(List<SourcePosition> positions) {
        this.positions = positions;
    }

    /// The code of `f`, all its bodies and the parts they were cut into; null when `f` is not a function of tier 1 or its class file is gone.
    public static String of(LispFunction f) {
        if (!(f instanceof CompiledFunction compiled)) {
            return null;
        }
        byte[] bytes = bytes(f.getClass());
        if (bytes == null) {
            return null;
        }
        ClassModel model = ClassFile.of().parse(bytes);
        Disassembly d = new Disassembly(CodePositions.all(f.getClass()));
        String method = compiled.info().method();
        List<String> others = new ArrayList<>();
        for (MethodModel m : model.methods()) {
            String name = m.methodName().stringValue();
            if (CodePositions.plainName(name).equals(method) || name.equals(method + " part") || name.startsWith(method + " part~")) {
                d.method(m);
            } else if (m.flags().has(java.lang.reflect.AccessFlag.STATIC) && !name.startsWith("<") && !name.equals("source&")) {
                others.add(CodePositions.functionName(name));
            }
        }
        if (!others.isEmpty()) {
            d.out.append("; in the same class: ").append(String.join(", ", others.stream().distinct().toList())).append('\n');
        }
        return d.out.toString();
    }

    private static byte[] bytes(Class<?> c) {
        if (c.getClassLoader() instanceof UnitLoader loader) {
            return loader.bytes(c.getName());
        }
        try (InputStream in = c.getResourceAsStream("/" + c.getName().replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException x) {
            return null;
        }
    }

    private void method(MethodModel m) {
        out.append("; ").append(CodePositions.functionName(m.methodName().stringValue())).append(' ').append(m.methodTypeSymbol().displayDescriptor()).append('\n');
        CodeModel code = m.code().orElse(null);
        if (code == null) {
            return;
        }
        for (CodeElement e : code) {
            switch (e) {
                case BranchInstruction b -> name(b.target());
                case TableSwitchInstruction s -> {
                    s.cases().forEach(c -> name(c.target()));
                    name(s.defaultTarget());
                }
                case ExceptionCatch c -> name(c.handler());
                default -> { }
            }
        }
        int[] at = {0};
        for (CodeElement e : code) {
            element(e, at);
        }
        out.append('\n');
    }

    private String name(Label l) {
        return names.computeIfAbsent(l, _ -> "L" + (names.size() + 1));
    }

    private void element(CodeElement e, int[] at) {
        switch (e) {
            case LabelTarget l when names.containsKey(l.label()) -> out.append(names.get(l.label())).append(":\n");
            case LineNumber n when n.line() <= positions.size() -> out.append("                ; ").append(positions.get(n.line() - 1)).append('\n');
            case ExceptionCatch c -> out.append("                ; handler ").append(name(c.handler()))
                .append(c.catchType().map(t -> " for " + t.asSymbol().displayName()).orElse("")).append('\n');
            case Instruction i -> {
                out.append(String.format("%6d  %-16s", at[0], i.opcode().name().toLowerCase(java.util.Locale.ROOT)));
                at[0] += i.sizeInBytes();
                out.append(operands(i)).append('\n');
            }
            default -> { }
        }
    }

    private String operands(Instruction i) {
        return switch (i) {
            case LoadInstruction l -> "" + l.slot();
            case StoreInstruction s -> "" + s.slot();
            case IncrementInstruction n -> n.slot() + " by " + n.constant();
            case BranchInstruction b -> name(b.target());
            case TableSwitchInstruction s -> String.join(" ", s.cases().stream().map(c -> c.caseValue() + ":" + name(c.target())).toList())
                + " else:" + name(s.defaultTarget());
            case FieldInstruction f -> simple(f.owner().asSymbol()) + "." + f.name().stringValue() + " " + f.typeSymbol().displayName();
            case InvokeInstruction v -> simple(v.owner().asSymbol()) + "." + v.name().stringValue() + " " + v.typeSymbol().displayDescriptor();
            case NewObjectInstruction n -> simple(n.className().asSymbol());
            case NewReferenceArrayInstruction n -> simple(n.componentType().asSymbol());
            case TypeCheckInstruction t -> simple(t.type().asSymbol());
            case ConstantInstruction c -> constant(c.constantValue());
            default -> "";
        };
    }

    private static String constant(ConstantDesc value) {
        return switch (value) {
            case ClassDesc c -> simple(c);
            case DynamicConstantDesc<?> d when d.equals(ConstantDescs.NULL) -> "";
            case DynamicConstantDesc<?> d -> simple(d.constantType()) + " " + d.constantName() + " " + d.bootstrapArgsList().getFirst();
            default -> value.toString();
        };
    }

    private static String simple(ClassDesc c) {
        return c.displayName();
    }
}
