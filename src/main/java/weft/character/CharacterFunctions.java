package weft.character;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import java.math.BigInteger;
import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispCharacter;
import weft.object.LispPackage;
import weft.object.LispVector;
import weft.object.SimpleString;
import weft.object.Symbol;

/// Characters: their kinds, case, digits, codes and names.
@Library("common-lisp")
public final class CharacterFunctions {

    private static final Symbol INTEGER = LispPackage.COMMON_LISP.define("INTEGER");

    private CharacterFunctions() {}

    /// True if OBJECT is a character.
    @Defun(value = "characterp object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean characterp(Object object) {
        return object instanceof LispCharacter;
    }

    /// Returns the character that OBJECT designates: a character, or a string or symbol name of length one.
    @Defun(value = "character object => character", effects = {FLUSHABLE, NO_POLL})
    public static LispCharacter character(Object object) {
        return switch (object) {
            case LispCharacter c -> c;
            case LispVector v when v.isString() && v.length() == 1 -> (LispCharacter) v.get(0);
            case Symbol s when s.name.codePointCount(0, s.name.length()) == 1 -> LispCharacter.of(s.name.codePointAt(0));
            default -> throw Errors.typeError(object, designator());
        };
    }

    private static Object designator() {
        return Cons.list(LispPackage.COMMON_LISP.define("OR"), Check.Types.CHARACTER,
            Cons.list(Check.Types.STRING, 1L), LispPackage.COMMON_LISP.define("SYMBOL"));
    }

    /// True for letters and for characters that have case.
    @Defun(value = "alpha-char-p character => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean alphaCharP(LispCharacter character) {
        return LetterCases.isAlphabetic(character.code);
    }

    /// True for letters and decimal digits.
    @Defun(value = "alphanumericp character => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean alphanumericp(LispCharacter character) {
        return LetterCases.isAlphanumeric(character.code);
    }

    /// True for characters with a glyph, the space included.
    @Defun(value = "graphic-char-p character => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean graphicCharP(LispCharacter character) {
        return isGraphic(character.code);
    }

    public static boolean isGraphic(int code) {
        if (code < 127) {
            return code >= 32;
        }
        return switch (Character.getType(code)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /// True for the 96 standard characters.
    @Defun(value = "standard-char-p character => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean standardCharP(LispCharacter character) {
        return character.code >= 32 && character.code < 127 || character.code == '\n';
    }

    /// True if CHARACTER is the upper-case one of a pair.
    @Defun(value = "upper-case-p character => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean upperCaseP(LispCharacter character) {
        return LetterCases.isUpper(character.code);
    }

    /// True if CHARACTER is the lower-case one of a pair.
    @Defun(value = "lower-case-p character => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean lowerCaseP(LispCharacter character) {
        return LetterCases.isLower(character.code);
    }

    /// True if CHARACTER has case.
    @Defun(value = "both-case-p character => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean bothCaseP(LispCharacter character) {
        return LetterCases.isBoth(character.code);
    }

    /// Returns the upper-case counterpart of CHARACTER, or CHARACTER.
    @Defun(value = "char-upcase character => character", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static LispCharacter charUpcase(LispCharacter character) {
        return LispCharacter.of(LetterCases.upper(character.code));
    }

    /// Returns the lower-case counterpart of CHARACTER, or CHARACTER.
    @Defun(value = "char-downcase character => character", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static LispCharacter charDowncase(LispCharacter character) {
        return LispCharacter.of(LetterCases.lower(character.code));
    }

    /// Returns the code of CHARACTER.
    @Defun(value = "char-code character => code", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static int charCode(LispCharacter character) {
        return character.code;
    }

    /// Returns the code of CHARACTER.
    @Defun(value = "char-int character => integer", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static int charInt(LispCharacter character) {
        return character.code;
    }

    /// Returns the character with code CODE, NIL for the codes of surrogates.
    @Defun(value = "code-char code => character", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static Object codeChar(Object code) {
        if (code instanceof Long n && n >= 0 && n < LispCharacter.CODE_LIMIT) {
            return n >= 0xD800 && n < 0xE000 ? Symbol.NIL : LispCharacter.of((int) (long) n);
        }
        throw Errors.typeError(code, Cons.list(INTEGER, 0L, LispCharacter.CODE_LIMIT - 1L));
    }

    private static int radix(Object x) {
        if (x instanceof Long n && n >= 2 && n <= 36) {
            return (int) (long) n;
        }
        throw Errors.typeError(x, Cons.list(INTEGER, 2L, 36L));
    }

    /// The weight of a digit in `radix`, -1 if it is none; the decimal digits of every script count, and ASCII letters.
    public static int weight(int code, int radix) {
        int w;
        if (code < 128) {
            w = code >= '0' && code <= '9' ? code - '0' : code >= 'a' && code <= 'z' ? code - 'a' + 10
                : code >= 'A' && code <= 'Z' ? code - 'A' + 10 : -1;
        } else {
            w = Character.getType(code) == Character.DECIMAL_DIGIT_NUMBER ? Character.getNumericValue(code) : -1;
        }
        return w < radix ? w : -1;
    }

    /// Returns the weight of CHARACTER as a digit in RADIX, or NIL.
    @Defun(value = "digit-char-p character &optional (radix 10) => weight", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static Object digitCharP(LispCharacter character, Object radix) {
        int w = weight(character.code, radix(radix));
        return w < 0 ? Symbol.NIL : (Object) (long) w;
    }

    /// Returns the digit of WEIGHT in RADIX, or NIL.
    @Defun(value = "digit-char weight &optional (radix 10) => character", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static Object digitChar(Object weight, Object radix) {
        int r = radix(radix);
        if (weight instanceof Long n && n >= 0) {
            return n < r ? LispCharacter.of((int) (n < 10 ? '0' + n : 'A' + n - 10)) : Symbol.NIL;
        }
        if (weight instanceof BigInteger b && b.signum() > 0) {
            return Symbol.NIL;
        }
        throw Errors.typeError(weight, Cons.list(INTEGER, 0L));
    }

    /// Returns the name of CHARACTER, or NIL for one that needs none.
    @Defun(value = "char-name character => name", effects = {FLUSHABLE, NO_POLL})
    public static Object charName(LispCharacter character) {
        String name = CharacterNames.nameOf(character.code);
        return name == null ? Symbol.NIL : new SimpleString(name);
    }

    private static int codeOf(String name) {
        return name.codePointCount(0, name.length()) == 1 ? name.codePointAt(0) : CharacterNames.codeOf(name);
    }

    /// Returns the character called NAME (a string designator, letter case ignored), or NIL.
    @Defun(value = "name-char name => character", effects = {FLUSHABLE, NO_POLL})
    public static Object nameChar(Object name) {
        int code = codeOf(Check.stringDesignator(name));
        return code < 0 ? Symbol.NIL : LispCharacter.of(code);
    }
}
