package weft.tool;

import weft.object.LispPackage;
import weft.object.SimpleString;
import weft.object.SourcePosition;
import weft.object.StandardObject;
import weft.stream.LispStream;
import weft.stream.StandardStreams;

/// Reads slots of condition objects by name.
final class ConditionParts {

    private ConditionParts() {}

    /// The place in a text that is at fault: what a condition of the reader says in its slots FILE, LINE and COLUMN, or where the stream stands
    /// whose bytes are no characters; null for other conditions.
    static SourcePosition position(Object condition) {
        if (slot(condition, "LINE") instanceof Long line && slot(condition, "COLUMN") instanceof Long column) {
            String file = slot(condition, "FILE") instanceof SimpleString f ? f.toString()
                : slot(condition, "STREAM") == StandardStreams.STDIN ? StandardStreams.STDIN_NAME : null;
            return new SourcePosition(file, (int) (long) line, (int) (long) column, 0);
        }
        return isDecodingError(condition) && slot(condition, "STREAM") instanceof LispStream in ? in.sourcePosition() : null;
    }

    /// True when text has an end too early or a closing parenthesis too many.
    static boolean isOutOfBalance(Object condition) {
        return isNamed(condition, "READER-END-OF-FILE")
            || isNamed(condition, "SIMPLE-READER-ERROR") && slot(condition, "FORMAT-CONTROL") instanceof SimpleString s
                && s.toString().startsWith("A closing parenthesis");
    }

    static boolean isDecodingError(Object condition) {
        return isNamed(condition, "STREAM-DECODING-ERROR");
    }

    /// What the host threw, of a condition that stands for it; else null.
    static Throwable throwable(Object condition) {
        return slot(condition, "THROWABLE") instanceof Throwable x ? x : null;
    }

    private static boolean isNamed(Object condition, String name) {
        return condition instanceof StandardObject o && o.layout.owner.name == LispPackage.WEFT.define(name);
    }

    /// The value of the slot called `name` in package WEFT, or null.
    static Object slot(Object condition, String name) {
        if (condition instanceof StandardObject o && LispPackage.WEFT.findSymbol(name) != null) {
            int i = o.layout.indexOf(LispPackage.WEFT.findSymbol(name));
            return i < 0 ? null : o.slots[i];
        }
        return null;
    }
}
