package weft.repl;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import weft.reader.syntax.LispTokens;

/// Tells the line editor where an entry ends and which word is to be completed.
final class EntryParser implements Parser {

    /// True once the entry has been accepted, until the next one begins: nothing is marked in it any more.
    private volatile boolean accepted;

    void beginEntry() {
        accepted = false;
    }

    boolean isAccepted() {
        return accepted;
    }

    @Override public ParsedLine parse(String line, int cursor, ParseContext context) {
        EntrySyntax syntax = new EntrySyntax(line);
        if (context == ParseContext.ACCEPT_LINE) {
            if (!syntax.startsWithKeyword() && !syntax.isComplete()) {
                throw new EOFError(-1, -1, "the form has no end", null, syntax.indentation(), null);
            }
            accepted = true;
        }
        return Word.at(syntax, line, cursor);
    }

    @Override public boolean isEscapeChar(char c) {
        return false;
    }

    @Override public boolean validCommandName(String name) {
        return true;
    }

    @Override public boolean validVariableName(String name) {
        return false;
    }

    /// The word under the cursor: a token, or the part of a string.
    ///
    /// @param start where it begins in the line
    /// @param string true inside a string, where file names are meant
    /// @param quoted true for a character name, `#\`
    record Word(String line, int cursor, int start, String word, boolean string, boolean quoted) implements CompletingParsedLine {

        static Word at(EntrySyntax syntax, String line, int cursor) {
            Token token = syntax.tokenBefore(cursor);
            if (token == null) {
                return new Word(line, cursor, cursor, "", false, false);
            }
            int start = syntax.start(token);
            return switch (token.getType()) {
                case LispTokens.STRING, LispTokens.UNFINISHED_STRING ->
                    new Word(line, cursor, start + 1, line.substring(Math.min(start + 1, cursor), cursor), true, false);
                case LispTokens.CHARACTER -> new Word(line, cursor, start, line.substring(start, cursor), false, true);
                case LispTokens.TOKEN -> new Word(line, cursor, start, line.substring(start, cursor), false, false);
                default -> new Word(line, cursor, cursor, "", false, false);
            };
        }

        /// True when nothing stands before the word.
        boolean isFirst() {
            return line.substring(0, start).isBlank();
        }

        /// True for the argument of a command that takes files.
        boolean isFileArgument() {
            String before = line.substring(0, start).strip();
            return before.equals(":ld") || before.startsWith(":ld ") || before.equals(":cd");
        }

        @Override public int wordCursor() {
            return word.length();
        }

        @Override public int wordIndex() {
            return 0;
        }

        @Override public List<String> words() {
            return List.of(word);
        }

        @Override public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override public int rawWordCursor() {
            return word.length();
        }

        @Override public int rawWordLength() {
            return word.length();
        }
    }
}
