package weft.compiler.emit;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weft.compiler.ir.Lambda;
import weft.condition.Errors;
import weft.object.AdjustableVector;
import weft.object.Cons;
import weft.object.MultiArray;
import weft.object.SimpleVector;

/// A unit for COMPILE-FILE: literals are elements of one array, filled bit by bit while the unit loads. Functions see them as dynamic constants (JVMS 5.1), which
/// are resolved by a look into the array at the first use, and then are constants to the JIT, which inlines through them. In the library, where each such use would cost
/// start-up time, and in top-level forms code reads the array itself.
///
/// Loading is a list of steps: fill the table so far, run a thunk, run a thunk and keep its value as a literal, define a function or
/// macro, select a package. A step stands before everything that needs it, because it is added as soon as code that needs it is written.
final class FileUnit extends Unit {

    static final String LOAD = "load";
    private static final String LITERALS = "literals";
    private static final String LITERAL = "literal";
    private static final int STEPS_PER_METHOD = 400;
    private static final ClassDesc DECODER = Jvm.kernel("compiler.emit.LiteralDecoder");
    private static final ClassDesc PACKAGES = Jvm.kernel("symbol.PackageFunctions");
    private static final ClassDesc INFO_CODE = Jvm.kernel("compiler.emit.InfoCode");
    private static final ClassDesc INFOS = Jvm.INFO.arrayType();

    /// One step of loading.
    private sealed interface Step {
        record Fill(int end) implements Step {}

        record Run(Routine thunk) implements Step {}

        record Keep(int slot, Routine thunk) implements Step {}

        record Define(int name, Routine function, boolean macro) implements Step {}

        record SelectPackage(String name) implements Step {}
    }

    private final String name;
    private final ClassDesc entry;
    private final LoadForms loadForms;
    private final boolean constants;
    private final DirectMethodHandleDesc bootstrap;
    private final List<Step> steps = new ArrayList<>();
    private final List<ClassBytes> classes = new ArrayList<>();
    private final LiteralEncoder encoder = new LiteralEncoder(this::madeSlot);
    private int encoded;
    /// Places that thunks fill.
    private final Set<Integer> made = new HashSet<>();
    private final Map<Lambda, Integer> loadTimeValues = new IdentityHashMap<>();
    private final Set<Object> examined = Collections.newSetFromMap(new IdentityHashMap<>());
    /// Objects whose creation is being written.
    private final Set<Object> inCreation = Collections.newSetFromMap(new IdentityHashMap<>());
    /// What initialises objects inside the literal that is being examined: it may name all of that, so it waits until all is made.
    private Deque<Lambda> initializations = new ArrayDeque<>();
    /// Those that name an object in creation.
    private final List<Lambda> postponed = new ArrayList<>();
    private boolean examining;
    private final Map<Object, LoadForms.LoadForm> forms = new IdentityHashMap<>();
    private final LiteralSearch search = new LiteralSearch(this::ask);
    private int classCount;
    private final Links links = new Links(this);

    /// @param constants functions see literals as constants
    FileUnit(String name, LoadForms loadForms, boolean constants) {
        this.name = name;
        this.entry = ClassDesc.of(name);
        this.loadForms = loadForms;
        this.constants = constants;
        this.bootstrap = ConstantDescs.ofConstantBootstrap(entry, LITERAL, Jvm.OBJECT, ConstantDescs.CD_int);
    }

    ClassDesc newClass() {
        return ClassDesc.of(name + "_" + ++classCount);
    }

    void add(ClassBytes c) {
        classes.add(c);
    }

    /// Asks for the load forms of what `code` names. Code is written later, when bindings of the compilation may have ended that they are
    /// to see: the current package, for one.
    void askLoadForms(Lambda code) {
        search.in(code);
    }

    private boolean ask(Object o) {
        if (!LiteralEncoder.knows(o)) {
            LoadForms.LoadForm form = loadForms.of(o);
            if (form != null) {
                forms.put(o, form);
                askLoadForms(form.creation());
                if (form.initialization() != null) {
                    askLoadForms(form.initialization());
                }
            }
        }
        return false;
    }

