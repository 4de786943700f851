package weft.repl;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import weft.reader.syntax.LispTokens;

/// What is being typed, seen as tokens of standard syntax: whether it is complete, which parentheses belong together, where the
/// next line should begin.
final class EntrySyntax {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    /// By number of code points, as ANTLR counts, where in `text` they stand.
    private final int[] offsets;
    private final boolean insideComment;

    EntrySyntax(String text) {
        this.text = text;
        LispTokens lexer = new LispTokens(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        int comments = 0;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            tokens.add(token);
            switch (token.getType()) {
                case LispTokens.BLOCK_COMMENT_OPEN, LispTokens.BLOCK_COMMENT_NESTED -> comments++;
                case LispTokens.BLOCK_COMMENT_CLOSE -> comments--;
                default -> { }
            }
        }
        insideComment = comments > 0;
        offsets = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 0, at = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
    }

    /// The tokens, whitespace and comments among them.
    List<Token> tokens() {
        return tokens;
    }

    /// Where a token begins in the text.
    int start(Token token) {
        return offsets[token.getStartIndex()];
    }

    /// Where a token ends: the offset after its last character.
    int end(Token token) {
        return offsets[token.getStopIndex() + 1];
    }

    /// True for a line that begins with a keyword, which may be a command: it ends at the first end of line.
    boolean startsWithKeyword() {
        return text.stripLeading().startsWith(":");
    }

    /// True when a reader would not ask for more: every form has its end.
    boolean isComplete() {
        if (insideComment) {
            return false;
        }
        int depth = 0;
        int wanted = 0; // forms that must follow outside all parentheses
        for (Token token : tokens) {
            switch (token.getType()) {
                case LispTokens.UNFINISHED_STRING, LispTokens.UNFINISHED_TOKEN -> {
                    return false;
                }
                case LispTokens.OPEN, LispTokens.VECTOR_OPEN -> depth++;
                case LispTokens.CLOSE -> {
                    depth--;
                    wanted -= depth == 0 ? 1 : 0;
                }
                case LispTokens.QUOTE, LispTokens.BACKQUOTE, LispTokens.COMMA, LispTokens.FUNCTION, LispTokens.EVALUATED,
                     LispTokens.RADIX, LispTokens.COMPLEX, LispTokens.ARRAY, LispTokens.STRUCTURE, LispTokens.PATHNAME,
                     LispTokens.LABEL -> wanted = depth == 0 ? Math.max(wanted, 1) : wanted;
                case LispTokens.FEATURE -> wanted = depth == 0 ? Math.max(wanted, 1) + 1 : wanted;
                default -> wanted -= depth == 0 && token.getChannel() == Token.DEFAULT_CHANNEL ? 1 : 0;
            }
            wanted = Math.max(wanted, 0);
        }
        return depth <= 0 && wanted == 0;
    }

    /// The parentheses that are open at the end, innermost last.
    List<Token> open() {
        List<Token> open = new ArrayList<>();
        for (Token token : tokens) {
            if (isOpening(token)) {
                open.add(token);
            } else if (token.getType() == LispTokens.CLOSE && !open.isEmpty()) {
                open.removeLast();
            }
        }
        return open;
    }

    private static boolean isOpening(Token token) {
        return token.getType() == LispTokens.OPEN || token.getType() == LispTokens.VECTOR_OPEN;
    }

    /// The token that belongs to the parenthesis `paren`, or null when it has no partner.
    Token partner(Token paren) {
        int at = tokens.indexOf(paren);
        int step = isOpening(paren) ? 1 : -1;
        int depth = 0;
        for (int i = at; i >= 0 && i < tokens.size(); i += step) {
            Token token = tokens.get(i);
            depth += isOpening(token) ? 1 : token.getType() == LispTokens.CLOSE ? -1 : 0;
            if (depth == 0) {
                return token;
            }
        }
        return null;
    }

    /// The parenthesis that a cursor at `cursor` points at: the closing one before it, or the opening one under it; null when there is none.
    Token parenthesisAt(int cursor) {
        Token under = null;
        for (Token token : tokens) {
            if (token.getType() == LispTokens.CLOSE && end(token) == cursor) {
                return token;
            }
            if (isOpening(token) && start(token) == cursor) {
                under = token;
            }
        }
        return under;
    }

    /// The token that a cursor at `cursor` stands in or just behind, or null.
    Token tokenBefore(int cursor) {
        for (Token token : tokens) {
            if (start(token) < cursor && cursor <= end(token)) {
                return token;
            }
        }
        return null;
    }

    /// The column, from 0, at which a line after the text should begin.
    int indentation() {
        List<Token> open = open();
        if (open.isEmpty()) {
            return 0;
        }
        Token paren = open.getLast();
        int at = start(paren);
        int column = at - (text.lastIndexOf('\n', at - 1) + 1) + paren.getText().length();
        List<Token> inside = elementsAfter(paren);
        boolean isCall = paren.getType() == LispTokens.OPEN && !isQuoted(paren) && !inside.isEmpty()
            && inside.getFirst().getType() == LispTokens.TOKEN;
        if (!isCall) {
            return column;
        }
        if (inside.size() > 1 && inside.get(1).getLine() == paren.getLine() && !takesBody(inside.getFirst().getText())) {
            return start(inside.get(1)) - (text.lastIndexOf('\n', start(inside.get(1)) - 1) + 1);
        }
        return column + 1;
    }

    private boolean isQuoted(Token paren) {
        int at = tokens.indexOf(paren);
        return at > 0 && tokens.get(at - 1).getType() == LispTokens.QUOTE;
    }

    /// The first two elements of a list.
    private List<Token> elementsAfter(Token paren) {
        List<Token> found = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens.subList(tokens.indexOf(paren) + 1, tokens.size())) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                if (depth == 0 && found.size() < 2) {
                    found.add(token);
                }
                depth += isOpening(token) ? 1 : token.getType() == LispTokens.CLOSE ? -1 : 0;
            }
        }
        return found;
    }

    private static boolean takesBody(String operator) {
        String name = operator.substring(operator.lastIndexOf(':') + 1).toLowerCase(java.util.Locale.ROOT);
        return name.startsWith("def") || name.startsWith("with-") || name.startsWith("do") || name.endsWith("let") || name.endsWith("let*")
            || switch (name) {
                case "lambda", "when", "unless", "flet", "labels", "block", "catch", "case", "ecase", "typecase", "handler-case",
                     "handler-bind", "restart-case", "eval-when", "multiple-value-bind", "destructuring-bind", "progn",
                     "unwind-protect", "loop", "tagbody", "prog1" -> true;
                default -> false;
            };
    }
}
