package weft.stream;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispCharacter;
import weft.object.LispPackage;
import weft.object.Symbol;

/// An external format: an encoding and what stands for bytes or characters that it cannot convert.
///
/// In Lisp it is a keyword such as `:utf-8`, or a list `(:utf-8 :replacement #\?)`. `:default` is UTF-8. Without a replacement
/// what cannot be converted signals an error.
final class ExternalFormat {

    static final ExternalFormat DEFAULT = new ExternalFormat(LispPackage.keyword("UTF-8"), "utf-8", -1);

    /// How Lisp names it.
    final Object designator;
    /// The character that stands for what cannot be converted, or -1.
    final int replacement;
    private final String encoding;

    private ExternalFormat(Object designator, String encoding, int replacement) {
        this.designator = designator;
        this.encoding = encoding;
        this.replacement = replacement;
    }

    /// The standard descriptors: UTF-8 that never fails.
    static ExternalFormat forDescriptors() {
        return new ExternalFormat(LispPackage.keyword("UTF-8"), "utf-8", 0xfffd);
    }

    /// The format that `designator` names; signals an error when there is none.
    static ExternalFormat of(Object designator) {
        Object name = designator;
        int replacement = -1;
        if (designator instanceof Cons c) {
            name = c.car;
            if (c.cdr instanceof Cons k && k.car == LispPackage.keyword("REPLACEMENT") && k.cdr instanceof Cons v) {
                replacement = v.car instanceof LispCharacter r ? r.code : unknown(designator);
            } else if (c.cdr != Symbol.NIL) {
                unknown(designator);
            }
        }
        if (!(name instanceof Symbol s)) {
            unknown(designator);
            return null;
        }
        if (s == LispPackage.keyword("DEFAULT") && replacement < 0) {
            return DEFAULT;
        }
        String encoding = s == LispPackage.keyword("DEFAULT") ? "utf-8" : s.name.toLowerCase(Locale.ROOT);
        ExternalFormat format = new ExternalFormat(designator, encoding, replacement);
        if (format.newCodec() == null) {
            unknown(designator);
        }
        return format;
    }

    private static int unknown(Object designator) {
        throw Errors.error("~S names no external format", designator);
    }

    /// Fresh conversion state, or null when there is no such encoding.
    Codec newCodec() {
        return switch (encoding) {
            case "utf-8", "utf8" -> new Utf8Codec();
            case "latin-1", "latin1", "iso-8859-1", "iso8859-1" -> new Latin1Codec(256);
            case "ascii", "us-ascii" -> new Latin1Codec(128);
            case "utf-16", "utf16" -> new Utf16Codec(true, true);
            case "utf-16be", "utf16be", "utf-16/be" -> new Utf16Codec(true, false);
            case "utf-16le", "utf16le", "utf-16/le" -> new Utf16Codec(false, false);
            default -> other();
        };
    }

    private Codec other() {
        try {
            return new CharsetCodec(Charset.forName(encoding));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override public boolean equals(Object other) {
        return other instanceof ExternalFormat f && f.encoding.equals(encoding) && f.replacement == replacement;
    }

    @Override public int hashCode() {
        return Objects.hash(encoding, replacement);
    }
}
