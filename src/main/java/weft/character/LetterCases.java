package weft.character;

/// The case of characters as CLHS 13.1.4.3 wants it: a character has case only if it and its counterpart map to each other.
public final class LetterCases {

    private LetterCases() {}

    /// The upper-case counterpart of a lower-case character, any other code as it is.
    public static int upper(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' ? c - 32 : c;
        }
        int u = Character.toUpperCase(c);
        return u != c && Character.toLowerCase(u) == c ? u : c;
    }

    /// The lower-case counterpart of an upper-case character, any other code as it is.
    public static int lower(int c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
        int d = Character.toLowerCase(c);
        return d != c && Character.toUpperCase(d) == c ? d : c;
    }

    /// What CHAR-EQUAL compares: two codes fold alike when they are counterparts.
    public static int fold(int c) {
        return lower(c);
    }

    public static boolean isUpper(int c) {
        return lower(c) != c;
    }

    public static boolean isLower(int c) {
        return upper(c) != c;
    }

    public static boolean isBoth(int c) {
        return isUpper(c) || isLower(c);
    }

    /// Letters, and whatever else has case.
    public static boolean isAlphabetic(int c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c) || isBoth(c);
    }

    public static boolean isAlphanumeric(int c) {
        return c >= '0' && c <= '9' || isAlphabetic(c) || c >= 128 && Character.isDigit(c);
    }
}