    /// The thunk and all it needs has been written: it runs next.
    void run(Routine thunk) {
        fill();
        steps.add(new Step.Run(thunk));
    }

    /// The function and all it needs has been written: next it becomes the function, or the macro function, of `name`.
    void define(Object name, Routines function, boolean macro) {
        int slot = literal(name);
        fill();
        steps.add(new Step.Define(slot, function.top, macro));
        if (constants && !macro) {
            links.define(name, function);
        }
    }

    /// The package called `name` becomes the current one next.
    void selectPackage(String name) {
        steps.add(new Step.SelectPackage(name));
    }

    private void keep(int slot, Routine thunk) {
        fill();
        steps.add(new Step.Keep(slot, thunk));
    }

    private void fill() {
        if (encoded < literals.size()) {
            for (; encoded < literals.size(); encoded++) {
                if (made.contains(encoded)) {
                    encoder.skip();
                } else {
                    encoder.object(literals.get(encoded));
                }
            }
            addFill(new Step.Fill(encoded));
        }
    }

    /// Definitions change nothing that literals depend on, so those of several in a row are filled together before the first.
    private void addFill(Step.Fill fill) {
        int at = steps.size();
        while (at > 0 && steps.get(at - 1) instanceof Step.Define) {
            at--;
        }
        if (at > 0 && steps.get(at - 1) instanceof Step.Fill) {
            steps.set(at - 1, fill);
        } else {
            steps.add(at, fill);
        }
    }

    // --- literals

    @Override void pushLiteral(Code code, ClassEmitter home, Object value, ClassDesc type) {
        pushSlot(code, literal(value), value, type);
    }

    /// The number of a literal, which is there before the code that is being written can run.
    int literal(Object value) {
        examine(value);
        return literals.index(value);
    }

    /// The number of a place that is filled as the code of the unit likes.
    int reserve() {
        return literals.reserve();
    }

    @Override Links links(Code code) {
        return constants && !code.once ? links : null;
    }

    /// Pushes literal number `slot`, an instance of `type`, as a dynamic constant.
    void pushConstant(Code code, int slot, ClassDesc type) {
        code.write(b -> b.loadConstant(DynamicConstantDesc.ofNamed(bootstrap, LITERAL, type, slot)));
    }

    private void pushSlot(Code code, int slot, Object value, ClassDesc type) {
        if (constants && !code.once) {
            ClassDesc constantType = Jvm.literal(value);
            pushConstant(code, slot, constantType);
            if (!type.equals(constantType)) {
                code.cast(type);
            }
        } else {
            code.getStatic(entry, LITERALS, Jvm.OBJECTS).elementAt(slot).cast(type);
        }
    }

    @Override void pushLoadTimeValue(Code code, ClassEmitter home, Lambda thunk) {
        Integer slot = loadTimeValues.get(thunk);
        if (slot == null) {
            slot = literals.reserve();
            made.add(slot);
            loadTimeValues.put(thunk, slot);
            keep(slot, alone(thunk));
        }
        pushSlot(code, slot, null, Jvm.OBJECT);
    }

    private int madeSlot(Object o) {
        if (inCreation.contains(o)) {
            throw Errors.error("The form that makes ~S in a compiled file needs that object itself", o);
        }
        int slot = literals.find(o);
        return slot >= 0 && made.contains(slot) ? slot : -1;
    }

    /// Sees that everything inside `value` that needs a load form is made and initialised before.
    private void examine(Object value) {
        if (examining) {
            makeParts(value);
            return;
        }
        examining = true;
        makeParts(value);
        examining = false;
        while (!initializations.isEmpty()) {
            Lambda initialization = initializations.poll();
            if (!inCreation.isEmpty() && new LiteralSearch(inCreation::contains).in(initialization)) {
                postponed.add(initialization);
            } else {
                run(alone(initialization));
            }
        }
    }

    private void makeParts(Object value) {
        Object o = value;
        while (examined.add(o)) {
            switch (o) {
                case Cons c -> {
                    makeParts(c.car);
                    o = c.cdr;
                    continue;
                }
                case SimpleVector v -> {
                    for (Object e : v.data) {
                        makeParts(e);
                    }
                }
                case MultiArray a -> makeParts(a.target);
                case AdjustableVector v -> makeParts(v.target);
                default -> {
                    if (!LiteralEncoder.knows(o)) {
                        make(o);
                    }
                }
            }
            return;
        }
    }

