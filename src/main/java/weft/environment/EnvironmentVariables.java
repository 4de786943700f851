package weft.environment;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.SimpleString;
import weft.object.Symbol;

/// The environment variables of the process, with what the program has changed.
///
/// Java cannot change the environment of its own process; changes are kept here, for this program and the programs it starts.
@Library("excl")
public final class EnvironmentVariables {

    private static final ConcurrentMap<String, String> VARIABLES = new ConcurrentHashMap<>(System.getenv());

    private EnvironmentVariables() {}

    /// Returns the value of the environment variable NAME, a string, or NIL if it has none.
    @Defun("getenv name => value")
    public static Object getenv(String name) {
        String value = VARIABLES.get(name);
        return value == null ? Symbol.NIL : new SimpleString(value);
    }

    /// Makes VALUE, a string, the value of the environment variable NAME; NIL removes it.
    @Defun("(setf getenv) value name => value")
    public static Object setGetenv(Object value, String name) {
        if (name.isEmpty() || name.indexOf('=') >= 0 || name.indexOf(0) >= 0) {
            throw Errors.error("~S cannot be the name of an environment variable", new SimpleString(name));
        }
        if (value == Symbol.NIL) {
            VARIABLES.remove(name);
        } else {
            VARIABLES.put(name, Check.string(value));
        }
        return value;
    }
}
