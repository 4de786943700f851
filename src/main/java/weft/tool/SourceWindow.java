package weft.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import weft.object.SourcePosition;

/// A few lines of source text around a place, with a caret under the form that stands there.
final class SourceWindow {

    private static final int CONTEXT = 2;
    /// Characters shown of a line, and how many of them stand before the place when the line is longer.
    private static final int WIDTH = 120;
    private static final int BEFORE = 60;
    private static final String CUT = "...";

    private SourceWindow() {}

    /// The text of the window, lines ended by newlines; empty when the source is not to be had.
    static String of(SourcePosition p) {
        List<String> lines = lines(p);
        if (p.line() > lines.size()) {
            return "";
        }
        int width = Integer.toString(p.line()).length() + 1;
        StringBuilder out = new StringBuilder();
        for (int n = Math.max(1, p.line() - CONTEXT); n < p.line(); n++) {
            String line = lines.get(n - 1);
            row(out, "   ", width, n, line.length() > WIDTH ? line.substring(0, WIDTH) + CUT : line);
        }
        String line = lines.get(p.line() - 1);
        int start = line.offsetByCodePoints(0, Math.min(p.column() - 1, line.codePointCount(0, line.length())));
        int end = Math.max(start, end(line, start));
        int from = line.length() <= WIDTH || start <= BEFORE ? 0 : start - BEFORE;
        int to = Math.min(line.length(), from + WIDTH);
        String before = (from > 0 ? CUT : "") + line.substring(from, start);
        row(out, " > ", width, p.line(), before + line.substring(start, to) + (to < line.length() ? CUT : ""));
        out.append(" ".repeat(3 + width)).append(" | ").append(before.replaceAll("[^\t]", " "))
            .append("^".repeat(Math.max(1, Math.min(end, to) - start))).append('\n');
        return out.toString();
    }

    private static void row(StringBuilder out, String mark, int width, int number, String text) {
        out.append(mark).append(" ".repeat(width - Integer.toString(number).length())).append(number).append(" | ").append(text).append('\n');
    }

    /// The whole text that `p` is a place in, or null when it is not to be had, as from a pipe, which can be read once only.
    static String text(SourcePosition p) {
        try {
            if (p.file() == null || !Files.isRegularFile(Path.of(p.file()))) {
                return null;
            }
            String text = new String(Files.readAllBytes(Path.of(p.file())), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException | InvalidPathException gone) {
            return null;
        }
    }

    /// The lines, with a mark in place of each character that would move the terminal's cursor, but for tabs.
    private static List<String> lines(SourcePosition p) {
        String text = text(p);
        return text == null ? List.of() : text.lines().map(l -> l.replaceAll("[\\p{Cntrl}&&[^\t]]", "\uFFFD")).toList();
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
            } else if (c == ';' || depth == 0 && i > start && Character.isWhitespace(c)) {
                return i;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth <= 0) {
                return depth < 0 && i > start ? i : i + 1;
            }
        }
        return line.length();
    }
}
