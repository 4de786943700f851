package weft.repl;

import weft.stream.StandardStreams;

/// Whether output is coloured.
final class Colors {

    private Colors() {}

    /// True when the option says so, or leaves it to the terminal and the environment and these agree.
    static boolean wanted(Options options) {
        return switch (options.color) {
            case "always" -> true;
            case "never" -> false;
            default -> !isSet("NO_COLOR") && (isSet("CLICOLOR_FORCE") || !isDumb() && StandardStreams.STDOUT.isInteractive() && StandardStreams.STDERR.isInteractive());
        };
    }

    private static boolean isDumb() {
        String term = System.getenv("TERM");
        return term == null || term.equals("dumb") || System.getenv("INSIDE_EMACS") != null;
    }

    private static boolean isSet(String name) {
        String value = System.getenv(name);
        return value != null && !value.isEmpty();
    }
}
