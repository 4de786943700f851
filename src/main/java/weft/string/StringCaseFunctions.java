package weft.string;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.ElementType;
import weft.object.LispCharacter;
import weft.object.LispVector;
import weft.object.SimpleString;

/// Letter case in strings: STRING-UPCASE and its kin, copying and in place.
@Library("common-lisp")
public final class StringCaseFunctions {

    private StringCaseFunctions() {}

    private static SimpleString changed(Object designator, Object start, Object end, LetterCasing casing) {
        Text text = Text.of(designator, start, end);
        int[] codes = text.wholeCopy();
        casing.apply(codes, text.start(), text.end());
        return new SimpleString(codes);
    }

    private static Object change(Object string, Object start, Object end, LetterCasing casing) {
        if (!(string instanceof LispVector v) || !v.isString()) {
            throw Errors.typeError(string, Check.Types.STRING);
        }
        Text text = Text.of(v, start, end);
        if (v.elementType() == ElementType.CHARACTER) {
            int[] codes = text.wholeCopy();
            casing.apply(codes, text.start(), text.end());
            for (int i = text.start(); i < text.end(); i++) {
                v.set(i, LispCharacter.of(codes[i]));
            }
        }
        return v;
    }

    /// Returns a copy of STRING with the part from START to END in upper case.
    @Defun(value = "string-upcase string &key start end => string", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static SimpleString stringUpcase(Object string, Object start, Object end) {
        return changed(string, start, end, LetterCasing.UP);
    }

    /// Puts the part of STRING from START to END in upper case, in place.
    @Defun(value = "nstring-upcase string &key start end => string", effects = NO_POLL)
    public static Object nstringUpcase(Object string, Object start, Object end) {
        return change(string, start, end, LetterCasing.UP);
    }

    /// Returns a copy of STRING with the part from START to END in lower case.
    @Defun(value = "string-downcase string &key start end => string", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static SimpleString stringDowncase(Object string, Object start, Object end) {
        return changed(string, start, end, LetterCasing.DOWN);
    }

    /// Puts the part of STRING from START to END in lower case, in place.
    @Defun(value = "nstring-downcase string &key start end => string", effects = NO_POLL)
    public static Object nstringDowncase(Object string, Object start, Object end) {
        return change(string, start, end, LetterCasing.DOWN);
    }

    /// Returns a copy of STRING with the part from START to END with every word capitalized.
    @Defun(value = "string-capitalize string &key start end => string", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static SimpleString stringCapitalize(Object string, Object start, Object end) {
        return changed(string, start, end, LetterCasing.CAPITALIZED);
    }

    /// Puts the part of STRING from START to END with every word capitalized, in place.
    @Defun(value = "nstring-capitalize string &key start end => string", effects = NO_POLL)
    public static Object nstringCapitalize(Object string, Object start, Object end) {
        return change(string, start, end, LetterCasing.CAPITALIZED);
    }
}
