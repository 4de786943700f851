package weft.repl;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import weft.object.LispMacro;
import weft.object.LispPackage;
import weft.object.SpecialOperator;
import weft.object.Symbol;

/// What a word may become: symbols as the current package sees them, packages, keywords, commands, and file names inside strings.
///
/// Runs on the editor's thread, so it looks only at what other threads may share: packages and symbols.
final class Completions implements Completer {

    private static final int MOST = 2000;

    private volatile LispPackage current;
    private volatile List<String> commands = List.of();
    private volatile Path directory = Path.of("");

    /// Tells what the entry about to be typed will be read in.
    ///
    /// @param current the current package
    /// @param commands names of commands, without the colon
    /// @param directory where relative file names begin
    void set(LispPackage current, List<String> commands, Path directory) {
        this.current = current;
        this.commands = commands;
        this.directory = directory;
    }

    LispPackage currentPackage() {
        return current;
    }

    @Override public void complete(LineReader reader, ParsedLine line, List<Candidate> out) {
        if (!(line instanceof EntryParser.Word w)) {
            return;
        }
        if (w.string() || w.isFileArgument()) {
            files(w.word(), out);
        } else if (w.quoted()) {
            characters(w.word(), out);
        } else {
            symbols(w, out);
        }
    }

    private void files(String word, List<Candidate> out) {
        int slash = word.lastIndexOf('/');
        String folder = slash < 0 ? "" : word.substring(0, slash + 1);
        String name = word.substring(slash + 1);
        String expanded = folder.startsWith("~/") ? System.getProperty("user.home") + folder.substring(1) : folder;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory.resolve(expanded))) {
            for (Path file : files) {
                String text = file.getFileName().toString();
                if (text.startsWith(name) && (!text.startsWith(".") || name.startsWith("."))) {
                    boolean isFolder = Files.isDirectory(file);
                    out.add(new Candidate(folder + text + (isFolder ? "/" : ""), text + (isFolder ? "/" : ""), null, null, null, null,
                        false));
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            return;
        }
    }

    private static void characters(String word, List<Candidate> out) {
        String typed = word.substring(word.indexOf('\\') + 1).toLowerCase(Locale.ROOT);
        for (String name : new String[] {"Space", "Newline", "Tab", "Return", "Page", "Backspace", "Rubout", "Linefeed", "Null"}) {
            if (name.toLowerCase(Locale.ROOT).startsWith(typed)) {
                out.add(new Candidate("#\\" + name));
            }
        }
    }

    private void symbols(EntryParser.Word w, List<Candidate> out) {
        String word = w.word();
        boolean upper = !word.isEmpty() && word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(word.toLowerCase(Locale.ROOT));
        int colon = word.indexOf(':');
        if (colon == 0) {
            String typed = name(word.substring(1));
            if (w.isFirst()) {
                for (String command : commands) {
                    if (name(command).startsWith(typed)) {
                        out.add(new Candidate(":" + command, ":" + command, "commands", null, null, null, true));
                    }
                }
            }
            if (!typed.isEmpty() || !w.isFirst()) {
                add(LispPackage.KEYWORD.externalSymbols(), ":", typed, upper, "keywords", out);
            }
            return;
        }
        if (colon > 0) {
            LispPackage p = find(name(word.substring(0, colon)));
            boolean internal = word.startsWith("::", colon);
            String prefix = word.substring(0, colon) + (internal ? "::" : ":");
            if (p != null) {
                String typed = name(word.substring(prefix.length()));
                add(p.externalSymbols(), prefix, typed, upper, null, out);
                if (internal) {
                    add(p.internalSymbols(), prefix, typed, upper, null, out);
                }
            }
            return;
        }
        String typed = name(word);
        LispPackage p = current;
        if (p != null && !typed.isEmpty()) {
            add(p.internalSymbols(), "", typed, upper, null, out);
            add(p.externalSymbols(), "", typed, upper, null, out);
            for (LispPackage used : p.used) {
                add(used.externalSymbols(), "", typed, upper, null, out);
            }
        }
        packages(typed, upper, out);
    }

    private LispPackage find(String name) {
        LispPackage local = current == null ? null : current.localNicknames.get(name);
        return local != null ? local : LispPackage.find(name);
    }

    private static void packages(String typed, boolean upper, List<Candidate> out) {
        for (LispPackage p : LispPackage.all()) {
            if (p.name() == null) {
                continue;
            }
            nameOfPackage(p.name(), typed, upper, out);
            for (String nickname : p.nicknames) {
                nameOfPackage(nickname, typed, upper, out);
            }
        }
    }

    private static void nameOfPackage(String name, String typed, boolean upper, List<Candidate> out) {
        if (name.startsWith(typed) && !name.isEmpty()) {
            String text = (upper ? name : name.toLowerCase(Locale.ROOT)) + ":";
            out.add(new Candidate(text, text, "packages", null, null, null, false));
        }
    }

    private static void add(Map<String, Symbol> symbols, String prefix, String typed, boolean upper, String group, List<Candidate> out) {
        for (Map.Entry<String, Symbol> e : symbols.entrySet()) {
            String name = e.getKey();
            if (name.startsWith(typed) && isPlain(name) && out.size() < MOST) {
                String text = prefix + (upper ? name : name.toLowerCase(Locale.ROOT));
                out.add(new Candidate(text, text, group, kind(e.getValue()), null, null, true));
            }
        }
    }

    /// What the reader makes of a name typed without escapes.
    private static String name(String typed) {
        return typed.toUpperCase(Locale.ROOT);
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLowerCase(c) || " \t\n()\"';`,|\\#:".indexOf(c) >= 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static String kind(Symbol s) {
        return s.isKeyword() ? null
            : s.function instanceof SpecialOperator ? "special operator"
            : s.function instanceof LispMacro ? "macro"
            : s.function.isCallable() ? "function"
            : s.isConstant() ? "constant"
            : s.isSpecial() ? "variable"
            : s.namedClass != null ? "class" : null;
    }
}
