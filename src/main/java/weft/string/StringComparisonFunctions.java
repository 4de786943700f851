package weft.string;

import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.character.LetterCases;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Symbol;

/// Strings compared, by code or with letter case ignored. The unequal relations return where the strings first differ.
@Library("common-lisp")
public final class StringComparisonFunctions {

    private StringComparisonFunctions() {}

    /// The index, from the start of the parts, where two parts first differ: the length of the shorter if nowhere before.
    private static int difference(Text a, Text b, boolean fold) {
        int n = Math.min(a.size(), b.size());
        for (int i = 0; i < n; i++) {
            int x = a.at(i);
            int y = b.at(i);
            if (x != y && (!fold || LetterCases.fold(x) != LetterCases.fold(y))) {
                return i;
            }
        }
        return n;
    }

    private static boolean equal(Text a, Text b, boolean fold) {
        return a.size() == b.size() && difference(a, b, fold) == a.size();
    }

    /// The mismatch index in string 1 if the order of the parts is among those wanted, else NIL.
    private static Object ordered(Text a, Text b, boolean fold, boolean less, boolean equal, boolean greater) {
        int i = difference(a, b, fold);
        int order;
        if (i < a.size() && i < b.size()) {
            order = fold ? Integer.compare(LetterCases.fold(a.at(i)), LetterCases.fold(b.at(i))) : Integer.compare(a.at(i), b.at(i));
        } else {
            order = Integer.compare(a.size(), b.size());
        }
        return (order < 0 ? less : order > 0 ? greater : equal) ? (Object) (long) (a.start() + i) : Symbol.NIL;
    }

    /// True if the parts of the two strings are the same.
    @Defun(value = "string= string-1 string-2 &key start1 end1 start2 end2 => boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean stringEq(Object string1, Object string2, Object start1, Object end1, Object start2, Object end2) {
        return equal(Text.of(string1, start1, end1), Text.of(string2, start2, end2), false);
    }

    /// Returns the index in STRING-1 where the strings first differ if the parts of the strings differ; else NIL.
    @Defun(value = "string/= string-1 string-2 &key start1 end1 start2 end2 => index", effects = {FLUSHABLE, NO_POLL})
    public static Object stringNe(Object string1, Object string2, Object start1, Object end1, Object start2, Object end2) {
        return ordered(Text.of(string1, start1, end1), Text.of(string2, start2, end2), false, true, false, true);
    }

    /// Returns the index in STRING-1 where the strings first differ if the part of STRING-1 comes before that of STRING-2; else NIL.
    @Defun(value = "string< string-1 string-2 &key start1 end1 start2 end2 => index", effects = {FLUSHABLE, NO_POLL})
    public static Object stringLt(Object string1, Object string2, Object start1, Object end1, Object start2, Object end2) {
        return ordered(Text.of(string1, start1, end1), Text.of(string2, start2, end2), false, true, false, false);
    }

    /// Returns the index in STRING-1 where the strings first differ if the part of STRING-1 comes after that of STRING-2; else NIL.
    @Defun(value = "string> string-1 string-2 &key start1 end1 start2 end2 => index", effects = {FLUSHABLE, NO_POLL})
    public static Object stringGt(Object string1, Object string2, Object start1, Object end1, Object start2, Object end2) {
        return ordered(Text.of(string1, start1, end1), Text.of(string2, start2, end2), false, false, false, true);
    }

    /// Returns the index in STRING-1 where the strings first differ if the part of STRING-1 does not come after that of STRING-2; else NIL.
    @Defun(value = "string<= string-1 string-2 &key start1 end1 start2 end2 => index", effects = {FLUSHABLE, NO_POLL})
    public static Object stringLe(Object string1, Object string2, Object start1, Object end1, Object start2, Object end2) {
        return ordered(Text.of(string1, start1, end1), Text.of(string2, start2, end2), false, true, true, false);
    }

    /// Returns the index in STRING-1 where the strings first differ if the part of STRING-1 does not come before that of STRING-2; else NIL.
    @Defun(value = "string>= string-1 string-2 &key start1 end1 start2 end2 => index", effects = {FLUSHABLE, NO_POLL})
    public static Object stringGe(Object string1, Object string2, Object start1, Object end1, Object start2, Object end2) {
        return ordered(Text.of(string1, start1, end1), Text.of(string2, start2, end2), false, false, true, true);
    }

    /// True if the parts of the two strings are the same, letter case ignored.
    @Defun(value = "string-equal string-1 string-2 &key start1 end1 start2 end2 => boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean stringEqual(Object string1, Object string2, Object start1, Object end1, Object start2, Object end2) {
        return equal(Text.of(string1, start1, end1), Text.of(string2, start2, end2), true);
    }

    /// Returns the index in STRING-1 where the strings first differ if the parts of the strings differ, letter case ignored; else NIL.
    @Defun(value = "string-not-equal string-1 string-2 &key start1 end1 start2 end2 => index", effects = {FLUSHABLE, NO_POLL})
    public static Object stringNotEqual(Object string1, Object string2, Object start1, Object end1, Object start2, Object end2) {
        return ordered(Text.of(string1, start1, end1), Text.of(string2, start2, end2), true, true, false, true);
    }

    /// Returns the index in STRING-1 where the strings first differ if the part of STRING-1 comes before that of STRING-2, letter case ignored; else NIL.
    @Defun(value = "string-lessp string-1 string-2 &key start1 end1 start2 end2 => index", effects = {FLUSHABLE, NO_POLL})
    public static Object stringLessp(Object string1, Object string2, Object start1, Object end1, Object start2, Object end2) {
        return ordered(Text.of(string1, start1, end1), Text.of(string2, start2, end2), true, true, false, false);
    }

    /// Returns the index in STRING-1 where the strings first differ if the part of STRING-1 comes after that of STRING-2, letter case ignored; else NIL.
    @Defun(value = "string-greaterp string-1 string-2 &key start1 end1 start2 end2 => index", effects = {FLUSHABLE, NO_POLL})
    public static Object stringGreaterp(Object string1, Object string2, Object start1, Object end1, Object start2, Object end2) {
        return ordered(Text.of(string1, start1, end1), Text.of(string2, start2, end2), true, false, false, true);
    }

    /// Returns the index in STRING-1 where the strings first differ if the part of STRING-1 does not come after that of STRING-2, letter case ignored; else NIL.
    @Defun(value = "string-not-greaterp string-1 string-2 &key start1 end1 start2 end2 => index", effects = {FLUSHABLE, NO_POLL})
    public static Object stringNotGreaterp(Object string1, Object string2, Object start1, Object end1, Object start2, Object end2) {
        return ordered(Text.of(string1, start1, end1), Text.of(string2, start2, end2), true, true, true, false);
    }

    /// Returns the index in STRING-1 where the strings first differ if the part of STRING-1 does not come before that of STRING-2, letter case ignored; else NIL.
    @Defun(value = "string-not-lessp string-1 string-2 &key start1 end1 start2 end2 => index", effects = {FLUSHABLE, NO_POLL})
    public static Object stringNotLessp(Object string1, Object string2, Object start1, Object end1, Object start2, Object end2) {
        return ordered(Text.of(string1, start1, end1), Text.of(string2, start2, end2), true, false, true, true);
    }

    /// STRING= of two whole strings.
    @Defun(value = "weft:%string=2 string-1 string-2 => boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean stringEq2(Object string1, Object string2) {
        return equal(Text.of(string1), Text.of(string2), false);
    }
}
