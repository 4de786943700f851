package weft.compiler.emit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import weft.object.Ratio;

/// The literal objects of a unit, numbered: numbers once by value, everything else once by identity.
final class LiteralTable {

    private final List<Object> objects = new ArrayList<>();
    private final Map<Object, Integer> byIdentity = new IdentityHashMap<>();
    private final Map<Object, Integer> byValue = new HashMap<>();

    int size() {
        return objects.size();
    }

    Object get(int index) {
        return objects.get(index);
    }

    Object[] toArray() {
        return objects.toArray();
    }

    /// The number of `object`, or -1 when it has none yet.
    int find(Object object) {
        return mapFor(object).getOrDefault(object, -1);
    }

    int index(Object object) {
        return mapFor(object).computeIfAbsent(object, this::add);
    }

    /// A new number for a place that is filled later.
    int reserve() {
        return add(null);
    }

    private Integer add(Object object) {
        objects.add(object);
        return objects.size() - 1;
    }

    private Map<Object, Integer> mapFor(Object o) {
        boolean number = o instanceof Long || o instanceof Double || o instanceof Float || o instanceof BigInteger || o instanceof Ratio;
        return number ? byValue : byIdentity;
    }
}
