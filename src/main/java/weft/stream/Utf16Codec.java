package weft.stream;

/// UTF-16. With a byte order mark (`marked`), the first two bytes read may choose the order and the first write puts the mark.
final class Utf16Codec extends Codec {

    private boolean bigEndian;
    private final boolean marked;
    private boolean started;

    Utf16Codec(boolean bigEndian, boolean marked) {
        this.bigEndian = bigEndian;
        this.marked = marked;
    }

    @Override int decode(BufferedBytes in) {
        int unit = unit(in);
        if (marked && !started) {
            started = true;
            if (unit == 0xfffe) {
                bigEndian = !bigEndian;
                unit = unit(in);
            } else if (unit == 0xfeff) {
                unit = unit(in);
            }
        }
        if (unit < 0 || unit < 0xd800 || unit >= 0xe000) {
            return unit;
        }
        if (unit >= 0xdc00) {
            return MALFORMED;
        }
        int low = unit(in);
        return low >= 0xdc00 && low < 0xe000 ? 0x10000 + (unit - 0xd800 << 10) + (low - 0xdc00) : MALFORMED;
    }

    private int unit(BufferedBytes in) {
        int a = in.read();
        if (a < 0) {
            return LispStream.END;
        }
        int b = in.read();
        return b < 0 ? MALFORMED : bigEndian ? a << 8 | b : b << 8 | a;
    }

    @Override boolean encode(int code, BufferedBytes out) {
        if (code >= 0xd800 && code < 0xe000) {
            return false;
        }
        if (marked && !started) {
            started = true;
            put(0xfeff, out);
        }
        if (code < 0x10000) {
            put(code, out);
        } else {
            put(0xd800 + (code - 0x10000 >> 10), out);
            put(0xdc00 + (code - 0x10000 & 0x3ff), out);
        }
        return true;
    }

    private void put(int unit, BufferedBytes out) {
        out.write(bigEndian ? unit >> 8 : unit);
        out.write(bigEndian ? unit : unit >> 8);
    }

    @Override int size(int code) {
        return code < 0x10000 ? 2 : 4;
    }
}
