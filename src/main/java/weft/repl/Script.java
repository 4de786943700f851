package weft.repl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import weft.condition.Errors;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.stream.CharacterFileStream;

/// A script: a file that the command line names. It is opened once, since what it reads from may be a pipe.
final class Script {

    /// Exit code for a file that is not there or cannot be read.
    private static final int NO_FILE = 3;
    /// Bytes at the beginning that tell whether it is text.
    private static final int BEGINNING = 1024;

    private static final Symbol OPEN = LispPackage.COMMON_LISP.define("OPEN");
    private static final Symbol LOAD = LispPackage.COMMON_LISP.define("LOAD");
    private static final Symbol COMPILED_FILE_P = LispPackage.WEFT.define("%COMPILED-FILE-P");
    private static final Symbol NATIVE_NAMESTRING = LispPackage.WEFT.define("%PARSE-NATIVE-NAMESTRING");

    private final LispThread t;
    private final String name;
    private final IntConsumer exitCode;

    /// `exitCode` takes what to exit with because of an error that [#load] is about to signal.
    Script(LispThread t, String name, IntConsumer exitCode) {
        this.t = t;
        this.name = name;
        this.exitCode = exitCode;
    }

    /// Loads it, source or compiled.
    void load() {
        Path file = Path.of(name);
        Object pathname = NATIVE_NAMESTRING.function.call1(t, new SimpleString(name));
        String fault = !Files.exists(file) ? "there is no such file" : Files.isDirectory(file) ? "it is a directory"
            : !Files.isReadable(file) ? "it may not be read" : null;
        if (fault != null) {
            exitCode.accept(NO_FILE);
            throw Errors.fileError(pathname, "Cannot load ~A: " + fault, new SimpleString(name));
        }
        CharacterFileStream in = (CharacterFileStream) OPEN.function.call1(t, pathname);
        try {
            checkText(in.peekBytes(BEGINNING));
            LOAD.function.call1(t, in);
        } finally {
            in.close(false);
        }
    }

    /// Signals READER-ERROR when there is a NUL near the beginning, as in binary files, but compiled Lisp may hold one.
    private void checkText(byte[] beginning) {
        int line = 1;
        int column = 1;
        for (byte b : beginning) {
            if (b == 0 && COMPILED_FILE_P.function.call1(t, new SimpleString(name)) == Symbol.NIL) {
                exitCode.accept(ScriptDebugger.UNREADABLE);
                throw Errors.readerError(Symbol.NIL, name, line, column, "A NUL character: this is no text.");
            }
            line += b == '\n' ? 1 : 0;
            column = b == '\n' ? 1 : column + 1;
        }
    }
}
