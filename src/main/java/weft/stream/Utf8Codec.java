package weft.stream;

/// UTF-8, strictly: no overlong forms, no surrogates, nothing above #x10FFFF.
final class Utf8Codec extends Codec {

    @Override int decode(BufferedBytes in) {
        int lead = in.read();
        if (lead < 0x80) {
            return lead;
        }
        int more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xc2 && lead < 0xe0 ? 1 : 0;
        if (more == 0) {
            return MALFORMED;
        }
        int code = lead & 0x3f >> more;
        for (int i = 0; i < more; i++) {
            int b = in.peek();
            if ((b & 0xc0) != 0x80 || b < 0 || i == 0 && !second(lead, b)) {
                return MALFORMED;
            }
            in.read();
            code = code << 6 | b & 0x3f;
        }
        return code;
    }

    /// True when `b` may follow `lead`: rules out overlong forms, surrogates and codes out of range.
    private static boolean second(int lead, int b) {
        return switch (lead) {
            case 0xe0 -> b >= 0xa0;
            case 0xed -> b < 0xa0;
            case 0xf0 -> b >= 0x90;
            case 0xf4 -> b < 0x90;
            default -> true;
        };
    }

    @Override boolean encode(int code, BufferedBytes out) {
        if (code < 0x80) {
            out.write(code);
        } else if (code < 0x800) {
            out.write(0xc0 | code >> 6);
            out.write(0x80 | code & 0x3f);
        } else if (code < 0x10000) {
            if (code >= 0xd800 && code < 0xe000) {
                return false;
            }
            out.write(0xe0 | code >> 12);
            out.write(0x80 | code >> 6 & 0x3f);
            out.write(0x80 | code & 0x3f);
        } else {
            out.write(0xf0 | code >> 18);
            out.write(0x80 | code >> 12 & 0x3f);
            out.write(0x80 | code >> 6 & 0x3f);
            out.write(0x80 | code & 0x3f);
        }
        return true;
    }

    @Override int size(int code) {
        return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
}
