package weft.reader;

import java.util.Arrays;
import weft.character.LetterCases;

/// The characters of a token with a flag on each that was escaped; used again and again by one reader.
public final class Token {

    private int[] codes = new int[64];
    private boolean[] escaped = new boolean[64];
    private int length;
    private boolean anyEscape;

    /// The token written as `text`, with none of its characters escaped.
    public static Token plain(String text) {
        Token token = new Token();
        text.codePoints().forEach(c -> token.add(c, false));
        return token;
    }

    void clear() {
        length = 0;
        anyEscape = false;
    }

    /// Adds a character. An escaped one stands for itself.
    public void add(int code, boolean isEscaped) {
        if (length == codes.length) {
            codes = Arrays.copyOf(codes, length * 2);
            escaped = Arrays.copyOf(escaped, length * 2);
        }
        codes[length] = code;
        escaped[length++] = isEscaped;
        anyEscape |= isEscaped;
    }

    /// Notes an escape character, which may have nothing between it and its partner.
    public void noteEscape() {
        anyEscape = true;
    }

    public int length() {
        return length;
    }

    public int code(int index) {
        return codes[index];
    }

    public boolean isEscaped(int index) {
        return escaped[index];
    }

    /// True when the token had an escape character.
    public boolean hasEscape() {
        return anyEscape;
    }

    /// Changes the case of the letters that are not escaped.
    void convertCase(ReadtableCase mode) {
        switch (mode) {
            case UPCASE -> upcase();
            case DOWNCASE -> downcase();
            case PRESERVE -> { }
            case INVERT -> invert();
        }
    }

    private void upcase() {
        for (int i = 0; i < length; i++) {
            if (!escaped[i]) {
                codes[i] = LetterCases.upper(codes[i]);
            }
        }
    }

    private void downcase() {
        for (int i = 0; i < length; i++) {
            if (!escaped[i]) {
                codes[i] = LetterCases.lower(codes[i]);
            }
        }
    }

    private void invert() {
        boolean upper = false;
        boolean lower = false;
        for (int i = 0; i < length; i++) {
            if (!escaped[i]) {
                upper |= LetterCases.lower(codes[i]) != codes[i];
                lower |= LetterCases.upper(codes[i]) != codes[i];
            }
        }
        if (upper && !lower) {
            downcase();
        } else if (lower && !upper) {
            upcase();
        }
    }

    /// The characters from `start` to before `end`.
    public String text(int start, int end) {
        return new String(codes, start, end - start);
    }

    @Override public String toString() {
        return text(0, length);
    }
}
