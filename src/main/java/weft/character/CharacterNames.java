package weft.character;

import java.util.Locale;

/// Names of characters: those of the standard, those of the other control characters, `U+XXXX`, and Unicode's own.
public final class CharacterNames {

    /// Names of the codes 0 to 32; the first word is the one that CHAR-NAME answers.
    private static final String[] CONTROLS = {
        "Null Nul", "Soh", "Stx", "Etx", "Eot", "Enq", "Ack", "Bell Bel", "Backspace Bs", "Tab Ht", "Newline Linefeed Lf", "Vt", "Page Ff",
        "Return Cr", "So", "Si", "Dle", "Dc1", "Dc2", "Dc3", "Dc4", "Nak", "Syn", "Etb", "Can", "Em", "Sub", "Escape Esc", "Fs", "Gs", "Rs",
        "Us", "Space Sp"
    };

    private CharacterNames() {}

    /// The code of the character called `name`, in any case, or -1.
    public static int codeOf(String name) {
        for (int code = 0; code < CONTROLS.length; code++) {
            for (String n : CONTROLS[code].split(" ")) {
                if (n.equalsIgnoreCase(name)) {
                    return code;
                }
            }
        }
        String n = name.toUpperCase(Locale.ROOT);
        switch (n) {
            case "RUBOUT", "DELETE", "DEL":
                return 127;
            case "NO-BREAK_SPACE", "NBSP":
                return 0xA0;
            default:
        }
        int coded = coded(n);
        if (coded >= 0) {
            return coded;
        }
        if (n.length() < 2) {
            return -1;
        }
        int code = unicode(n.replace('_', ' '));
        return code >= 0 ? code : unicode(n.replace('_', ' ').replace('-', ' '));
    }

    /// The code in a name such as `U+1F600`, `U1F600` or `UFFFF`, or -1.
    private static int coded(String name) {
        if (!name.startsWith("U") || name.length() < 3) {
            return -1;
        }
        int start = name.charAt(1) == '+' ? 2 : 1;
        if (name.length() - start < (start == 2 ? 1 : 4) || name.length() - start > 6) {
            return -1;
        }
        int code = 0;
        for (int i = start; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code < 0x110000 && (code < 0xD800 || code >= 0xE000) ? code : -1;
    }

    private static int unicode(String name) {
        try {
            return Character.codePointOf(name);
        } catch (IllegalArgumentException unknown) {
            return -1;
        }
    }

    /// The name of the character with this code, or null for graphic ASCII characters.
    public static String nameOf(int code) {
        if (code < CONTROLS.length) {
            String names = CONTROLS[code];
            int end = names.indexOf(' ');
            return end < 0 ? names : names.substring(0, end);
        }
        if (code == 127) {
            return "Rubout";
        }
        if (code < 127) {
            return null;
        }
        String unicode = Character.isDefined(code) ? Character.getName(code) : null;
        boolean readable = unicode != null && unicode.indexOf('(') < 0; // NEXT LINE (NEL) would end at the parenthesis
        String name = readable ? unicode.replace(' ', '_') : null;
        if (name != null && codeOf(name) == code) {
            return name;
        }
        String hex = Integer.toHexString(code).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }
}
