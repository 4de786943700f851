package weft.stream;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/// Any encoding that Java knows, a character at a time.
final class CharsetCodec extends Codec {

    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(32);
    private final CharBuffer chars = CharBuffer.allocate(4);

    CharsetCodec(Charset charset) {
        decoder = charset.newDecoder();
        encoder = charset.canEncode() ? charset.newEncoder() : null;
    }

    @Override int decode(BufferedBytes in) {
        bytes.clear();
        chars.clear();
        for (;;) {
            int b = in.read();
            if (b < 0) {
                return bytes.position() == 0 ? LispStream.END : MALFORMED;
            }
            bytes.put((byte) b).flip();
            CoderResult result = decoder.decode(bytes, chars, false);
            if (result.isError()) {
                decoder.reset();
                return MALFORMED;
            }
            bytes.compact();
            if (chars.position() > 0 && !(chars.position() == 1 && Character.isHighSurrogate(chars.get(0)))) {
                chars.flip();
                return Character.codePointAt(chars, 0);
            }
            if (!bytes.hasRemaining()) {
                return MALFORMED;
            }
        }
    }

    @Override boolean encode(int code, BufferedBytes out) {
        if (!convert(code)) {
            return false;
        }
        out.write(bytes.array(), 0, bytes.limit());
        return true;
    }

    private boolean convert(int code) {
        if (encoder == null) {
            return false;
        }
        bytes.clear();
        chars.clear();
        if (Character.isBmpCodePoint(code)) {
            chars.put((char) code);
        } else {
            chars.put(Character.highSurrogate(code)).put(Character.lowSurrogate(code));
        }
        chars.flip();
        boolean fits = encoder.encode(chars, bytes, false).isUnderflow();
        bytes.flip();
        return fits;
    }

    @Override int size(int code) {
        return convert(code) ? bytes.limit() : -1;
    }
}
