package weft.printer;

import java.util.IdentityHashMap;
import java.util.Map;

/// Finds the objects that one printed text contains more than once, and numbers them (*PRINT-CIRCLE*).
///
/// The text is produced twice. While searching, the output goes nowhere and every object is noted; then the objects met
/// twice get a label at their first place in the real output. With the value :CYCLES, which listener and reports use, only those
/// count that are met again inside themselves.
final class SharedObjects {

    private static final Integer ONCE = 0;
    private static final Integer SHARED = -1;
    /// Met, and left again, where only cycles count.
    private static final Integer LEFT = -2;

    private final Map<Object, Integer> marks = new IdentityHashMap<>();
    private final boolean cyclesOnly;
    private boolean searching = true;
    private int labels;

    SharedObjects(boolean cyclesOnly) {
        this.cyclesOnly = cyclesOnly;
    }

    /// What to do with an object that is about to be printed.
    enum Visit { PRINT, LABEL_AND_PRINT, REFER }

    /// Ends the search; says whether anything is shared.
    boolean finishSearch() {
        searching = false;
        return marks.containsValue(SHARED);
    }

    boolean isSearching() {
        return searching;
    }

    /// Notes a place of `object`. While searching, REFER means that it was there before.
    Visit visit(Object object) {
        Integer mark = marks.get(object);
        if (searching) {
            if (mark != LEFT) {
                marks.put(object, mark == null ? ONCE : SHARED);
            }
            return mark == null ? Visit.PRINT : Visit.REFER;
        }
        if (!isLabelled(mark)) {
            return Visit.PRINT;
        }
        if (mark > 0) {
            return Visit.REFER;
        }
        marks.put(object, ++labels);
        return Visit.LABEL_AND_PRINT;
    }

    /// Notes that `object` has been searched through.
    void leave(Object object) {
        if (cyclesOnly && searching && marks.get(object) == ONCE) {
            marks.put(object, LEFT);
        }
    }

    private static boolean isLabelled(Integer mark) {
        return mark != null && mark != ONCE && mark != LEFT;
    }

    /// True when the tail of a list must be printed as an object of its own, after a dot.
    boolean breaksTail(Object tail) {
        Integer mark = marks.get(tail);
        return searching ? mark != null : isLabelled(mark);
    }

    int label(Object object) {
        return marks.get(object);
    }
}
