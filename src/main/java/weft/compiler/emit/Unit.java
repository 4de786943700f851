package weft.compiler.emit;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import weft.compiler.ir.Lambda;

/// A compilation unit: where its classes find their literals and function descriptions depends on where they will live.
abstract class Unit {

    final LiteralTable literals = new LiteralTable();
    final List<FunctionInfo> infos = new ArrayList<>();

    /// Pushes a literal as an instance of `type`.
    abstract void pushLiteral(Code code, ClassEmitter home, Object value, ClassDesc type);

    /// Pushes the value that `thunk` has when the unit is loaded.
    abstract void pushLoadTimeValue(Code code, ClassEmitter home, Lambda thunk);

    /// Replaces the number of a [FunctionInfo] on the stack by the info.
    abstract void info(Code code, ClassEmitter home);

    /// Adds what a finished class needs besides its functions: fields for literals and their initialiser.
    abstract void finish(ClassEmitter home);

    /// How `code` calls global functions, or null when it does so through their objects.
    Links links(Code code) {
        return null;
    }

    /// True when literals may be any object of this image, such as a builtin function.
    abstract boolean inMemory();
}
