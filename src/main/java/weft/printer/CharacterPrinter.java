package weft.printer;

import weft.character.CharacterNames;
import weft.object.LispVector;
import weft.object.SimpleString;

/// Prints characters and strings.
final class CharacterPrinter {

    private CharacterPrinter() {}

    static void print(Printer p, int code) {
        if (!p.escape) {
            p.write(code);
            return;
        }
        p.write("#\\");
        String name = name(code);
        if (name == null) {
            p.write(code);
        } else {
            p.write(name);
        }
    }

    /// The name under which the character is written, or null for those that are written as themselves.
    private static String name(int code) {
        return code > ' ' && code < 127 || isGraphic(code) ? null : CharacterNames.nameOf(code);
    }

    private static boolean isGraphic(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                 Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    static void print(Printer p, LispVector string) {
        int n = string.length();
        if (!p.escape) {
            p.out.writeString(p.t, string, 0, n);
            return;
        }
        p.write('"');
        escaped(p, string instanceof SimpleString s ? s.codes : string.codes(0, n));
        p.write('"');
    }

    private static void escaped(Printer p, int[] codes) {
        int start = 0;
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == '"' || codes[i] == '\\') {
                p.out.writeCodes(p.t, codes, start, i);
                p.poll();
                p.write('\\');
                start = i;
            }
        }
        p.out.writeCodes(p.t, codes, start, codes.length);
    }
}
