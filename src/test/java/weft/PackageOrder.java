package weft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The rooms of the house and what each stands on, as read from `package-order.txt`, which explains its lines.
///
/// Invariant: a room stands only on rooms of earlier lines, so there is no way round in a circle.
///
/// @param below for every package: all it may name, itself included
record PackageOrder(Map<String, Set<String>> below) {

    static PackageOrder of(String text) {
        var below = new LinkedHashMap<String, Set<String>>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> addRoom(line, below));
        return new PackageOrder(below);
    }

    private static void addRoom(String line, Map<String, Set<String>> below) {
        int colon = line.indexOf(':');
        if (colon < 0) throw new IllegalArgumentException("no colon in: " + line);
        List<String> room = names(line.substring(0, colon));
        var reachable = new TreeSet<>(room);
        for (String name : names(line.substring(colon + 1))) {
            if (!below.containsKey(name)) throw new IllegalArgumentException(name + " is no earlier line: " + line);
            reachable.addAll(below.get(name));
        }
        for (String name : room) {
            if (below.put(name, reachable) != null) throw new IllegalArgumentException("a second line for " + name);
        }
    }

    private static List<String> names(String commaSeparated) {
        return Stream.of(commaSeparated.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    boolean knows(String name) {
        return below.containsKey(name);
    }

    boolean allows(String from, String to) {
        return below.getOrDefault(from, Set.of()).contains(to);
    }
}
