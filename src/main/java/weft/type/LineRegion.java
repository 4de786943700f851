package weft.type;

import java.util.ArrayList;
import java.util.List;
import weft.object.Symbol;

/// A set of objects on a [Line]: whether its low end is inside, and the ascending cuts at which that changes.
///
/// Cuts lie strictly between the ends of the line, so equal sets of discrete objects have equal cuts.
record LineRegion(Line line, boolean startsInside, List<Object> cuts) implements Region {

    static LineRegion none(Line line) {
        return new LineRegion(line, false, List.of());
    }

    static LineRegion all(Line line) {
        return new LineRegion(line, true, List.of());
    }

    /// The objects between two cuts; null for no cut on that side.
    static LineRegion between(Line line, Object low, Object high) {
        Object first = line.first();
        Object end = line.end();
        if (low != null && first != null && Line.compare(low, first) <= 0) {
            low = null;
        }
        if (high != null && end != null && Line.compare(high, end) >= 0) {
            high = null;
        }
        if (low != null && end != null && Line.compare(low, end) >= 0 || high != null && first != null && Line.compare(high, first) <= 0
            || low != null && high != null && Line.compare(low, high) >= 0) {
            return none(line);
        }
        List<Object> cuts = new ArrayList<>(2);
        if (low != null) {
            cuts.add(low);
        }
        if (high != null) {
            cuts.add(high);
        }
        return new LineRegion(line, low == null, cuts);
    }

    static LineRegion point(Line line, Object x) {
        Object[] cuts = line.around(x);
        return between(line, cuts[0], cuts[1]);
    }

    @Override public Region intersect(Region region) {
        LineRegion other = (LineRegion) region;
        List<Object> out = new ArrayList<>();
        boolean a = startsInside;
        boolean b = other.startsInside;
        boolean inside = a && b;
        int i = 0;
        int j = 0;
        while (i < cuts.size() || j < other.cuts.size()) {
            int c = i == cuts.size() ? 1 : j == other.cuts.size() ? -1 : Line.compare(cuts.get(i), other.cuts.get(j));
            Object cut = c <= 0 ? cuts.get(i) : other.cuts.get(j);
            if (c <= 0) {
                a = !a;
                i++;
            }
            if (c >= 0) {
                b = !b;
                j++;
            }
            if ((a && b) != inside) {
                inside = !inside;
                out.add(cut);
            }
        }
        return new LineRegion(line, startsInside && other.startsInside, out);
    }

    @Override public Region complement() {
        return new LineRegion(line, !startsInside, cuts);
    }

    @Override public Verdict isEmpty() {
        return !startsInside && cuts.isEmpty() ? Verdict.YES : Verdict.NO;
    }

    @Override public boolean contains(Object x) {
        Object n = line.ordinal(x);
        boolean inside = startsInside;
        for (Object cut : cuts) {
            if (Line.compare(n, cut) < 0) {
                break;
            }
            inside = !inside;
        }
        return inside;
    }
}
