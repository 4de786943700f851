package weft.string;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.array.AccessFunctions;
import weft.array.ElementTypes;
import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispCharacter;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.NilVector;
import weft.object.SimpleString;
import weft.object.Symbol;

/// Strings made, read and trimmed.
@Library("common-lisp")
public final class StringFunctions {

    private StringFunctions() {}

    /// Returns the string that OBJECT designates: OBJECT itself if it is a string, else a symbol's name or a string of one character.
    @Defun(value = "string object => string", effects = {FLUSHABLE, NO_POLL})
    public static Object string(Object object) {
        return object instanceof LispVector v && v.isString() ? v : Text.simple(object);
    }

    /// Returns a simple string of SIZE characters.
    @Defun(value = "make-string size &key initial-element element-type => string", effects = {FLUSHABLE, ALLOCATES})
    public static LispVector makeString(LispThread t, int size, Object initialElement, Object elementType) {
        ElementType type = elementType == null ? ElementType.CHARACTER : ElementTypes.upgrade(t, elementType);
        if (type == ElementType.NIL) {
            return new NilVector(size);
        }
        if (type != ElementType.CHARACTER) {
            throw Errors.typeError(elementType, Cons.list(LispPackage.COMMON_LISP.define("MEMBER"), Check.Types.CHARACTER,
                LispPackage.COMMON_LISP.define("BASE-CHAR"), LispPackage.COMMON_LISP.define("STANDARD-CHAR"), Symbol.NIL));
        }
        int[] codes = new int[size];
        if (initialElement != null) {
            java.util.Arrays.fill(codes, Check.character(initialElement));
        }
        return new SimpleString(codes);
    }

    private static LispVector checkString(Object string, boolean simple) {
        if (string instanceof LispVector v && v.isString() && (!simple || v.isSimple())) {
            return v;
        }
        throw Errors.typeError(string, simple ? LispPackage.COMMON_LISP.define("SIMPLE-STRING") : Check.Types.STRING);
    }

    /// Returns the character of STRING at INDEX.
    @Defun(value = "char string index => character", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object charAt(Object string, Object index) {
        if (string instanceof SimpleString s && index instanceof Long n && n >= 0 && n < s.codes.length) {
            return LispCharacter.of(s.codes[(int) (long) n]);
        }
        return AccessFunctions.aref1(checkString(string, false), index);
    }

    /// Makes VALUE the character of STRING at INDEX.
    @Defun(value = "(setf char) value string index => value", effects = {NO_POLL, BRIEF})
    public static Object setChar(Object value, Object string, Object index) {
        return AccessFunctions.setAref1(checkString(string, false), index, value);
    }

    /// Returns the character of the simple string STRING at INDEX.
    @Defun(value = "schar string index => character", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object schar(Object string, Object index) {
        if (string instanceof SimpleString s && index instanceof Long n && n >= 0 && n < s.codes.length) {
            return LispCharacter.of(s.codes[(int) (long) n]);
        }
        return AccessFunctions.aref1(checkString(string, true), index);
    }

    /// Makes VALUE the character of the simple string STRING at INDEX.
    @Defun(value = "(setf schar) value string index => value", effects = {NO_POLL, BRIEF})
    public static Object setSchar(Object value, Object string, Object index) {
        return AccessFunctions.setAref1(checkString(string, true), index, value);
    }

    /// Returns STRING without the characters of the sequence BAG at its ends.
    @Defun(value = "string-trim bag string => string", effects = FLUSHABLE)
    public static Object stringTrim(Object bag, Object string) {
        return trimmed(bag, string, true, true);
    }

    /// Returns STRING without the characters of the sequence BAG at its start.
    @Defun(value = "string-left-trim bag string => string", effects = FLUSHABLE)
    public static Object stringLeftTrim(Object bag, Object string) {
        return trimmed(bag, string, true, false);
    }

    /// Returns STRING without the characters of the sequence BAG at its end.
    @Defun(value = "string-right-trim bag string => string", effects = FLUSHABLE)
    public static Object stringRightTrim(Object bag, Object string) {
        return trimmed(bag, string, false, true);
    }

    private static Object trimmed(Object bag, Object string, boolean left, boolean right) {
        Text text = Text.of(string);
        int[] characters = characters(bag);
        int start = 0;
        int end = text.size();
        while (left && start < end && contains(characters, text.at(start))) {
            start++;
        }
        while (right && end > start && contains(characters, text.at(end - 1))) {
            end--;
        }
        return start == 0 && end == text.length() && string instanceof SimpleString ? string : text.part(start, end);
    }

    private static int[] characters(Object bag) {
        if (bag instanceof LispVector v) {
            int[] out = new int[v.length()];
            for (int i = 0; i < out.length; i++) {
                out[i] = v.get(i) instanceof LispCharacter c ? c.code : -1;
            }
            return out;
        }
        java.util.ArrayList<Integer> out = new java.util.ArrayList<>();
        Object l = bag;
        while (l instanceof Cons c) {
            out.add(c.car instanceof LispCharacter k ? k.code : -1);
            l = c.cdr;
        }
        if (l != Symbol.NIL) {
            throw Errors.typeError(bag, LispPackage.COMMON_LISP.define("SEQUENCE"));
        }
        int[] codes = new int[out.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = out.get(i);
        }
        return codes;
    }

    private static boolean contains(int[] codes, int code) {
        for (int c : codes) {
            if (c == code) {
                return true;
            }
        }
        return false;
    }
}
