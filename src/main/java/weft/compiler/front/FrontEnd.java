package weft.compiler.front;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import weft.builtin.BuiltinFunction;
import weft.compiler.ir.BlockTag;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.LocalFunction;
import weft.compiler.ir.Node;
import weft.compiler.ir.Variable;
import weft.condition.Errors;
import weft.condition.StackDepth;
import weft.object.Cons;
import weft.object.LispCharacter;
import weft.object.LispFunction;
import weft.object.LispMacro;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SourcePosition;
import weft.object.Symbol;
import weft.runtime.ConversionExit;
import weft.runtime.ThreadContext;

/// Converts forms to IR. One instance per compilation: a form to evaluate, a function to compile, a file.
public final class FrontEnd {

    /// Units of stack use of a form within another: of what happens here, and of as much as the passes and tiers need for it later.
    private static final int DEPTH_UNITS = 8;

    /// Where forms came from; knows nothing of forms that macros made.
    @FunctionalInterface
    public interface Positions {
        SourcePosition of(Object form);
    }

    private static final Node NIL = new Node.Constant(Symbol.NIL);
    private static final Symbol SETF = LispPackage.COMMON_LISP.define("SETF");
    private static final Symbol AREF = LispPackage.COMMON_LISP.define("AREF");
    private static final Symbol SETQ = LispPackage.COMMON_LISP.define("SETQ");

    private final Positions positions;
    /// True when the code goes to a file: literals must be externalisable and LOAD-TIME-VALUE waits.
    public final boolean forFile;
    private final Recovery recovery;
    /// Place of the innermost form with a known one.
    private SourcePosition current;

    public FrontEnd(Positions positions, boolean forFile) {
        this(positions, forFile, null);
    }

    /// @param recovery how the conversion goes on after errors; null if errors end it
    public FrontEnd(Positions positions, boolean forFile, Recovery recovery) {
        this.positions = positions;
        this.forFile = forFile;
        this.recovery = recovery;
    }

    public static Node nil() {
        return NIL;
    }

    /// Where the form being converted stands, or null.
    public SourcePosition position() {
        return current;
    }

    /// Sets the place from which forms without one of their own count.
    public void position(SourcePosition p) {
        current = p;
    }

    /// Expands a macro form. Backtraces find this call on the stack, and so does [#thunk]'s: see [Conversion].
    public Object expand(LispFunction expander, Object form, Environment env) {
        Object expansion = MacroExpansion.expand(expander, form, env);
        Reference.reachabilityFence(this);
        Reference.reachabilityFence(form);
        return expansion;
    }

    /// Takes a top-level form apart by `work`. Backtraces find this call too.
    public Object part(Supplier<Object> work) {
        Object value = work.get();
        Reference.reachabilityFence(this);
        return value;
    }

    /// Converts a top-level form into a function of no arguments.
    public Lambda thunk(Object form, Environment outer) {
        Lambda thunk = new Lambda(Lambda.TOP_LEVEL, null);
        thunk.policy = outer == null ? Proclamations.policy() : outer.policy;
        Environment env = outer == null ? Environment.global(thunk, thunk.policy) : outer.forMacros(thunk);
        thunk.position = positions.of(form);
        if (thunk.position != null) {
            current = thunk.position;
        }
        thunk.body = convert(form, env);
        Reference.reachabilityFence(this);
        return thunk;
    }

    /// Converts one form.
    public Node convert(Object form, Environment env) {
        if (form instanceof Symbol s) {
            return variable(s, env);
        }
        if (!(form instanceof Cons c)) {
            return new Node.Constant(form);
        }
        SourcePosition saved = current;
        SourcePosition here = positions.of(c);
        if (here != null) {
            current = here;
        }
        LispThread t = ThreadContext.current();
        int catches = t.catchCount;
        int depth = enter(t);
        try {
            return compound(c, env);
        } catch (ConversionExit x) {
            Object replacement = Recovery.replacement(recovery, x, form);
            t.catchCount = catches;
            return convert(replacement, env);
        } finally {
            t.depth = depth;
            current = saved;
        }
    }

    /// Counts a form within another as recursion and returns the depth to put back after it; signals STORAGE-CONDITION.
    public static int enter(LispThread t) {
        return StackDepth.enter(t, DEPTH_UNITS, "The form is nested too deeply for the control stack");
    }

    private Node compound(Cons form, Environment env) {
        Object operator = form.car;
        if (operator instanceof Symbol s) {
            Object local = env.functionMeaning(s);
            if (local instanceof LocalFunction f) {
                return localCall(f, form, env);
            }
            if (local instanceof LispFunction expander) {
                return convert(expand(expander, form, env), env);
            }
            SpecialForm special = SpecialForms.find(s);
            if (special != null) {
                return special.convert(this, form, env);
            }
            if (s == Syntax.DECLARE) {
                throw Errors.programError("A declaration stands where no body begins: ~S", form);
            }
            LispFunction global = s.function;
            if (global instanceof LispMacro m) {
                return convert(expand(m.expander, form, env), env);
            }
            return globalCall(s, global, form, env);
        }
        if (operator instanceof Cons l && l.car == Syntax.LAMBDA) {
            return LambdaCalls.convert(this, l, form, env);
        }
        throw Errors.programError("~S is not a function name or lambda expression: ~S", operator, form);
    }

