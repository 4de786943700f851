package weft.compiler.emit;

import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Arrays;
import java.util.List;
import weft.builtin.BuiltinTable;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.object.Symbol;

/// Calls of builtins: straight to the Java method, with the conversions that its table would do.
///
/// As in a call through the table, all arguments are evaluated before the first is converted.
final class Primitives {

    private final Body body;

    Primitives(Body body) {
        this.body = body;
    }

    /// NOT and NULL.
    static boolean isNot(Node.Primitive p) {
        BuiltinTable.Row row = p.builtin().row();
        return row.packageName().equals("COMMON-LISP") && (row.name().equals("NOT") || row.name().equals("NULL"));
    }

    /// True when the method answers with a Java boolean and can be called straight.
    boolean isTest(Node.Primitive p) {
        return p.builtin().row().result().equals("boolean") && layout(p) != null;
    }

    /// Calls a test; leaves 0 or 1 on the stack.
    void test(Node.Primitive p) {
        call(p, layout(p));
    }

    void emit(Node.Primitive p, Want want) {
        int[] layout = layout(p);
        if (layout == null) {
            throughObject(p, want);
            return;
        }
        call(p, layout);
        Code code = body.code;
        BuiltinTable.Row row = p.builtin().row();
        switch (row.result()) {
            case "void" -> body.constant(Symbol.NIL, want);
            case "boolean" -> body.conditions.truth(want);
            case "int" -> {
                code.write(b -> b.i2l());
                body.result(ValueKind.FIXNUM, want);
            }
            case "long" -> body.result(ValueKind.FIXNUM, want);
            case "double" -> body.result(ValueKind.DOUBLE, want);
            case "float" -> body.result(ValueKind.SINGLE, want);
            case "java.lang.String" -> {
                code.write(b -> b.new_(Jvm.SIMPLE_STRING).dup_x1().swap()
                    .invokespecial(Jvm.SIMPLE_STRING, "<init>", Jvm.type(ConstantDescs.CD_void, Jvm.STRING)));
                body.result(ValueKind.OBJECT, want);
            }
            default -> {
                if (row.many()) {
                    body.manyResult(want);
                } else {
                    body.result(ValueKind.OBJECT, want);
                }
            }
        }
    }

    private void throughObject(Node.Primitive p, Want want) {
        Operands arguments = Operands.prepare(body, p.arguments());
        BuiltinTable.Row row = p.builtin().row();
        if (body.unit.inMemory()) {
            body.literal(p.builtin(), Jvm.FUNCTION);
        } else {
            boolean setf = row.name().startsWith("(SETF ");
            body.literal(symbol(row, setf), Jvm.SYMBOL);
            body.code.getField(Jvm.SYMBOL, setf ? "setf" : "function", Jvm.FUNCTION);
        }
        body.calls.invoke(arguments, p.position(), want);
    }

    private static Symbol symbol(BuiltinTable.Row row, boolean setf) {
        String name = setf ? row.name().substring(6, row.name().length() - 1) : row.name();
        return weft.object.LispPackage.ensure(row.packageName()).define(name);
    }

    // --- layout of arguments

    /// Which argument each Java parameter takes: its number, -1 for the default, or -2 for an array of the rest. Null when
    /// the call must go through the function object.
    private int[] layout(Node.Primitive p) {
        BuiltinTable.Row row = p.builtin().row();
        Signature s = Signature.of(p.builtin());
        if (!s.isAccessible()) {
            return null;
        }
        int given = p.arguments().size();
        int fixed = row.required() + row.optional();
        int[] layout = new int[s.parameters().size()];
        Arrays.fill(layout, -1);
        for (int i = 0; i < Math.min(given, fixed); i++) {
            layout[i] = i;
        }
        for (int i = given; i < fixed; i++) {
            if (!isKnown(s.optionalDefaults().get(i - row.required()), s.parameters().get(i))) {
                return null;
            }
        }
        return switch (row.shape()) {
            case 'F' -> layout;
            case 'R' -> {
                layout[fixed] = -2;
                yield layout;
            }
            default -> keys(p, s, fixed, layout) ? layout : null;
        };
    }

