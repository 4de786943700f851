package weft.builtin;

import java.util.Arrays;
import weft.object.LispThread;

/// The functions of one library: a row of facts each, and a switch per arity. Subclasses are generated from `@Defun` methods.
public abstract class BuiltinTable {

    private String[] rows;

    /// What the functions need to be installed, by id, three strings each: package, name, and four characters for the number of required
    /// parameters, of optional ones (both counted from `0`), the shape and `many` as in [Row].
    public abstract String[] heads();

    /// The facts of each function, by id, in the order of [Row]'s fields, separated by tabs.
    protected abstract String[] allRows();

    /// [#allRows], made once.
    public final String[] rows() {
        String[] all = rows;
        if (all == null) {
            all = allRows();
            rows = all;
        }
        return all;
    }

    /// The documentation strings, by id.
    public abstract String[] documentation();

    public Object call0(int id, LispThread t) {
        throw new WrongArity();
    }

    public Object call1(int id, LispThread t, Object a) {
        throw new WrongArity();
    }

    public Object call2(int id, LispThread t, Object a, Object b) {
        throw new WrongArity();
    }

    public Object call3(int id, LispThread t, Object a, Object b, Object c) {
        throw new WrongArity();
    }

    public Object call4(int id, LispThread t, Object a, Object b, Object c, Object d) {
        throw new WrongArity();
    }

    /// Called for functions with more than four, &rest or &key parameters.
    public Object callN(int id, LispThread t, Object[] args) {
        throw new WrongArity();
    }

    /// Thrown when generated code and its rows disagree: [BuiltinFunction] checks arity first.
    static final class WrongArity extends RuntimeException {
        WrongArity() {
            super("arity checked too late", null, false, false);
        }
    }

    /// What is known of a builtin.
    ///
    /// @param name the function's name, upper case, without package; `(SETF NAME)` for setf functions
    /// @param packageName its home package
    /// @param syntax the lambda list as text
    /// @param owner internal name of the Java class that holds the method
    /// @param method the Java method's name
    /// @param descriptor its descriptor
    /// @param required number of required parameters
    /// @param optional number of optional parameters
    /// @param shape `F` fixed, `R` rest, `K` key (`A` key with &allow-other-keys)
    /// @param keys keyword names, comma separated
    /// @param effects names of [weft.declare.Effect], comma separated
    /// @param many true when the method itself sets the number of values
    /// @param result the Java return type's name
    public record Row(String name, String packageName, String syntax, String owner, String method, String descriptor,
                      int required, int optional, char shape, String keys, String effects, boolean many, String result) {

        static Row parse(String line) {
            String[] f = line.split("\t", -1);
            return new Row(f[0], f[1], f[2], f[3], f[4], f[5], Integer.parseInt(f[6]), Integer.parseInt(f[7]),
                f[8].charAt(0), f[9], f[10], f[11].equals("1"), f[12]);
        }

        /// True of a builtin with the [weft.declare.Effect] of this name.
        public boolean hasEffect(String effect) {
            return Arrays.asList(effects.split(",")).contains(effect);
        }
    }
}
