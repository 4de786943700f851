package weft.repl;

import org.antlr.v4.runtime.Token;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import weft.object.LispMacro;
import weft.object.LispPackage;
import weft.object.SpecialOperator;
import weft.object.Symbol;
import weft.reader.syntax.LispTokens;

/// Colours what is being typed, and shows the partner of the parenthesis at the cursor.
final class EntryHighlighter implements Highlighter {

    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final AttributedStyle COMMENT = PLAIN.foreground(AttributedStyle.BRIGHT | AttributedStyle.BLACK);
    private static final AttributedStyle STRING = PLAIN.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle NUMBER = PLAIN.foreground(AttributedStyle.MAGENTA);
    private static final AttributedStyle KEYWORD = PLAIN.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle OPERATOR = PLAIN.foreground(AttributedStyle.BLUE).bold();
    private static final AttributedStyle PARTNER = PLAIN.inverse();
    private static final AttributedStyle WRONG = PLAIN.foreground(AttributedStyle.RED).bold();

    private final Completions names;

    private final EntryParser parser;

    EntryHighlighter(Completions names, EntryParser parser) {
        this.names = names;
        this.parser = parser;
    }

    @Override public AttributedString highlight(LineReader reader, String buffer) {
        EntrySyntax syntax = new EntrySyntax(buffer);
        Token marked = parser.isAccepted() ? null : syntax.parenthesisAt(reader.getBuffer().cursor());
        Token partner = marked == null ? null : syntax.partner(marked);
        AttributedStringBuilder out = new AttributedStringBuilder();
        Token before = null;
        for (Token token : syntax.tokens()) {
            String text = buffer.substring(syntax.start(token), syntax.end(token));
            if (token == partner && token != marked) {
                out.styled(PARTNER, text);
            } else if (token == marked && partner == null && token.getType() == LispTokens.CLOSE) {
                out.styled(WRONG, text);
            } else {
                out.styled(style(token, before, text), text);
            }
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                before = token;
            }
        }
        return out.toAttributedString();
    }

    private AttributedStyle style(Token token, Token before, String text) {
        return switch (token.getType()) {
            case LispTokens.LINE_COMMENT, LispTokens.BLOCK_COMMENT_OPEN, LispTokens.BLOCK_COMMENT_NESTED,
                 LispTokens.BLOCK_COMMENT_CLOSE, LispTokens.BLOCK_COMMENT_TEXT -> COMMENT;
            case LispTokens.STRING, LispTokens.UNFINISHED_STRING, LispTokens.CHARACTER -> STRING;
            case LispTokens.BAD_DISPATCH, LispTokens.BAD_DOTS -> WRONG;
            case LispTokens.BITS -> NUMBER;
            case LispTokens.TOKEN -> text.startsWith(":") ? KEYWORD
                : isNumber(text) ? NUMBER
                : before != null && before.getType() == LispTokens.OPEN && isOperator(text) ? OPERATOR : PLAIN;
            default -> PLAIN;
        };
    }

    private static boolean isNumber(String text) {
        char c = text.charAt(0);
        return Character.isDigit(c) || text.length() > 1 && (c == '-' || c == '+' || c == '.') && Character.isDigit(text.charAt(1));
    }

    private boolean isOperator(String text) {
        LispPackage p = names.currentPackage();
        Symbol s = p == null ? null : p.findSymbol(text.toUpperCase(java.util.Locale.ROOT));
        return s != null && (s.function instanceof LispMacro || s.function instanceof SpecialOperator);
    }
}