    private void make(Object o) {
        LoadForms.LoadForm form = forms.containsKey(o) ? forms.get(o) : loadForms.of(o);
        if (form == null) {
            throw Errors.error("~S cannot be a literal in a compiled file", o);
        }
        Routine creation = creation(o, form.creation());
        int slot = literals.index(o);
        made.add(slot);
        keep(slot, creation);
        if (form.initialization() != null) {
            initializations.add(form.initialization());
        }
    }

    /// Writes the thunk that makes `o`. What it names is initialised before it, unless that in its turn needs `o`.
    private Routine creation(Object o, Lambda thunk) {
        Deque<Lambda> waiting = initializations;
        initializations = new ArrayDeque<>();
        examining = false;
        inCreation.add(o);
        Routine creation = alone(thunk);
        fill();
        inCreation.remove(o);
        examining = true;
        initializations = waiting;
        initializations.addAll(postponed);
        postponed.clear();
        return creation;
    }

    /// Writes a class of its own for a thunk that must run before what is being written.
    private Routine alone(Lambda thunk) {
        Routines facts = new Routines(thunk, false);
        ClassPlan plan = new ClassPlan(newClass());
        facts.all().forEach(r -> plan.add(r, facts));
        add(ClassEmitter.write(this, plan, _ -> { }));
        return facts.top;
    }

    @Override void info(Code code, ClassEmitter home) {
        code.invokeStatic(entry, "info", Jvm.INFO, ConstantDescs.CD_int);
    }

    @Override void finish(ClassEmitter home) {}

    @Override boolean inMemory() {
        return false;
    }

    // --- the entry class

