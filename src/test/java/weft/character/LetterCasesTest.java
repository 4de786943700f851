package weft.character;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weft.object.LispCharacter;

class LetterCasesTest {

    @Test
    void counterpartsMapToEachOther() {
        int pairs = 0;
        for (int c = 0; c < LispCharacter.CODE_LIMIT; c++) {
            int up = LetterCases.upper(c);
            int down = LetterCases.lower(c);
            assertTrue(up == c || down == c, "both upper and lower case");
            if (up != c) {
                pairs++;
                assertEquals(c, LetterCases.lower(up));
                assertTrue(LetterCases.isAlphabetic(c) && LetterCases.isLower(c) && LetterCases.isUpper(up));
                assertEquals(LetterCases.fold(c), LetterCases.fold(up));
            }
        }
        assertTrue(pairs > 1000);
        assertFalse(LetterCases.isBoth(0xDF), "sharp s has no single upper-case counterpart");
        assertFalse(LetterCases.isBoth(0x1C5), "a title-case letter");
    }

    @Test
    void namesAreReadBack() {
        for (int c = 0; c < 0x3000; c++) {
            String name = CharacterNames.nameOf(c);
            int code = c;
            if (name != null) {
                assertEquals(c, CharacterNames.codeOf(name), () -> "code " + code);
            }
        }
        assertEquals(-1, CharacterNames.codeOf("UD800"));
    }
}
