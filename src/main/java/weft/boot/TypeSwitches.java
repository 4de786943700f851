package weft.boot;

import static java.lang.constant.ConstantDescs.CD_Integer;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Rewrites the switches over patterns in class files, so that they need no linking while Weft runs: a step of the build.
///
/// javac leaves such a switch to `SwitchBootstraps.typeSwitch`, which writes a class when the switch is first met. The start-up
/// cache cannot hold that class, and each costs milliseconds. Here each becomes a static method of its own class that tests
/// the labels in order. Switches with labels that are neither classes, strings nor integers stay as they are.
final class TypeSwitches {

    private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
    private static final ClassDesc CD_CHARACTER = ClassDesc.of("java.lang.Character");
    private static final String NAME = "typeSwitch$";

    private TypeSwitches() {}

    /// Rewrites all class files under `root`.
    static void rewrite(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path f : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                byte[] old = Files.readAllBytes(f);
                byte[] rewritten = rewrite(old);
                if (rewritten != old) {
                    Files.write(f, rewritten);
                }
            }
        }
    }

    /// The class file with its switches rewritten; `file` itself if it has none.
    static byte[] rewrite(byte[] file) {
        ClassFile context = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofResourceParsing(TypeSwitches.class.getClassLoader())));
        ClassModel model = context.parse(file);
        boolean any = false;
        for (var e : model.constantPool()) {
            any |= e instanceof InvokeDynamicEntry i && isTypeSwitch(i);
        }
        if (!any) {
            return file;
        }
        boolean inInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
        ClassDesc owner = model.thisClass().asSymbol();
        List<InvokeDynamicEntry> switches = new ArrayList<>();
        CodeTransform calls = (code, element) -> {
            if (element instanceof InvokeDynamicInstruction i && isTypeSwitch(i.invokedynamic())) {
                code.invokestatic(owner, NAME + switches.size(), i.typeSymbol(), inInterface);
                switches.add(i.invokedynamic());
            } else {
                code.with(element);
            }
        };
        ClassTransform methods = ClassTransform.endHandler(b -> {
            for (int i = 0; i < switches.size(); i++) {
                InvokeDynamicEntry s = switches.get(i);
                b.withMethodBody(NAME + i, s.typeSymbol(), ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> body(code, s));
            }
        });
        return context.transformClass(model, ClassTransform.transformingMethodBodies(
            m -> m.code().stream().flatMap(c -> c.elementStream())
                .anyMatch(e -> e instanceof InvokeDynamicInstruction i && isTypeSwitch(i.invokedynamic())),
            calls).andThen(methods));
    }

    private static boolean isTypeSwitch(InvokeDynamicEntry e) {
        return e.asSymbol().bootstrapMethod() instanceof DirectMethodHandleDesc bootstrap && bootstrap.owner().equals(BOOTSTRAPS) && bootstrap.methodName().equals("typeSwitch")
            && !e.typeSymbol().parameterType(0).isPrimitive() && labels(e).stream().allMatch(TypeSwitches::isKnown);
    }

    private static boolean isKnown(ConstantDesc label) {
        return label instanceof ClassDesc c && !c.isPrimitive() || label instanceof String || label instanceof Integer;
    }

    private static List<ConstantDesc> labels(InvokeDynamicEntry e) {
        return List.of(e.asSymbol().bootstrapArgs());
    }

    /// The method `(object, from)`: -1 for null, the number of the first label from number `from` on that fits, or the number of labels.
    private static void body(CodeBuilder code, InvokeDynamicEntry e) {
        List<ConstantDesc> labels = labels(e);
        List<SwitchCase> cases = new ArrayList<>();
        List<Label> starts = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Label l = code.newLabel();
            starts.add(l);
            cases.add(SwitchCase.of(i, l));
        }
        Label object = code.newLabel();
        Label none = code.newLabel();
        code.aload(0).ifnonnull(object).iconst_m1().ireturn().labelBinding(object);
        if (!labels.isEmpty()) {
            code.iload(1).tableswitch(0, labels.size() - 1, none, cases);
        }
        for (int i = 0; i < labels.size(); i++) {
            Label next = i + 1 < labels.size() ? starts.get(i + 1) : none;
            code.labelBinding(starts.get(i));
            test(code, labels.get(i), next);
            code.loadConstant(i).ireturn();
        }
        code.labelBinding(none).loadConstant(labels.size()).ireturn();
    }

    /// Jumps to `next` unless the first argument fits `label`.
    private static void test(CodeBuilder code, ConstantDesc label, Label next) {
        switch (label) {
            case ClassDesc c -> code.aload(0).instanceOf(c).ifeq(next);
            case String s -> code.loadConstant(s).aload(0).invokevirtual(ClassDesc.of("java.lang.String"), "equals",
                MethodTypeDesc.of(CD_boolean, CD_Object)).ifeq(next);
            case Integer n -> {
                Label character = code.newLabel();
                Label fits = code.newLabel();
                code.aload(0).instanceOf(CD_Integer).ifeq(character)
                    .aload(0).checkcast(CD_Integer).invokevirtual(CD_Integer, "intValue", MethodTypeDesc.of(CD_int)).loadConstant(n)
                    .if_icmpeq(fits).goto_(next)
                    .labelBinding(character).aload(0).instanceOf(CD_CHARACTER).ifeq(next)
                    .aload(0).checkcast(CD_CHARACTER).invokevirtual(CD_CHARACTER, "charValue", MethodTypeDesc.of(java.lang.constant.ConstantDescs.CD_char))
                    .loadConstant(n).if_icmpne(next)
                    .labelBinding(fits);
            }
            default -> throw new IllegalArgumentException(label.toString());
        }
    }
}
