package weft.character;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import weft.builtin.Check;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispCharacter;

/// Comparisons of characters, by code and, for the CHAR-EQUAL family, by code after folding case.
@Library("common-lisp")
public final class CharacterComparisonFunctions {

    private CharacterComparisonFunctions() {}

    private enum Relation {
        EQUAL, LESS, GREATER, NOT_GREATER, NOT_LESS;

        boolean holds(int a, int b) {
            return switch (this) {
                case EQUAL -> a == b;
                case LESS -> a < b;
                case GREATER -> a > b;
                case NOT_GREATER -> a <= b;
                case NOT_LESS -> a >= b;
            };
        }
    }

    /// True when the relation holds between each character and the next; all are checked to be characters.
    private static boolean chain(Relation r, boolean fold, Object first, Object[] more) {
        int a = code(first, fold);
        boolean result = true;
        for (Object x : more) {
            int b = code(x, fold);
            result &= r.holds(a, b);
            a = b;
        }
        return result;
    }

    private static boolean allDiffer(boolean fold, Object first, Object[] more) {
        int[] codes = new int[more.length + 1];
        codes[0] = code(first, fold);
        boolean result = true;
        for (int i = 0; i < more.length; i++) {
            codes[i + 1] = code(more[i], fold);
            for (int j = 0; j <= i; j++) {
                result &= codes[j] != codes[i + 1];
            }
        }
        return result;
    }

    private static int code(Object x, boolean fold) {
        int c = Check.character(x);
        return fold ? LetterCases.fold(c) : c;
    }

    /// True if CHARACTERS are all the same.
    @Defun(value = "char= character &rest characters => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean charEq(Object character, Object[] characters) {
        return chain(Relation.EQUAL, false, character, characters);
    }

    /// True if CHARACTERS increase.
    @Defun(value = "char< character &rest characters => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean charLt(Object character, Object[] characters) {
        return chain(Relation.LESS, false, character, characters);
    }

    /// True if CHARACTERS decrease.
    @Defun(value = "char> character &rest characters => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean charGt(Object character, Object[] characters) {
        return chain(Relation.GREATER, false, character, characters);
    }

    /// True if CHARACTERS do not decrease.
    @Defun(value = "char<= character &rest characters => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean charLe(Object character, Object[] characters) {
        return chain(Relation.NOT_GREATER, false, character, characters);
    }

    /// True if CHARACTERS do not increase.
    @Defun(value = "char>= character &rest characters => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean charGe(Object character, Object[] characters) {
        return chain(Relation.NOT_LESS, false, character, characters);
    }

    /// True if no two of CHARACTERS are the same.
    @Defun(value = "char/= character &rest characters => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean charNe(Object character, Object[] characters) {
        return allDiffer(false, character, characters);
    }

    /// True if CHARACTERS are all the same, letter case ignored.
    @Defun(value = "char-equal character &rest characters => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean charEqual(Object character, Object[] characters) {
        return chain(Relation.EQUAL, true, character, characters);
    }

    /// True if CHARACTERS increase, letter case ignored.
    @Defun(value = "char-lessp character &rest characters => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean charLessp(Object character, Object[] characters) {
        return chain(Relation.LESS, true, character, characters);
    }

    /// True if CHARACTERS decrease, letter case ignored.
    @Defun(value = "char-greaterp character &rest characters => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean charGreaterp(Object character, Object[] characters) {
        return chain(Relation.GREATER, true, character, characters);
    }

    /// True if CHARACTERS do not decrease, letter case ignored.
    @Defun(value = "char-not-greaterp character &rest characters => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean charNotGreaterp(Object character, Object[] characters) {
        return chain(Relation.NOT_GREATER, true, character, characters);
    }

    /// True if CHARACTERS do not increase, letter case ignored.
    @Defun(value = "char-not-lessp character &rest characters => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean charNotLessp(Object character, Object[] characters) {
        return chain(Relation.NOT_LESS, true, character, characters);
    }

    /// True if no two of CHARACTERS are the same, letter case ignored.
    @Defun(value = "char-not-equal character &rest characters => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean charNotEqual(Object character, Object[] characters) {
        return allDiffer(true, character, characters);
    }

    /// CHAR= of two characters.
    @Defun(value = "weft:%char=2 a b => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean charEq2(LispCharacter a, LispCharacter b) {
        return a == b;
    }
}
