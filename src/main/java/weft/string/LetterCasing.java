package weft.string;

import weft.character.LetterCases;

/// The three ways to change the case of a run of code points.
enum LetterCasing {
    UP, DOWN, CAPITALIZED;

    /// Changes the codes from `start` to `end` in place.
    void apply(int[] codes, int start, int end) {
        boolean inWord = false;
        for (int i = start; i < end; i++) {
            int c = codes[i];
            switch (this) {
                case UP -> codes[i] = LetterCases.upper(c);
                case DOWN -> codes[i] = LetterCases.lower(c);
                case CAPITALIZED -> {
                    codes[i] = inWord ? LetterCases.lower(c) : LetterCases.upper(c);
                    inWord = LetterCases.isAlphanumeric(c);
                }
            }
        }
    }
}
