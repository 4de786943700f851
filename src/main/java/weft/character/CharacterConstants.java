package weft.character;

import weft.object.LispCharacter;
import weft.object.LispPackage;
import weft.object.Symbol;

/// The constant variable of CLHS 13. Boot installs it before any Lisp is loaded.
public final class CharacterConstants {

    private CharacterConstants() {}

    public static void install() {
        Symbol limit = LispPackage.COMMON_LISP.define("CHAR-CODE-LIMIT");
        limit.value = (long) LispCharacter.CODE_LIMIT;
        limit.flags |= Symbol.CONSTANT;
    }
}