    private Node globalCall(Symbol s, LispFunction global, Cons form, Environment env) {
        boolean notInline = Proclamations.isNotInline(s, env);
        if (!notInline) {
            LispFunction compilerMacro = CompilerMacros.find(s);
            if (compilerMacro != null) {
                Object expansion = MacroExpansion.expand(compilerMacro, form, env);
                if (expansion != form) {
                    return convert(expansion, env);
                }
            }
            Node rewritten = Rewrites.convert(this, s, form, env);
            if (rewritten == null && s.homePackage == LispPackage.COMMON_LISP) {
                rewritten = FixedCalls.convert(this, s, Syntax.list(form.cdr, form), env);
            }
            if (rewritten != null) {
                return rewritten;
            }
        }
        List<Node> args = convertAll(Syntax.list(form.cdr, form), env);
        if (!notInline && global instanceof BuiltinFunction b && b.name() == s
            && args.size() >= b.minArguments() && args.size() <= b.maxArguments()) {
            return new Node.Primitive(b, args, current);
        }
        return new Node.Call(s, false, args, current);
    }

    private Node localCall(LocalFunction f, Cons form, Environment env) {
        env.function.use(f.variable);
        return new Node.LocalCall(f, convertAll(Syntax.list(form.cdr, form), env), current);
    }

    /// A call of the function named `(setf name)`.
    public Node setfCall(Symbol name, List<Node> args, Environment env) {
        Object local = env.functionMeaning(Cons.list(SETF, name));
        if (local instanceof LocalFunction f) {
            env.function.use(f.variable);
            return new Node.LocalCall(f, args, current);
        }
        if (name == AREF) {
            Node fixed = FixedCalls.setAref(this, args);
            if (fixed != null) {
                return fixed;
            }
        }
        if (name.setf instanceof BuiltinFunction b && args.size() >= b.minArguments() && args.size() <= b.maxArguments()) {
            return new Node.Primitive(b, args, current);
        }
        return new Node.Call(name, true, args, current);
    }

    public List<Node> convertAll(List<Object> forms, Environment env) {
        List<Node> out = new ArrayList<>(forms.size());
        for (Object f : forms) {
            out.add(convert(f, env));
        }
        return out;
    }

    /// An implicit PROGN.
    public Node progn(Object forms, Environment env) {
        if (forms == Symbol.NIL) {
            return NIL;
        }
        List<Node> nodes = convertAll(Syntax.list(forms, forms), env);
        return nodes.size() == 1 ? nodes.get(0) : new Node.Progn(nodes);
    }

    /// A reference to a variable.
    public Node variable(Symbol s, Environment env) {
        Object meaning = env.variable(s);
        if (meaning instanceof Variable v) {
            return read(v, env);
        }
        if (meaning instanceof Environment.SymbolMacro m) {
            return convert(m.expansion(), env);
        }
        if (meaning == null) {
            if (s.symbolMacro != null) {
                return convert(s.symbolMacro, env);
            }
            if (s.isConstant() && s.value != null) {
                Object v = s.value;
                return !forFile || v instanceof Number || v instanceof LispCharacter || v instanceof Symbol
                    ? new Node.Constant(v) : new Node.GlobalRead(s, current);
            }
            if ((s.flags & Symbol.NONBINDABLE) != 0) {
                return new Node.GlobalRead(s, current);
            }
        }
        return new Node.SpecialRead(s, current);
    }

    /// A read of a lexical variable from code in `env`.
    public Node read(Variable v, Environment env) {
        env.function.use(v);
        v.read = true;
        return new Node.LocalRead(v);
    }

    /// An assignment to a variable.
    public Node assign(Symbol s, Object valueForm, Environment env) {
        Object meaning = env.variable(s);
        if (meaning instanceof Environment.SymbolMacro m) {
            return convert(Cons.list(SETF, m.expansion(), valueForm), env);
        }
        if (meaning == null && s.symbolMacro != null) {
            return convert(Cons.list(SETF, s.symbolMacro, valueForm), env);
        }
        Node value = convert(valueForm, env);
        if (meaning instanceof Variable v) {
            env.function.use(v);
            v.assigned = true;
            return new Node.LocalWrite(v, Bindings.checked(value, v));
        }
        Syntax.variableName(s, Cons.list(SETQ, s, valueForm));
        return (s.flags & Symbol.NONBINDABLE) != 0 && meaning == null
            ? new Node.GlobalWrite(s, value) : new Node.SpecialWrite(s, value);
    }

    /// A body wrapped in a BLOCK.
    public Node block(Symbol name, Object forms, Environment env) {
        BlockTag tag = new BlockTag(name, env.function);
        Node body = progn(forms, env.bindBlock(name, tag));
        return tag.used ? new Node.Block(tag, body) : body;
    }
}
