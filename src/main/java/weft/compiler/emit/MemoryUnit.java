package weft.compiler.emit;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import weft.compiler.ir.Lambda;
import weft.runtime.ThreadContext;

/// A unit for COMPILE: its classes live in this image only, and literals are the very objects.
///
/// Each class has a static final field for each literal, which the JIT takes for a constant and inlines through. Past a number
/// of them, which only generated programs reach, literals are elements of one array.
final class MemoryUnit extends Unit {

    private static final int MAX_FIELDS = 1500;
    private static final String ARRAY = "literals";

    /// The numbers of the literals that each class has a field for, in the order of the fields.
    private final Map<ClassEmitter, Map<Integer, ClassDesc>> fields = new IdentityHashMap<>();
    private final Map<Lambda, Object> loadTimeValues = new IdentityHashMap<>();

    @Override void pushLiteral(Code code, ClassEmitter home, Object value, ClassDesc type) {
        int index = literals.index(value);
        Map<Integer, ClassDesc> own = fields.computeIfAbsent(home, _ -> new HashMap<>());
        if (own.size() < MAX_FIELDS || own.containsKey(index)) {
            ClassDesc fieldType = own.computeIfAbsent(index, _ -> Jvm.literal(value));
            code.getStatic(home.name, "k" + index, fieldType);
            if (!type.equals(fieldType)) {
                code.cast(type);
            }
        } else {
            code.getStatic(home.name, ARRAY, Jvm.OBJECTS).elementAt(index).cast(type);
        }
    }

    @Override void pushLoadTimeValue(Code code, ClassEmitter home, Lambda thunk) {
        Object value = loadTimeValues.computeIfAbsent(thunk, l -> Emitter.compile(l, "load-time-value").call0(ThreadContext.current()));
        pushLiteral(code, home, value, Jvm.OBJECT);
    }

    @Override void info(Code code, ClassEmitter home) {
        code.write(b -> b.loadConstant(home.name).swap())
            .invokeStatic(Jvm.UNIT_LOADER, "info", Jvm.INFO, ConstantDescs.CD_Class, ConstantDescs.CD_int);
    }

    @Override void finish(ClassEmitter home) {
        Map<Integer, ClassDesc> own = fields.remove(home);
        if (own == null) {
            return;
        }
        int flags = ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
        List<Integer> indices = new ArrayList<>(own.keySet());
        indices.forEach(i -> home.builder.withField("k" + i, own.get(i), flags));
        boolean array = own.size() >= MAX_FIELDS;
        if (array) {
            home.builder.withField(ARRAY, Jvm.OBJECTS, flags);
        }
        home.builder.withMethodBody("<clinit>", Jvm.ACTION, ClassFile.ACC_STATIC, b -> {
            b.loadConstant(home.name).invokestatic(Jvm.UNIT_LOADER, "literals", Jvm.type(Jvm.OBJECTS, ConstantDescs.CD_Class)).astore(0);
            if (array) {
                b.aload(0).putstatic(home.name, ARRAY, Jvm.OBJECTS);
            }
            for (int i : indices) {
                ClassDesc type = own.get(i);
                b.aload(0).loadConstant(i).aaload();
                if (!type.equals(Jvm.OBJECT)) {
                    b.checkcast(type);
                }
                b.putstatic(home.name, "k" + i, type);
            }
            b.return_();
        });
    }

    @Override boolean inMemory() {
        return true;
    }
}
