package weft.compiler.emit;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import weft.compiler.ir.ValueKind;
import weft.object.LispFunction;
import weft.object.Symbol;

/// The names of the classes that generated code uses, and the types of their methods.
final class Jvm {

    static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    static final ClassDesc OBJECTS = OBJECT.arrayType();
    static final ClassDesc STRING = ConstantDescs.CD_String;
    static final ClassDesc LONG = ConstantDescs.CD_Long;
    static final ClassDesc DOUBLE = ConstantDescs.CD_Double;
    static final ClassDesc FLOAT = ConstantDescs.CD_Float;
    static final ClassDesc VAR_HANDLE = ConstantDescs.CD_VarHandle;
    static final ClassDesc THROWABLE = ConstantDescs.CD_Throwable;
    static final ClassDesc ERROR = ClassDesc.of("java.lang.RuntimeException");
    static final ClassDesc THREAD = kernel("object.LispThread");
    static final ClassDesc FUNCTION = kernel("object.LispFunction");
    static final ClassDesc SYMBOL = kernel("object.Symbol");
    static final ClassDesc SYMBOLS = SYMBOL.arrayType();
    static final ClassDesc CONS = kernel("object.Cons");
    static final ClassDesc SIMPLE_STRING = kernel("object.SimpleString");
    static final ClassDesc CHECK = kernel("builtin.Check");
    static final ClassDesc ARGUMENTS = kernel("builtin.Arguments");
    static final ClassDesc NAMES = kernel("condition.Names");
    static final ClassDesc ERRORS = kernel("condition.Errors");
    static final ClassDesc EXITS = kernel("condition.Exits");
    static final ClassDesc TOKEN = kernel("runtime.ExitToken");
    static final ClassDesc THROW_EXIT = kernel("runtime.ThrowExit");
    static final ClassDesc ARITHMETIC = kernel("number.Arithmetic");
    static final ClassDesc SPLIT_ARITHMETIC = kernel("number.SplitArithmetic");
    static final ClassDesc CHECKED_FIXNUMS = kernel("number.CheckedFixnums");
    static final ClassDesc DOUBLES = kernel("number.Doubles");
    static final ClassDesc CELL = kernel("runtime.Cell");
    static final ClassDesc COMPILED = kernel("compiler.emit.CompiledFunction");
    static final ClassDesc INFO = kernel("compiler.emit.FunctionInfo");
    static final ClassDesc FIXNUM_RESULT = kernel("compiler.emit.FixnumResult");
    static final ClassDesc EXHAUSTED = ClassDesc.of("java.lang.VirtualMachineError");
    static final ClassDesc HOST_ERRORS = kernel("condition.HostErrors");
    static final ClassDesc STACK_DEPTH = kernel("condition.StackDepth");
    static final ClassDesc LOCAL_ENTRY = kernel("compiler.emit.LocalEntry");
    static final ClassDesc LANDING = kernel("compiler.emit.Landing");
    static final ClassDesc PROGV = kernel("compiler.emit.ProgvBinding");
    static final ClassDesc STRIP = kernel("runtime.safepoint.Strip");
    static final ClassDesc UNIT_LOADER = kernel("compiler.emit.UnitLoader");

    static final MethodTypeDesc ACTION = type(ConstantDescs.CD_void);
    static final MethodTypeDesc CALL_N = type(OBJECT, THREAD, OBJECTS);

    /// Most arguments that a function takes without an array.
    static final int MAX_DIRECT = 4;

    private Jvm() {}

    static ClassDesc kernel(String name) {
        return ClassDesc.of("weft." + name);
    }

    static MethodTypeDesc type(ClassDesc result, ClassDesc... parameters) {
        return MethodTypeDesc.of(result, parameters);
    }

    /// The type of `callK`.
    static MethodTypeDesc call(int k) {
        ClassDesc[] p = new ClassDesc[k + 1];
        java.util.Arrays.fill(p, OBJECT);
        p[0] = THREAD;
        return MethodTypeDesc.of(OBJECT, p);
    }

    /// The type of a constant that is the literal `value`.
    static ClassDesc literal(Object value) {
        return switch (value) {
            case Symbol _ -> SYMBOL;
            case LispFunction _ -> FUNCTION;
            case Symbol[] _ -> SYMBOLS;
            case null, default -> OBJECT;
        };
    }

    /// The JVM type that holds values of `kind`.
    static ClassDesc holding(ValueKind kind) {
        return switch (kind) {
            case FIXNUM -> ConstantDescs.CD_long;
            case DOUBLE -> ConstantDescs.CD_double;
            case SINGLE -> ConstantDescs.CD_float;
            default -> OBJECT;
        };
    }
}
