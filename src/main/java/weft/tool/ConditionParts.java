package weft.tool;

import weft.object.LispPackage;
import weft.object.SimpleString;
import weft.object.SourcePosition;
import weft.object.StandardObject;

/// Reads slots of condition objects by name.
final class ConditionParts {

    private ConditionParts() {}

    /// The place that a condition of the reader carries in its slots FILE, LINE and COLUMN, or null.
    static SourcePosition position(Object condition) {
        return slot(condition, "LINE") instanceof Long line && slot(condition, "COLUMN") instanceof Long column
            ? new SourcePosition(slot(condition, "FILE") instanceof SimpleString f ? f.toString() : null,
                (int) (long) line, (int) (long) column, 0)
            : null;
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