    /// Lays out keyword arguments whose keywords are constants, known, and given once.
    private boolean keys(Node.Primitive p, Signature s, int fixed, int[] layout) {
        List<Node> arguments = p.arguments();
        for (int i = fixed; i < arguments.size(); i += 2) {
            if (i + 1 >= arguments.size() || !(arguments.get(i) instanceof Node.Constant(Symbol k)) || !k.isKeyword()) {
                return false;
            }
            int at = s.keys().indexOf(k.name);
            if (at < 0 || layout[fixed + at] != -1) {
                return false;
            }
            layout[fixed + at] = i + 1;
        }
        for (int i = 0; i < s.keys().size(); i++) {
            if (layout[fixed + i] == -1 && !isKnown(s.keyDefaults().get(i), s.parameters().get(fixed + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKnown(String text, ClassDesc type) {
        return switch (text) {
            case "null" -> !type.isPrimitive() || type.equals(ConstantDescs.CD_boolean);
            case "nil", "t" -> !type.isPrimitive() || type.equals(ConstantDescs.CD_boolean);
            default -> text.matches("-?[0-9]{1,9}") && (type.equals(Jvm.OBJECT) || type.equals(ConstantDescs.CD_int) || type.equals(ConstantDescs.CD_long));
        };
    }

    // --- the call

    private void call(Node.Primitive p, int[] layout) {
        BuiltinTable.Row row = p.builtin().row();
        Signature s = Signature.of(p.builtin());
        List<Node> nodes = p.arguments();
        if (fitsFixnums(s, nodes)) {
            callWithFixnums(p, s);
            return;
        }
        Want[] wants = new Want[nodes.size()];
        Arrays.fill(wants, Want.OBJECT);
        for (int i = 0; i < layout.length; i++) {
            if (layout[i] >= 0) {
                wants[layout[i]] = argument(nodes.get(layout[i]), s.parameters().get(i));
            }
        }
        int rest = row.shape() == 'R' ? row.required() + row.optional() : -1;
        Operands operands = Operands.prepareUpTo(body, nodes, i -> wants[i], lastBeforeConversion(nodes, layout, s, wants));
        if (s.takesThread()) {
            body.code.aload0();
        }
        for (int i = 0; i < layout.length; i++) {
            ClassDesc type = s.parameters().get(i);
            if (i == rest) {
                if (nodes.size() > rest) {
                    operands.pushArray(rest);
                } else {
                    body.code.getStatic(Jvm.FUNCTION, "NO_ARGUMENTS", Jvm.OBJECTS);
                }
            } else if (layout[i] >= 0) {
                operands.push(layout[i]);
                body.line(p.position());
                convert(wants[layout[i]], type);
            } else {
                pushDefault(i < row.required() + row.optional() ? s.optionalDefaults().get(i - row.required())
                    : s.keyDefaults().get(i - row.required() - row.optional()), type);
            }
        }
        body.line(p.position());
        body.code.invokeStatic(s.owner(), row.method(), s.type());
    }

    /// True when argument `i` is required and a fixnum is what the method wants.
    static boolean takesFixnum(Node.Primitive p, int i) {
        Signature s = Signature.of(p.builtin());
        return i < p.builtin().row().required() && (isInteger(s.parameters().get(i)) || s.isForFixnum(i));
    }

    private static boolean isInteger(ClassDesc type) {
        return type.equals(ConstantDescs.CD_long) || type.equals(ConstantDescs.CD_int);
    }

    /// True when the arguments are or may be fixnums for which the method has an overload.
    private boolean fitsFixnums(Signature s, List<Node> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (s.isForFixnum(i) && body.kindOf(arguments.get(i)) != ValueKind.FIXNUM && !body.numbers.makes(arguments.get(i))) {
                return false;
            }
        }
        return s.forFixnums() != null;
    }

    /// Calls the overload for fixnums, or, when an argument turns out to be none, the method itself. All arguments are evaluated first.
    private void callWithFixnums(Node.Primitive p, Signature s) {
        Code code = body.code;
        List<Node> nodes = p.arguments();
        Operands operands = Operands.prepareUpTo(body, nodes, i -> !s.isForFixnum(i) ? argument(nodes.get(i), s.parameters().get(i))
            : body.kindOf(nodes.get(i)) == ValueKind.FIXNUM ? Want.FIXNUM : Want.NUMBER, nodes.size() - 1);
        Mark others = code.mark();
        Mark end = code.mark();
        for (int i = 0; i < nodes.size(); i++) {
            if (s.isForFixnum(i) && operands.want(i) == Want.NUMBER) {
                body.numbers.unlessFixnum(operands.number(i), others);
            }
        }
        invoke(p, s, operands, true);
        if (others.used) {
            code.jump(end).bind(others);
            invoke(p, s, operands, false);
            code.bind(end);
        }
    }

    private void invoke(Node.Primitive p, Signature s, Operands operands, boolean fixnums) {
        if (s.takesThread()) {
            body.code.aload0();
        }
        for (int i = 0; i < operands.size(); i++) {
            if (!s.isForFixnum(i)) {
                operands.push(i);
                body.line(p.position());
                convert(operands.want(i), s.parameters().get(i));
            } else if (!fixnums) {
                operands.pushObject(i);
            } else if (operands.want(i) == Want.NUMBER) {
                body.numbers.pushFixnum(operands.number(i));
            } else {
                operands.push(i);
            }
        }
        body.line(p.position());
        body.code.invokeStatic(s.owner(), p.builtin().row().method(), fixnums ? s.forFixnums() : s.type());
    }

    /// How to evaluate the argument of a parameter: unboxed if a fixnum or float is at hand.
    private Want argument(Node node, ClassDesc type) {
        ValueKind kind = body.kindOf(node);
        return isInteger(type) && kind == ValueKind.FIXNUM ? Want.FIXNUM
            : isInteger(type) && node instanceof Node.LocalRead && body.numbers.makes(node) ? Want.NUMBER
            : type.equals(ConstantDescs.CD_double) && kind == ValueKind.DOUBLE ? Want.DOUBLE
            : type.equals(ConstantDescs.CD_float) && kind == ValueKind.SINGLE ? Want.SINGLE : Want.OBJECT;
    }

    /// The last argument to evaluate before the others are pushed, so that no conversion fails too early and keyword arguments are
    /// evaluated in the order in which they are given.
    private int lastBeforeConversion(List<Node> nodes, int[] layout, Signature s, Want[] wants) {
        int lastEmpty = -1;
        int lastActive = -1;
        for (int i = 0; i < nodes.size(); i++) {
            if (body.needs.empty(nodes.get(i))) {
                lastEmpty = i;
            }
            if (!(nodes.get(i) instanceof Node.Constant) && !(nodes.get(i) instanceof Node.LocalRead)) {
                lastActive = i;
            }
        }
        boolean ordered = true;
        boolean converts = false;
        int pushed = -1;
        for (int i = 0; i < layout.length; i++) {
            ordered &= layout[i] < 0 || layout[i] > pushed;
            pushed = Math.max(pushed, layout[i]);
            if (layout[i] >= 0 && layout[i] < lastActive) {
                ClassDesc type = s.parameters().get(i);
                converts |= switch (wants[layout[i]]) {
                    case OBJECT -> !type.equals(Jvm.OBJECT);
                    case NUMBER -> true;
                    default -> type.equals(ConstantDescs.CD_int);
                };
            }
        }
        return converts || !ordered ? lastActive : lastEmpty;
    }

    /// Converts the argument on the stack to the type of its parameter.
    private void convert(Want have, ClassDesc type) {
        Code code = body.code;
        if (have == Want.NUMBER) {
            code.invokeStatic(Jvm.CHECK, type.equals(ConstantDescs.CD_int) ? "index" : "fixnum", type, ConstantDescs.CD_long, Jvm.OBJECT);
        } else if (have == Want.FIXNUM && type.equals(ConstantDescs.CD_int)) {
            code.invokeStatic(Jvm.CHECK, "index", type, ConstantDescs.CD_long);
        }
        if (have != Want.OBJECT || type.equals(Jvm.OBJECT)) {
            return;
        }
        switch (type.descriptorString()) {
            case "J" -> code.unbox(ValueKind.FIXNUM);
            case "D" -> code.unbox(ValueKind.DOUBLE);
            case "F" -> code.unbox(ValueKind.SINGLE);
            case "I" -> code.invokeStatic(Jvm.CHECK, "index", ConstantDescs.CD_int, Jvm.OBJECT);
            case "Z" -> truth();
            case "Ljava/lang/String;" -> code.invokeStatic(Jvm.CHECK, "string", Jvm.STRING, Jvm.OBJECT);
            default -> {
                Mark fits = code.mark();
                code.dup().write(b -> b.instanceOf(type)).branch(Opcode.IFNE, fits).write(b -> b.loadConstant(type))
                    .invokeStatic(Jvm.ARGUMENTS, "unfit", Jvm.OBJECT, Jvm.OBJECT, ConstantDescs.CD_Class).bind(fits).cast(type);
            }
        }
    }

    /// Turns the generalised boolean on the stack into a Java one.
    private void truth() {
        Code code = body.code;
        Mark no = code.mark();
        Mark end = code.mark();
        code.nil().branch(Opcode.IF_ACMPEQ, no).constant(1).jump(end).bind(no).constant(0).bind(end);
    }

    private void pushDefault(String text, ClassDesc type) {
        Code code = body.code;
        if (type.equals(ConstantDescs.CD_boolean)) {
            code.constant(text.equals("t") ? 1 : 0);
            return;
        }
        switch (text) {
            case "null" -> code.aconstNull();
            case "nil" -> code.nil();
            case "t" -> code.t();
            default -> {
                if (type.equals(ConstantDescs.CD_int)) {
                    code.constant(Integer.parseInt(text));
                } else if (type.equals(ConstantDescs.CD_long)) {
                    code.constant(Long.parseLong(text));
                } else {
                    code.constant(Long.parseLong(text)).box(ValueKind.FIXNUM);
                }
            }
        }
    }
}
