package weft.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/// A file or directory name with wildcards inside: `*` any characters, `?` one, `[abc]` one of these. A backslash takes the meaning
/// of the next character away.
///
/// @param text the pattern as written
public record NamePattern(String text) {

    /// True when `name` fits the pattern.
    boolean matches(String name) {
        return matches(0, name, 0, null);
    }

    /// What each wildcard stands for in `name`, in order, or null when it does not fit.
    List<String> captures(String name) {
        ArrayDeque<String> found = new ArrayDeque<>();
        return matches(0, name, 0, found) ? new ArrayList<>(found) : null;
    }

    private boolean matches(int p, String name, int n, Deque<String> found) {
        if (p == text.length()) {
            return n == name.length();
        }
        char c = text.charAt(p);
        switch (c) {
            case '*' -> {
                for (int end = name.length(); end >= n; end--) {
                    if (matches(p + 1, name, end, found)) {
                        return captured(found, name.substring(n, end));
                    }
                }
                return false;
            }
            case '?' -> {
                return n < name.length() && matches(p + 1, name, n + 1, found) && captured(found, name.substring(n, n + 1));
            }
            case '[' -> {
                int close = text.indexOf(']', p + 2);
                if (close > 0) {
                    return n < name.length() && text.substring(p + 1, close).indexOf(name.charAt(n)) >= 0
                        && matches(close + 1, name, n + 1, found) && captured(found, name.substring(n, n + 1));
                }
            }
            default -> { }
        }
        int at = c == '\\' && p + 1 < text.length() ? p + 1 : p;
        return n < name.length() && name.charAt(n) == text.charAt(at) && matches(at + 1, name, n + 1, found);
    }

    /// Matching ends at the last wildcard, so captures come in from the back.
    private static boolean captured(Deque<String> found, String text) {
        if (found != null) {
            found.addFirst(text);
        }
        return true;
    }

    /// The pattern with its wildcards replaced by `words` in order; null when there are too few.
    String filled(Iterator<String> words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int close = c == '[' ? text.indexOf(']', i + 2) : -1;
            if (c == '*' || c == '?' || close > 0) {
                if (!words.hasNext()) {
                    return null;
                }
                out.append(words.next());
                i = Math.max(i, close);
            } else if (c == '\\' && i + 1 < text.length()) {
                out.append(text.charAt(++i));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    @Override public String toString() {
        return text;
    }
}
