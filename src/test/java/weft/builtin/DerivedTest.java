package weft.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import weft.boot.LibraryTables;
import weft.lisp.LoadedLisp;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

/// What must hold of every builtin, derived from the tables: one test for each table and claim.
class DerivedTest {

    /// Objects of all kinds, from which arguments are taken that a parameter accepts or refuses.
    private static final String SPECIMENS = """
        (list 7 (make-symbol "SPECIMEN") (list 1) "a" #\\a 2.5d0 2.5f0 1/2 #c(1 2) (expt 10 30) #'list
              (vector 1 2) (make-array 2 :adjustable t) (make-array '(2 2)) #*10 (make-hash-table) (find-package "WEFT")
              (make-string-input-stream "") (make-string-output-stream) (make-broadcast-stream) (make-concatenated-stream)
              (make-synonym-stream '*standard-output*) (make-two-way-stream *standard-input* *standard-output*)
              (make-echo-stream *standard-input* *standard-output*) (pathname "a") (copy-readtable) (make-random-state)
              (mp:make-gate nil) (%current-thread) (%object-lock (list 1)) (%class-layout (find-class 'warning))
              (progn (eval '(defstruct specimen a)) (eval '(make-specimen)))
              (find-class 'standard-class) (find-class 'cons) (find-class 'warning) (make-condition 'warning)
              (make-instance 'standard-method :qualifiers '() :lambda-list '() :specializers '() :function #'list)
              #'print-object)""";

    /// Calls a function and returns NIL, or what it signals.
    private static final String CALLER = "(lambda (f arguments) (handler-case (progn (apply f arguments) nil) (condition (c) c)))";

    private LispFunction caller;
    private LispFunction report;
    private LispFunction typep;
    private LispFunction datum;
    private List<Object> specimens;

