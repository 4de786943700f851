package weft.compiler.emit;

import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;
import weft.compiler.pass.Kinds;
import weft.object.SourcePosition;
import weft.object.Symbol;

/// The body of one routine being written: the switch over nodes, and the state that its parts share.
///
/// Invariant: a node that [StackNeeds] names is only emitted while the operand stack is empty.
final class Body {

    final Code code;
    final ClassEmitter home;
    final Unit unit;
    final Routines facts;
    final Routine routine;
    /// The version of the routine that this is; null for the first, which takes all objects.
    final FixnumVersion version;
    final StackNeeds needs = new StackNeeds();
    final Extents extents;
    final Map<Variable, Place> places = new IdentityHashMap<>();
    final Calls calls = new Calls(this);
    final Conditions conditions = new Conditions(this);
    private final Bindings bindings = new Bindings(this);
    private final LocalExits exits = new LocalExits(this);
    private final GuardedForms guarded;
    private final ValueForms values = new ValueForms(this);
    private final Primitives primitives = new Primitives(this);
    private final Operations operations = new Operations(this);
    final Numbers numbers = new Numbers(this);
    private final Kinds kinds;
    /// Where self tail calls go.
    Mark start;
    /// The slots of the parameters as passed.
    final List<Integer> parameterSlots = new ArrayList<>();
    final Entrance entrance;
    /// Undeclared variables that are certain to hold fixnums, and so are longs: the parameters of the [FixnumVersion], and others.
    final Set<Variable> fixnums;
    /// The variables held as a [SplitNumber].
    final Set<Variable> splits;

    Body(Code code, ClassEmitter home, Routines facts, Routine routine, FixnumVersion version) {
        this.code = code;
        this.home = home;
        this.unit = home.unit;
        this.facts = facts;
        this.routine = routine;
        this.version = version;
        this.fixnums = Collections.newSetFromMap(new IdentityHashMap<>());
        if (version != null) {
            fixnums.addAll(version.parameters());
        }
        this.kinds = new Kinds(fixnums);
        this.extents = new Extents(code);
        this.guarded = new GuardedForms(this);
        this.entrance = new Entrance(this);
        this.splits = SplitVariables.find(this, fixnums);
    }

    // --- entry and exit

    /// Writes the whole method.
    void write() {
        Prologue.write(this);
        if (routine.takesFrame()) {
            FrameVariables.around(this);
        } else {
            emit(routine.body, Want.RETURN);
        }
    }

    /// Returns the object on the stack from the method.
    void leave() {
        if (returnsFixnum()) {
            code.aload0().invokeStatic(Jvm.FIXNUM_RESULT, "of", ConstantDescs.CD_long, Jvm.OBJECT, Jvm.THREAD);
        }
        leaveRaw();
    }

    /// Returns what is on the stack, represented as the method returns it.
    void leaveRaw() {
        entrance.leave(returnsFixnum() ? TypeKind.LONG : TypeKind.REFERENCE);
    }

    /// The method returns a [FixnumResult].
    boolean returnsFixnum() {
        return version != null && version.fixnumResult();
    }

    /// The JVM type in which parameter `v` arrives.
    ClassDesc parameterType(Variable v) {
        return fixnums.contains(v) ? ConstantDescs.CD_long : routine.parameterType(v, facts);
    }

    /// A slot that holds the present depth, for a catch site.
    int depthHere() {
        return entrance.depthHere();
    }

    /// A fresh slot with the present value of an int field of the context.
    int threadField(String name) {
        int slot = code.newSlot(ConstantDescs.CD_int);
        code.aload0().getField(Jvm.THREAD, name, ConstantDescs.CD_int).write(b -> b.istore(slot));
        return slot;
    }

    // --- the switch

    /// Writes code for `node` that leaves what `want` says. Slots that it takes are free again afterwards.
    void emit(Node node, Want want) {
        if (!code.live()) {
            return;
        }
        entrance.before(node, want);
        int slots = code.slotMark();
        Routine part = facts.part(node);
        if (part != null && part != routine) {
            calls.part(part, want);
        } else if (want == Want.NUMBER && !numbers.makes(node)) {
            Want representation = Want.of(kindOf(node));
            dispatch(node, representation);
            result(kind(representation), want);
        } else {
            dispatch(node, want);
        }
        code.releaseSlots(slots);
    }