    CompiledUnit finish() {
        links.finish();
        List<String> data = CodePositions.chunks(encoder.text());
        List<String> descriptions = CodePositions.chunks(InfoCode.encode(infos));
        byte[] bytes = ClassFile.of().build(entry, b -> {
            b.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
            b.withField(LITERALS, Jvm.OBJECTS, ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
            b.withField("infos", INFOS, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC);
            b.withMethodBody("<clinit>", Jvm.ACTION, ClassFile.ACC_STATIC,
                c -> c.loadConstant(literals.size()).anewarray(Jvm.OBJECT).putstatic(entry, LITERALS, Jvm.OBJECTS).return_());
            b.withMethodBody(LITERAL, bootstrap.invocationType(), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                c -> c.invokestatic(Jvm.VAR_HANDLE, "acquireFence", Jvm.ACTION).getstatic(entry, LITERALS, Jvm.OBJECTS).iload(3).aaload().areturn());
            text(b, "data", data);
            text(b, "descriptions", descriptions);
            b.withMethodBody("info", Jvm.type(Jvm.INFO, ConstantDescs.CD_int), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, c -> {
                var ready = c.newLabel();
                c.getstatic(entry, "infos", INFOS).ifnonnull(ready).invokestatic(entry, "descriptions", Jvm.type(Jvm.STRING.arrayType()))
                    .invokestatic(INFO_CODE, "decode", Jvm.type(INFOS, Jvm.STRING.arrayType())).putstatic(entry, "infos", INFOS)
                    .labelBinding(ready).getstatic(entry, "infos", INFOS).iload(0).aaload().areturn();
            });
            load(b);
        });
        classes.add(new ClassBytes(name, bytes));
        return new CompiledUnit(name, classes);
    }

    private static void text(java.lang.classfile.ClassBuilder b, String method, List<String> chunks) {
        b.withMethodBody(method, Jvm.type(Jvm.STRING.arrayType()), ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC, c -> {
            c.loadConstant(chunks.size()).anewarray(Jvm.STRING);
            for (int i = 0; i < chunks.size(); i++) {
                c.dup().loadConstant(i).loadConstant(chunks.get(i)).aastore();
            }
            c.areturn();
        });
    }

    private void load(java.lang.classfile.ClassBuilder b) {
        var part = Jvm.type(ConstantDescs.CD_void, Jvm.THREAD, DECODER);
        int parts = (steps.size() + STEPS_PER_METHOD - 1) / STEPS_PER_METHOD;
        List<String> early = early(b);
        b.withMethodBody(LOAD, Jvm.type(Jvm.OBJECT, Jvm.THREAD), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, c -> {
            c.new_(DECODER).dup().getstatic(entry, LITERALS, Jvm.OBJECTS).invokestatic(entry, "data", Jvm.type(Jvm.STRING.arrayType()))
                .invokespecial(DECODER, "<init>", Jvm.type(ConstantDescs.CD_void, Jvm.OBJECTS, Jvm.STRING.arrayType())).astore(1);
            early.forEach(p -> c.invokestatic(entry, p, Jvm.ACTION));
            for (int i = 0; i < parts; i++) {
                c.aload(0).aload(1).invokestatic(entry, LOAD + i, part);
            }
            c.aload(0).iconst_1().putfield(Jvm.THREAD, "nv", ConstantDescs.CD_int).getstatic(Jvm.SYMBOL, "T", Jvm.SYMBOL).areturn();
        });
        for (int i = 0; i < parts; i++) {
            List<Step> some = steps.subList(i * STEPS_PER_METHOD, Math.min(steps.size(), (i + 1) * STEPS_PER_METHOD));
            b.withMethodBody(LOAD + i, part, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC, c -> {
                some.forEach(s -> step(c, s));
                c.return_();
            });
        }
    }

    private void step(java.lang.classfile.CodeBuilder c, Step step) {
        switch (step) {
            case Step.Fill(int end) -> c.aload(1).loadConstant(end).invokevirtual(DECODER, "fill", Jvm.type(ConstantDescs.CD_void, ConstantDescs.CD_int));
            case Step.Run(Routine r) -> c.aload(0).invokestatic(r.home, r.method, Jvm.type(Jvm.OBJECT, Jvm.THREAD)).pop();
            case Step.Keep(int slot, Routine r) -> c.getstatic(entry, LITERALS, Jvm.OBJECTS).loadConstant(slot)
                .aload(0).invokestatic(r.home, r.method, Jvm.type(Jvm.OBJECT, Jvm.THREAD)).aastore();
            case Step.SelectPackage(String selected) -> c.aload(0).loadConstant(selected)
                .invokestatic(PACKAGES, "selectPackage", Jvm.type(ConstantDescs.CD_void, Jvm.THREAD, Jvm.STRING));
            case Step.Define(int slot, Routine r, boolean macro) -> {
                c.aload(1).loadConstant(slot);
                int made = links.literal(r);
                if (made < 0) {
                    functionObject(c, r);
                } else {
                    c.getstatic(entry, LITERALS, Jvm.OBJECTS).loadConstant(made).aaload().checkcast(Jvm.FUNCTION);
                }
                c.invokevirtual(DECODER, macro ? "defineMacro" : "define", Jvm.type(ConstantDescs.CD_void, ConstantDescs.CD_int, Jvm.FUNCTION));
            }
        }
    }

    private static void functionObject(java.lang.classfile.CodeBuilder c, Routine r) {
        c.new_(r.home).dup().loadConstant(r.id).aconst_null()
            .invokespecial(r.home, "<init>", Jvm.type(ConstantDescs.CD_void, ConstantDescs.CD_int, Jvm.OBJECTS));
    }

    /// Writes the methods that make the function objects that links ask for, and returns their names.
    private List<String> early(java.lang.classfile.ClassBuilder b) {
        List<Routine> functions = links.early();
        List<String> methods = new ArrayList<>();
        for (int i = 0; i < functions.size(); i += STEPS_PER_METHOD) {
            List<Routine> some = functions.subList(i, Math.min(functions.size(), i + STEPS_PER_METHOD));
            methods.add("functions" + methods.size());
            b.withMethodBody(methods.getLast(), Jvm.ACTION, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC, c -> {
                for (Routine r : some) {
                    c.getstatic(entry, LITERALS, Jvm.OBJECTS).loadConstant(links.literal(r));
                    functionObject(c, r);
                    c.aastore();
                }
                c.return_();
            });
        }
        return methods;
    }
}
