package weft.reader;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import weft.reader.syntax.LispTokens;

/// What is out of balance in a text of standard syntax, and where: said in place of a bare "end of file" or "unmatched parenthesis".
///
/// Which parenthesis is at fault cannot be told from the parentheses alone. Where they do not balance, indentation is taken to
/// say what the author meant: a line belongs inside the parentheses that stand to the left of its first character. Loaded, with the
/// grammar's runtime, only when something is wrong.
///
/// @param kind what is wrong
/// @param line where, from 1
/// @param column where, from 1
/// @param otherLine a second place that shows it: where the text goes on as if all were well; 0 when there is none
public record Diagnosis(Kind kind, int line, int column, int otherLine) {

    /// The ways to be out of balance, each with its message.
    public enum Kind {
        NEVER_CLOSED("the parenthesis at line %d, column %d is never closed"),
        CLOSED_TOO_OFTEN("the closing parenthesis at line %d, column %d has no opening one"),
        CLOSED_TOO_EARLY("the closing parenthesis at line %d, column %d ends its form too early"),
        UNFINISHED_STRING("the string that begins at line %d, column %d has no end"),
        UNFINISHED_TOKEN("the symbol or character that begins at line %d, column %d has no end"),
        UNFINISHED_COMMENT("the comment that begins at line %d, column %d has no end");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /// One sentence without a full stop, for people.
    public String message() {
        String place = kind.text.formatted(line, column);
        return otherLine == 0 ? place : kind == Kind.NEVER_CLOSED
            ? place + ": line " + otherLine + " is not indented as if inside it"
            : place + ": line " + otherLine + " is indented as if inside the form";
    }

    /// What is wrong first in `text`, or null when all is in balance.
    public static Diagnosis of(String text) {
        LispTokens lexer = new LispTokens(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        List<Token> tokens = new ArrayList<>();
        List<Token> comments = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            switch (token.getType()) {
                case LispTokens.UNFINISHED_STRING -> {
                    return at(Kind.UNFINISHED_STRING, token, 0);
                }
                case LispTokens.UNFINISHED_TOKEN -> {
                    return at(Kind.UNFINISHED_TOKEN, token, 0);
                }
                case LispTokens.BLOCK_COMMENT_OPEN, LispTokens.BLOCK_COMMENT_NESTED -> comments.add(token);
                case LispTokens.BLOCK_COMMENT_CLOSE -> comments.removeLast();
                default -> { }
            }
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                tokens.add(token);
            }
        }
        return comments.isEmpty() ? parentheses(tokens) : at(Kind.UNFINISHED_COMMENT, comments.getFirst(), 0);
    }

    private static Diagnosis at(Kind kind, Token token, int otherLine) {
        return new Diagnosis(kind, token.getLine(), column(token), otherLine);
    }

    private static int column(Token token) {
        return token.getCharPositionInLine() + 1;
    }

    private static boolean opens(Token token) {
        return token.getType() == LispTokens.OPEN || token.getType() == LispTokens.VECTOR_OPEN;
    }

    private static Diagnosis parentheses(List<Token> tokens) {
        List<Token> open = new ArrayList<>();
        for (Token token : tokens) {
            if (opens(token)) {
                open.add(token);
            } else if (token.getType() == LispTokens.CLOSE) {
                if (open.isEmpty()) {
                    return excess(tokens, token);
                }
                open.removeLast();
            }
        }
        return open.isEmpty() ? null : missing(tokens, open);
    }

    /// Finds the first line, in the toplevel form that has no end, that stands too far left for a parenthesis still open there.
    private static Diagnosis missing(List<Token> tokens, List<Token> openAtTheEnd) {
        List<Token> open = new ArrayList<>();
        int line = 0;
        for (Token token : tokens.subList(tokens.indexOf(openAtTheEnd.getFirst()), tokens.size())) {
            boolean first = token.getLine() != line;
            line = token.getLine();
            if (first && token.getType() != LispTokens.CLOSE && !open.isEmpty() && column(open.getLast()) >= column(token)) {
                return at(Kind.NEVER_CLOSED, open.getLast(), line);
            }
            if (opens(token)) {
                open.add(token);
            } else if (token.getType() == LispTokens.CLOSE) {
                open.removeLast();
            }
        }
        return at(Kind.NEVER_CLOSED, openAtTheEnd.getLast(), 0);
    }

    /// Finds the toplevel form before `surplus` after which a line is indented as if the form went on.
    private static Diagnosis excess(List<Token> tokens, Token surplus) {
        int depth = 0;
        int line = 0;
        Token end = null;
        for (Token token : tokens) {
            if (depth == 0 && end != null && token.getLine() != line && token.getType() != LispTokens.CLOSE && column(token) > 1) {
                return at(Kind.CLOSED_TOO_EARLY, end, token.getLine());
            }
            if (token == surplus) {
                break;
            }
            line = token.getLine();
            if (opens(token)) {
                depth++;
            } else if (token.getType() == LispTokens.CLOSE && --depth == 0) {
                end = token;
            } else if (depth == 0) {
                end = null;
            }
        }
        return at(Kind.CLOSED_TOO_OFTEN, surplus, 0);
    }
}
