package weft.object;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// A character: one object per Unicode code point, so EQ compares them by identity.
///
/// Goal: interned characters for all of #x110000 code points without building them at start.
/// State: pages of 256 made on first use and published by compare-and-set; a loser drops its page, so a code
/// point has one object for ever.
public final class LispCharacter implements Comparable<LispCharacter> {

    public static final int CODE_LIMIT = 0x110000;
    private static final AtomicReferenceArray<LispCharacter[]> PAGES = new AtomicReferenceArray<>(CODE_LIMIT >> 8);

    public final int code;

    private LispCharacter(int code) {
        this.code = code;
    }

    /// Returns the character with this code, 0 to CODE_LIMIT - 1.
    public static LispCharacter of(int code) {
        LispCharacter[] page = PAGES.get(code >> 8);
        return (page != null ? page : makePage(code >> 8))[code & 0xff];
    }

    private static LispCharacter[] makePage(int number) {
        LispCharacter[] page = new LispCharacter[256];
        for (int i = 0; i < 256; i++) {
            page[i] = new LispCharacter(number << 8 | i);
        }
        return PAGES.compareAndSet(number, null, page) ? page : PAGES.get(number);
    }

    @Override public int compareTo(LispCharacter other) {
        return Integer.compare(code, other.code);
    }

    @Override public String toString() {
        return new String(Character.toChars(code));
    }
}
