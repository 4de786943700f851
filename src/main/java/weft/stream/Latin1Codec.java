package weft.stream;

/// One byte a character, its code: ISO 8859-1, or US-ASCII with a lower limit.
final class Latin1Codec extends Codec {

    private final int limit;

    /// `limit` is the first code that does not exist: 128 or 256.
    Latin1Codec(int limit) {
        this.limit = limit;
    }

    @Override int decode(BufferedBytes in) {
        int b = in.read();
        return b < limit ? b : MALFORMED;
    }

    @Override boolean encode(int code, BufferedBytes out) {
        if (code >= limit) {
            return false;
        }
        out.write(code);
        return true;
    }

    @Override int size(int code) {
        return 1;
    }
}
