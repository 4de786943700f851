package weft.reader;

import weft.object.LispPackage;
import weft.object.Symbol;

/// How the reader changes the case of unescaped letters (CLHS 23.1.2).
public enum ReadtableCase {
    UPCASE, DOWNCASE, PRESERVE, INVERT;

    private final Symbol keyword = LispPackage.keyword(name());

    public Symbol keyword() {
        return keyword;
    }

    /// The case that `keyword` names, or null.
    public static ReadtableCase of(Object keyword) {
        for (ReadtableCase c : values()) {
            if (c.keyword == keyword) {
                return c;
            }
        }
        return null;
    }
}
