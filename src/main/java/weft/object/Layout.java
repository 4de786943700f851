package weft.object;

/// The shape of the instances of one class at one time: which slot stands where.
///
/// Immutable but for `obsolete`; redefining a class makes a new layout and marks the old one obsolete, and an
/// instance moves to the new one when it is next touched.
public final class Layout {

    public final LispClass owner;
    /// Slot names (symbols) by position.
    public final Object[] slotNames;
    public volatile boolean obsolete;

    public Layout(LispClass owner, Object[] slotNames) {
        this.owner = owner;
        this.slotNames = slotNames;
    }

    /// Position of the slot, or -1.
    public int indexOf(Object slotName) {
        Object[] names = slotNames;
        for (int i = 0; i < names.length; i++) {
            if (names[i] == slotName) {
                return i;
            }
        }
        return -1;
    }
}
