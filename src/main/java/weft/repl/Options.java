package weft.repl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import weft.tool.ErrorReport.Detail;

/// What the command line asks for.
public final class Options {

    /// One thing to do before the script or the listener.
    ///
    /// @param kind EVAL a form, PRINT its values too, LOAD a file, or CALL the function that `text` names
    public record Action(Kind kind, String text) {
        public enum Kind { EVAL, PRINT, LOAD, CALL }
    }

    /// What is wrong with a command line.
    public static final class UsageException extends Exception {
        UsageException(String message) {
            super(message);
        }
    }

    public static final String USAGE = """
        Usage: weft [options] [file | -] [arguments...]
        Without a file: the listener on a terminal, else a script from standard input.
        After -e, -p or -m there is no file, only arguments.

          -e, --eval FORM        evaluate FORM (may be repeated, in order with -l)
          -p, --print FORM       evaluate FORM and print its values
          -l, --load FILE        load FILE and go on
          --script FILE          run FILE as a script (the same as FILE alone)
          -                      run the script on standard input
          -m, --main PKG:FN      call FN with the list of arguments when all is loaded
          -i, --interactive      enter the listener at the end, or at an error
          --batch                never read from the terminal
          --no-init              do not load the init file
          --init FILE            load FILE as the init file
          -q, --quiet            no banner
          --debug[=min|normal|full]  how much error reports tell; full shows Java frames too
          --color=auto|always|never
          --                     end of options
          -h, --help             this text
          -V, --version          name and version
        Options for the JVM come first and begin with -J, as in -J-Xmx2g.
        """;

    public final List<Action> actions = new ArrayList<>();
    /// The script: a file, `-` for standard input, or null.
    public String script;
    /// Arguments after the script.
    public final List<String> arguments = new ArrayList<>();
    /// The whole command line.
    public final List<String> all = new ArrayList<>();
    public boolean interactive;
    public boolean batch;
    public boolean quiet;
    public boolean help;
    public boolean version;
    public boolean noInit;
    public String initFile;
    public Detail detail = Detail.NORMAL;
    public String color = "auto";

    private Options() {}

    /// Reads a command line. The first argument that is no option is the script, unless there are forms to evaluate or a function to call: then it
    /// is the first of the program's own arguments, as everything after the script is.
    public static Options parse(String[] args) throws UsageException {
        Options o = new Options();
        Collections.addAll(o.all, args);
        int i = 0;
        while (i < args.length) {
            String a = args[i++];
            if (a.equals("--")) {
                break;
            }
            if (!a.startsWith("-") && o.evaluates()) {
                i--;
                break;
            }
            if (a.equals("-") || !a.startsWith("-")) {
                o.script = a;
                break;
            }
            String name = a;
            String value = null;
            int equals = a.indexOf('=');
            if (a.startsWith("--") && equals > 0) {
                name = a.substring(0, equals);
                value = a.substring(equals + 1);
            }
            if (takesValue(name) && value == null) {
                if (i == args.length) {
                    throw new UsageException(name + " needs an argument");
                }
                value = args[i++];
            }
            o.set(name, value);
            if (name.equals("--script")) {
                break;
            }
        }
        for (; i < args.length; i++) {
            o.arguments.add(args[i]);
        }
        return o;
    }

    private boolean evaluates() {
        for (Action a : actions) {
            if (a.kind() != Action.Kind.LOAD) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesValue(String name) {
        return switch (name) {
            case "-e", "--eval", "-p", "--print", "-l", "--load", "-m", "--main", "--init", "--script" -> true;
            default -> false;
        };
    }

    private void set(String name, String value) throws UsageException {
        switch (name) {
            case "-e", "--eval" -> actions.add(new Action(Action.Kind.EVAL, value));
            case "-p", "--print" -> actions.add(new Action(Action.Kind.PRINT, value));
            case "-l", "--load" -> actions.add(new Action(Action.Kind.LOAD, value));
            case "-m", "--main" -> actions.add(new Action(Action.Kind.CALL, value));
            case "--script" -> script = value;
            case "-i", "--interactive" -> interactive = true;
            case "--batch", "--non-interactive" -> batch = true;
            case "-q", "--quiet", "--no-banner" -> quiet = true;
            case "--no-init" -> noInit = true;
            case "--init" -> initFile = value;
            case "--debug" -> detail = detail(value);
            case "--color" -> color = color(value);
            case "-h", "--help" -> help = true;
            case "-V", "--version" -> version = true;
            default -> throw new UsageException("unknown option " + name);
        }
    }

    private static Detail detail(String value) throws UsageException {
        return switch (value == null ? "full" : value) {
            case "min" -> Detail.MIN;
            case "normal" -> Detail.NORMAL;
            case "full" -> Detail.FULL;
            default -> throw new UsageException("--debug takes min, normal or full, not " + value);
        };
    }

    private static String color(String value) throws UsageException {
        if (value == null || !List.of("auto", "always", "never").contains(value)) {
            throw new UsageException("--color takes auto, always or never");
        }
        return value;
    }
}
