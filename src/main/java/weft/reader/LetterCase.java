package weft.reader;

/// The case of single letters: only pairs that map to each other both ways count, as BOTH-CASE-P says.
final class LetterCase {

    private LetterCase() {}

    static int upper(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' ? c - 32 : c;
        }
        int u = Character.toUpperCase(c);
        return u != c && Character.toLowerCase(u) == c ? u : c;
    }

    static int lower(int c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
        int l = Character.toLowerCase(c);
        return l != c && Character.toUpperCase(l) == c ? l : c;
    }
}