    @TestFactory
    Stream<DynamicTest> tooFewArgumentsAreAProgramErrorThatNamesTheOperator() {
        return eachTable((f, faults) -> {
            if (f.minArguments() > 0) {
                countError(f, f.minArguments() - 1, faults);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> tooManyArgumentsAreAProgramErrorThatNamesTheOperator() {
        return eachTable((f, faults) -> {
            if (f.maxArguments() != Integer.MAX_VALUE) {
                countError(f, f.maxArguments() + 1, faults);
            }
        });
    }

    private void countError(BuiltinFunction f, int count, List<String> faults) {
        Object[] arguments = new Object[count];
        Arrays.fill(arguments, Symbol.NIL);
        Object condition = call(f, arguments);
        if (!is(condition, "PROGRAM-ERROR")) {
            faults.add(f.name() + " of " + count + " arguments: " + LoadedLisp.text(condition));
        } else if (!report(condition).contains(bareName(f))) {
            faults.add(f.name() + " of " + count + " arguments is not named in: " + report(condition));
        }
    }

    @TestFactory
    Stream<DynamicTest> unknownKeywordsAreAProgramError() {
        return eachTable((f, faults) -> {
            if (f.row().shape() == 'K') {
                Object[] arguments = accepted(f, f.row().required() + f.row().optional() + 2);
                arguments[arguments.length - 2] = LispPackage.keyword("NO-SUCH-KEYWORD");
                Object condition = call(f, arguments);
                if (!is(condition, "PROGRAM-ERROR")) {
                    faults.add(f.name() + ": " + LoadedLisp.text(condition));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> anArgumentOfTheWrongTypeIsATypeErrorWithThatDatum() {
        return eachTable((f, faults) -> {
            List<Class<?>> types = types(f.row());
            for (int i = 0; i < types.size(); i++) {
                Object wrong = specimen(types.get(i), false);
                if (wrong == null) {
                    continue;
                }
                Object[] arguments = accepted(f, Math.max(f.row().required(), i + 1));
                arguments[i] = wrong;
                Object condition = call(f, arguments);
                if (!is(condition, "TYPE-ERROR")) {
                    faults.add(f.name() + ", argument " + i + " " + LoadedLisp.text(wrong) + ": " + LoadedLisp.text(condition));
                } else if (datum.call1(ThreadContext.current(), condition) != wrong) {
                    faults.add(f.name() + ", argument " + i + ": the datum is not " + LoadedLisp.text(wrong) + " in: " + report(condition));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> documentationAndLambdaListAreThereAndAgree() {
        return eachTable((f, faults) -> {
            if (!(f.documentation() instanceof SimpleString text) || text.toString().isBlank()) {
                faults.add(f.name() + " has no documentation");
            }
            int required = 0;
            int optional = 0;
            String mode = "";
            for (Object rest = f.lambdaList(); rest != Symbol.NIL; rest = ((Cons) rest).cdr) {
                if (!(rest instanceof Cons c && c.car instanceof Symbol s)) {
                    faults.add(f.name() + " has no lambda list, but " + LoadedLisp.text(f.lambdaList()));
                    return;
                }
                if (s.name.startsWith("&")) {
                    mode = s.name;
                } else if (mode.isEmpty()) {
                    required++;
                } else if (mode.equals("&OPTIONAL")) {
                    optional++;
                }
            }
            if (required != f.row().required() || optional != f.row().optional()) {
                faults.add(f.name() + " takes " + f.row().required() + " and " + f.row().optional() + ", but shows " + LoadedLisp.text(f.lambdaList()));
            }
        });
    }

    // --- walking the tables

    private interface Claim {
        void check(BuiltinFunction f, List<String> faults);
    }

    private Stream<DynamicTest> eachTable(Claim claim) {
        return Arrays.stream(LibraryTables.all()).map(table -> dynamicTest(table.getClass().getName(), () -> {
            List<String> faults = LoadedLisp.call(() -> {
                prepare();
                return check(table, claim);
            });
            assertEquals("", String.join("\n", faults));
        }));
    }

    private void prepare() {
        if (caller == null) {
            caller = LoadedLisp.function(CALLER);
            report = LoadedLisp.function("#'princ-to-string");
            typep = LoadedLisp.function("#'typep");
            datum = LoadedLisp.function("#'type-error-datum");
            specimens = new ArrayList<>();
            for (Object rest = LoadedLisp.eval(SPECIMENS); rest instanceof Cons c; rest = c.cdr) {
                specimens.add(c.car);
            }
        }
    }

    private static List<String> check(BuiltinTable table, Claim claim) {
        List<String> faults = new ArrayList<>();
        String[] rows = table.rows();
        for (int id = 0; id < rows.length; id++) {
            BuiltinTable.Row row = BuiltinTable.Row.parse(rows[id]);
            String n = row.name();
            LispPackage home = LispPackage.ensure(row.packageName());
            Object name = n.startsWith("(SETF ")
                ? Cons.list(LispPackage.COMMON_LISP.intern("SETF"), home.intern(n.substring(6, n.length() - 1)))
                : home.intern(n);
            claim.check(new BuiltinFunction(table, id, row.required(), row.optional(), row.shape() == 'F', row.many(), name), faults);
        }
        return faults;
    }

    // --- calling

    private Object call(BuiltinFunction f, Object[] arguments) {
        return caller.call2(ThreadContext.current(), f, Cons.list(arguments));
    }

    private boolean is(Object condition, String type) {
        return typep.call2(ThreadContext.current(), condition, LispPackage.COMMON_LISP.intern(type)) != Symbol.NIL;
    }

    private String report(Object condition) {
        return report.call1(ThreadContext.current(), condition).toString();
    }

    private static String bareName(BuiltinFunction f) {
        return f.row().name().replaceFirst("^\\(SETF (.*)\\)$", "$1");
    }

    // --- arguments that fit and arguments that do not

    /// The Java types of the required and optional parameters.
    private static List<Class<?>> types(BuiltinTable.Row row) {
        List<Class<?>> types = new ArrayList<>();
        for (ClassDesc type : MethodTypeDesc.ofDescriptor(row.descriptor()).parameterList()) {
            if (!type.equals(LispThread.class.describeConstable().orElseThrow())) {
                types.add(classOf(type));
            }
        }
        return types.subList(0, row.required() + row.optional());
    }

    private static Class<?> classOf(ClassDesc type) {
        try {
            String name = type.packageName() + "." + type.displayName();
            return type.isPrimitive() ? (Class<?>) type.resolveConstantDesc(MethodHandles.lookup())
                : type.isArray() ? Object[].class
                : Class.forName(name, false, DerivedTest.class.getClassLoader());
        } catch (ReflectiveOperationException x) {
            throw new AssertionError(x);
        }
    }

    private Object[] accepted(BuiltinFunction f, int count) {
        List<Class<?>> types = types(f.row());
        Object[] arguments = new Object[count];
        for (int i = 0; i < count; i++) {
            Object fit = i < types.size() ? specimen(types.get(i), true) : null;
            arguments[i] = fit == null ? Symbol.NIL : fit;
        }
        return arguments;
    }

    /// The first specimen that a parameter of `type` accepts, or that it refuses; null if there is none.
    private Object specimen(Class<?> type, boolean accepted) {
        for (Object specimen : specimens) {
            if (accepts(type, specimen) == accepted) {
                return specimen;
            }
        }
        return null;
    }

    private static boolean accepts(Class<?> type, Object object) {
        if (type == boolean.class) {
            return true;
        }
        if (type == long.class || type == int.class) {
            return object instanceof Long;
        }
        if (type == double.class) {
            return object instanceof Double;
        }
        if (type == float.class) {
            return object instanceof Float;
        }
        return type == String.class ? object instanceof SimpleString : type.isInstance(object);
    }
}