    private void dispatch(Node node, Want want) {
        switch (node) {
            case Node.Constant n -> constant(n.value(), want);
            case Node.LoadTimeValue n -> {
                unit.pushLoadTimeValue(code, home, n.thunk());
                result(ValueKind.OBJECT, want);
            }
            case Node.LocalRead n -> bindings.read(n.variable(), want);
            case Node.LocalWrite n -> bindings.write(n, want);
            case Node.Supplied _ -> conditions.value(node, want);
            case Node.SpecialRead n -> {
                line(n.position());
                code.aload0();
                literal(n.symbol(), Jvm.SYMBOL);
                code.invokeStatic(Jvm.NAMES, "value", Jvm.OBJECT, Jvm.THREAD, Jvm.SYMBOL);
                result(ValueKind.OBJECT, want);
            }
            case Node.SpecialWrite n -> bindings.writeSpecial(n.symbol(), n.value(), want);
            case Node.GlobalRead n -> {
                line(n.position());
                code.aload0();
                literal(n.symbol(), Jvm.SYMBOL);
                code.invokeStatic(Jvm.NAMES, "globalValue", Jvm.OBJECT, Jvm.THREAD, Jvm.SYMBOL);
                result(ValueKind.OBJECT, want);
            }
            case Node.GlobalWrite n -> bindings.writeGlobal(n.symbol(), n.value(), want);
            case Node.FunctionRead n -> {
                line(n.position());
                code.aload0();
                literal(n.symbol(), Jvm.SYMBOL);
                code.constant(n.setf() ? 1 : 0)
                    .invokeStatic(Jvm.NAMES, "function", Jvm.FUNCTION, Jvm.THREAD, Jvm.SYMBOL, ConstantDescs.CD_boolean);
                result(ValueKind.OBJECT, want);
            }
            case Node.LocalFunctionRead n -> bindings.read(n.function().variable, want);
            case Node.Close n -> {
                if (want != Want.VOID) {
                    calls.pushFunction(facts.of(n.lambda()));
                    result(ValueKind.OBJECT, want);
                }
            }
            case Node.Call n -> calls.global(n, want);
            case Node.LocalCall n -> calls.local(n, want);
            case Node.Funcall n -> calls.funcall(n, want);
            case Node.Primitive n -> primitives.emit(n, want);
            case Node.Arithmetic n -> operations.emit(n, want);
            case Node.If n -> conditions.choose(n, want);
            case Node.Progn n -> {
                int last = n.forms().size() - 1;
                for (int i = 0; i < last; i++) {
                    emit(n.forms().get(i), Want.VOID);
                }
                emit(n.forms().get(last), want);
            }
            case Node.Let n -> bindings.let(n, want);
            case Node.BindSpecials n -> guarded.bindSpecials(n, want);
            case Node.Labels n -> bindings.labels(n, want);
            case Node.Block n -> exits.block(n, want);
            case Node.ReturnFrom n -> exits.returnFrom(n);
            case Node.Tagbody n -> exits.tagbody(n, want);
            case Node.Go n -> exits.go(n);
            case Node.Catch n -> guarded.catchForm(n, want);
            case Node.Throw n -> guarded.throwForm(n);
            case Node.UnwindProtect n -> guarded.unwindProtect(n, want);
            case Node.Progv n -> guarded.progv(n, want);
            case Node.MultipleValueCall n -> values.call(n, want);
            case Node.MultipleValueProg1 n -> values.prog1(n, want);
            case Node.MultipleValueBind n -> values.bind(n, want);
            case Node.Values n -> values.values(n, want);
            case Node.The n -> operations.the(n, want);
            case Node.VariableCell n -> {
                code.aload(places.get(n.variable()).slot());
                result(ValueKind.OBJECT, want);
            }
            case Node.Poll _ -> {
                poll();
                unit(want);
            }
        }
    }

    /// What [Node.Poll] yields in a place that wants something.
    private void unit(Want want) {
        if (want != Want.VOID) {
            constant(Symbol.NIL, want);
        }
    }

    void poll() {
        Mark quiet = code.mark();
        code.aload0().getField(Jvm.THREAD, "poll", ConstantDescs.CD_int).branch(Opcode.IFEQ, quiet)
            .aload0().invokeVirtual(Jvm.THREAD, "handlePoll", ConstantDescs.CD_void).bind(quiet);
    }

