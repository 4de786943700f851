package weft.reader;

/// What a token stands for (CLHS 2.3): the one classification that the reader and the tools share. It looks at nothing but the
/// token and the base for integers.
///
/// @param kind the class of token
/// @param split index of the package marker for qualified symbols, of the slash for ratios, else 0
public record TokenSyntax(Kind kind, int split) {

    /// The classes of tokens.
    public enum Kind {
        /// An integer in the current base.
        INTEGER,
        /// An integer with a trailing point, in base ten.
        DECIMAL_INTEGER,
        RATIO,
        FLOAT,
        /// A symbol without package marker.
        SYMBOL,
        KEYWORD,
        /// `package:name`
        EXTERNAL_SYMBOL,
        /// `package::name`
        INTERNAL_SYMBOL,
        /// A single point.
        DOT,
        /// Nothing but points, more than one: an error.
        DOTS,
        /// Package markers in places where they mean nothing: an error.
        BAD_MARKERS
    }

    private static final TokenSyntax INTEGER = new TokenSyntax(Kind.INTEGER, 0);
    private static final TokenSyntax DECIMAL_INTEGER = new TokenSyntax(Kind.DECIMAL_INTEGER, 0);
    private static final TokenSyntax FLOAT = new TokenSyntax(Kind.FLOAT, 0);
    private static final TokenSyntax SYMBOL = new TokenSyntax(Kind.SYMBOL, 0);
    private static final TokenSyntax KEYWORD = new TokenSyntax(Kind.KEYWORD, 0);
    private static final TokenSyntax DOT = new TokenSyntax(Kind.DOT, 0);
    private static final TokenSyntax DOTS = new TokenSyntax(Kind.DOTS, 0);
    private static final TokenSyntax BAD_MARKERS = new TokenSyntax(Kind.BAD_MARKERS, 0);

    /// Classifies `token`, with integers and ratios in `base`.
    public static TokenSyntax of(Token token, int base) {
        if (!token.hasEscape() && token.length() > 0) {
            int first = token.code(0);
            if (first < '0' && (first == '+' || first == '-' || first == '.') || Character.digit(first, base) >= 0 || isDecimal(first)) {
                TokenSyntax number = number(token, base);
                if (number != null) {
                    return number;
                }
            }
        }
        return symbol(token);
    }

    /// True when the token is an integer, ratio or float.
    public boolean isNumber() {
        return kind.ordinal() <= Kind.FLOAT.ordinal();
    }

    private static boolean isDecimal(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDigit(int c, int base) {
        return c < 128 && Character.digit(c, base) >= 0;
    }

    private static int digits(Token token, int start, int base) {
        int i = start;
        while (i < token.length() && isDigit(token.code(i), base)) {
            i++;
        }
        return i;
    }

    private static int sign(Token token, int start) {
        return start < token.length() && (token.code(start) == '+' || token.code(start) == '-') ? start + 1 : start;
    }

    private static TokenSyntax number(Token token, int base) {
        int n = token.length();
        int start = sign(token, 0);
        int i = digits(token, start, base);
        if (i == n && i > start) {
            return INTEGER;
        }
        if (i < n && i > start && token.code(i) == '/') {
            int end = digits(token, i + 1, base);
            return end == n && end > i + 1 ? new TokenSyntax(Kind.RATIO, i) : null;
        }
        i = digits(token, start, 10);
        boolean whole = i > start;
        boolean fraction = false;
        if (i < n && token.code(i) == '.') {
            int end = digits(token, i + 1, 10);
            fraction = end > i + 1;
            if (end == n) {
                return fraction ? FLOAT : whole ? DECIMAL_INTEGER : dots(token);
            }
            i = end;
        }
        if ((whole || fraction) && isExponentMarker(token.code(i))) {
            int exponent = sign(token, i + 1);
            int end = digits(token, exponent, 10);
            return end == n && end > exponent ? FLOAT : null;
        }
        return dots(token);
    }

    /// True for the letters that begin the exponent of a float.
    static boolean isExponentMarker(int c) {
        return "esfdlESFDL".indexOf(c) >= 0;
    }

    private static TokenSyntax dots(Token token) {
        for (int i = 0; i < token.length(); i++) {
            if (token.code(i) != '.') {
                return null;
            }
        }
        return token.length() == 1 ? DOT : DOTS;
    }

    private static TokenSyntax symbol(Token token) {
        int n = token.length();
        int marker = -1;
        int last = -1;
        int markers = 0;
        for (int i = 0; i < n; i++) {
            if (token.code(i) == ':' && !token.isEscaped(i)) {
                if (marker < 0) {
                    marker = i;
                }
                last = i;
                markers++;
            }
        }
        if (markers == 0) {
            return SYMBOL;
        }
        if (markers > 2 || last - marker != markers - 1 || last == n - 1 && !token.hasEscape()) {
            return BAD_MARKERS;
        }
        if (marker == 0 && !(token.hasEscape() && markers == 2)) {
            return markers == 1 ? KEYWORD : BAD_MARKERS;
        }
        return new TokenSyntax(markers == 1 ? Kind.EXTERNAL_SYMBOL : Kind.INTERNAL_SYMBOL, marker);
    }

    /// True when `text` has the syntax of a potential number (CLHS 2.3.1.1) in `base`: printers escape symbols with such names.
    public static boolean isPotentialNumber(String text, int base) {
        boolean digit = false;
        int n = text.length();
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (isDigit(c, base) || isDecimal(c)) {
                digit = true;
            } else if (Character.isLetter(c)) {
                boolean letterBefore = i > 0 && isMarkerLetter(text.charAt(i - 1), base);
                boolean letterAfter = i + 1 < n && isMarkerLetter(text.charAt(i + 1), base);
                if (letterBefore || letterAfter) {
                    return false;
                }
            } else if ("+-/.^_".indexOf(c) < 0) {
                return false;
            }
        }
        if (!digit) {
            return false;
        }
        char first = text.charAt(0);
        char last = text.charAt(n - 1);
        return (isDigit(first, base) || isDecimal(first) || "+-.^_".indexOf(first) >= 0) && last != '+' && last != '-';
    }

    private static boolean isMarkerLetter(char c, int base) {
        return Character.isLetter(c) && !isDigit(c, base);
    }
}
