package weft.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import weft.object.SourcePosition;

/// A few lines of source text around a place, with a caret under the form that stands there.
final class SourceWindow {

    private static final int CONTEXT = 2;

    private SourceWindow() {}

    /// The text of the window, lines ended by newlines; empty when the source is not to be had.
    static String of(SourcePosition p) {
        List<String> lines = lines(p);
        if (p.line() > lines.size()) {
            return "";
        }
        int width = Integer.toString(p.line()).length() + 1;
        StringBuilder out = new StringBuilder();
        for (int n = Math.max(1, p.line() - CONTEXT); n <= p.line(); n++) {
            String number = Integer.toString(n);
            out.append(n == p.line() ? " > " : "   ").append(" ".repeat(width - number.length())).append(number)
                .append(" | ").append(lines.get(n - 1)).append('\n');
        }
        String line = lines.get(p.line() - 1);
        int start = Math.min(p.column() - 1, line.length());
        out.append(" ".repeat(3 + width)).append(" | ").append(" ".repeat(start))
            .append("^".repeat(Math.max(1, end(line, start) - start))).append('\n');
        return out.toString();
    }

    /// The whole text that `p` is a place in, or null when it is not to be had.
    static String text(SourcePosition p) {
        try {
            return p.file() == null ? null : Files.readString(Path.of(p.file()));
        } catch (IOException | InvalidPathException gone) {
            return null;
        }
    }

    private static List<String> lines(SourcePosition p) {
        String text = text(p);
        return text == null ? List.of() : text.lines().toList();
    }

    /// The end, on this line, of the form that begins at `start`.
    private static int end(String line, int start) {
        int depth = 0;
        boolean string = false;
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (string) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    string = false;
                }
            } else if (c == '"') {
                string = true;
            } else if (c == '\\') {
                i++;
            } else if (c == ';') {
                return i;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth <= 0) {
                return i + 1;
            }
        }
        return line.length();
    }
}
