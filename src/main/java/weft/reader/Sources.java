package weft.reader;

import weft.condition.Errors;
import weft.object.LispPackage;
import weft.object.LispThread;

/// Finds the characters behind a Lisp stream.
final class Sources {

    private Sources() {}

    /// The characters of `stream`, a stream or a stream designator.
    static CharacterSource of(LispThread t, Object stream) {
        if (stream instanceof CharacterSource s) {
            return s;
        }
        throw Errors.typeError(stream, LispPackage.COMMON_LISP.define("STREAM"));
    }
}