    // --- what tests need of the other parts

    void let(Variable v, Node value) {
        bindings.bind(v, value);
    }

    void read(Variable v) {
        bindings.read(v, Want.OBJECT);
    }

    void compare(Node.Arithmetic n, boolean sense, Mark target) {
        operations.compare(n, sense, target);
    }

    boolean isTest(Node.Primitive p) {
        return primitives.isTest(p);
    }

    void test(Node.Primitive p) {
        primitives.test(p);
    }

    // --- values

    static ClassDesc type(Want want) {
        return switch (want) {
            case FIXNUM -> ConstantDescs.CD_long;
            case DOUBLE -> ConstantDescs.CD_double;
            case SINGLE -> ConstantDescs.CD_float;
            default -> Jvm.OBJECT;
        };
    }

    static ValueKind kind(Want want) {
        return switch (want) {
            case FIXNUM -> ValueKind.FIXNUM;
            case DOUBLE -> ValueKind.DOUBLE;
            case SINGLE -> ValueKind.SINGLE;
            default -> ValueKind.OBJECT;
        };
    }

    /// Turns the single value on the stack, represented as `have`, into what is wanted.
    void result(ValueKind have, Want want) {
        ValueKind held = have.isUnboxed() ? have : ValueKind.OBJECT;
        switch (want) {
            case VOID -> code.drop(held);
            case OBJECT -> code.box(held);
            case FIXNUM, DOUBLE, SINGLE -> {
                if (held != kind(want)) {
                    code.box(held).unbox(kind(want));
                }
            }
            case NUMBER -> split(held);
            case VALUES -> code.box(held).single();
            case RETURN -> {
                if (!returnsFixnum()) {
                    code.box(held).single();
                    leave();
                } else if (held == ValueKind.FIXNUM) {
                    code.aload0().invokeStatic(Jvm.FIXNUM_RESULT, "of", ConstantDescs.CD_long, ConstantDescs.CD_long, Jvm.THREAD);
                    leaveRaw();
                } else {
                    code.box(held);
                    leave();
                }
            }
        }
    }

    /// Turns the single value on the stack into a [Want#NUMBER].
    private void split(ValueKind have) {
        if (have == ValueKind.FIXNUM) {
            code.aconstNull();
            return;
        }
        Mark other = code.mark();
        Mark end = code.mark();
        code.box(have).dup().write(b -> b.instanceOf(Jvm.LONG)).branch(Opcode.IFEQ, other)
            .cast(Jvm.LONG).invokeVirtual(Jvm.LONG, "longValue", ConstantDescs.CD_long).aconstNull().jump(end)
            .bind(other).write(b -> b.lconst_0().dup2_x1().pop2()).bind(end);
    }

    /// Turns the object on the stack, whose other values are in the context already, into what is wanted.
    void manyResult(Want want) {
        switch (want) {
            case VALUES -> { }
            case RETURN -> leave();
            default -> result(ValueKind.OBJECT, want);
        }
    }

    /// Turns what a guarded construct has left (see [Want#guarded]) into what is wanted.
    void guardedResult(Want want) {
        if (want != Want.VOID) {
            manyResult(want);
        }
    }

    void constant(Object value, Want want) {
        if (want == Want.VOID) {
            return;
        }
        if (want == Want.FIXNUM && value instanceof Long n) {
            code.constant((long) n);
        } else if (want == Want.DOUBLE && value instanceof Double d) {
            code.write(b -> b.loadConstant((double) d));
        } else if (want == Want.SINGLE && value instanceof Float f) {
            code.write(b -> b.loadConstant((float) f));
        } else {
            literal(value, Jvm.OBJECT);
            result(ValueKind.OBJECT, want);
        }
    }

    void literal(Object value, ClassDesc type) {
        if (value == Symbol.NIL) {
            code.nil();
        } else if (value == Symbol.T) {
            code.t();
        } else if (value instanceof Long n && n == (byte) (long) n) {
            code.constant((long) n).box(ValueKind.FIXNUM);
        } else if (code.live()) {
            unit.pushLiteral(code, home, value, type);
        }
    }

    ValueKind kindOf(Node node) {
        return kinds.of(node);
    }

    /// Notes where the code that follows comes from.
    void line(SourcePosition position) {
        if (position != null && code.live()) {
            int n = home.line(position);
            code.builder.lineNumber(n);
        }
    }
}
