package weft.stream;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import weft.object.SimpleString;

/// The logical hosts and their translations: lists of (from-wildcard to-wildcard), by upper-case name. Threads share the table.
final class LogicalHosts {

    private static final Map<String, Object> TRANSLATIONS = new ConcurrentHashMap<>();

    private LogicalHosts() {}

    /// The host's name as a component, or null when there is no such host.
    static SimpleString find(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return TRANSLATIONS.containsKey(upper) ? new SimpleString(upper) : null;
    }

    /// The translations of a host, or null when there is no such host.
    static Object translations(String name) {
        return TRANSLATIONS.get(name.toUpperCase(Locale.ROOT));
    }

    static void define(String name, Object translations) {
        TRANSLATIONS.put(name.toUpperCase(Locale.ROOT), translations);
    }
}
