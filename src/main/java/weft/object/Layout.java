package weft.object;

/// The shape of the instances of one class at one time: which slot stands where.
///
/// Goal: finding a slot by name is a few comparisons, and a layout serves as the key of every cache that depends on the class of
/// an instance. Immutable but for `obsolete`: redefining a class makes a new layout and marks the old one obsolete, and an instance
/// moves to the new one when it is next touched.
public final class Layout {

    /// Up to this many slots are searched in order; more go through a hash table.
    private static final int LINEAR = 8;

    /// What Java object an instance is.
    public enum Representation { OBJECT, FUNCALLABLE, CLASS, STRUCTURE }

    public final LispClass owner;
    public final Representation representation;
    /// Names (symbols) of the slots held by each instance, by position.
    public final Object[] slotNames;
    /// Names of the slots held by the class, and for each a cons whose car is the value.
    public final Object[] sharedNames;
    public final Cons[] sharedCells;
    /// True when slots are read and written straight: no method of SLOT-VALUE-USING-CLASS can apply.
    public final boolean direct;
    /// True once the class has a newer layout. Written under the class's monitor, read by whoever touches an instance.
    public volatile boolean obsolete;
    /// Positions + 1 by hash of the name, open addressing; null for few slots.
    private final int[] table;

    public Layout(LispClass owner, Object[] slotNames) {
        this(owner, Representation.OBJECT, slotNames, new Object[0], new Cons[0], true);
    }

    public Layout(LispClass owner, Representation representation, Object[] slotNames, Object[] sharedNames, Cons[] sharedCells,
                  boolean direct) {
        this.owner = owner;
        this.representation = representation;
        this.slotNames = slotNames;
        this.sharedNames = sharedNames;
        this.sharedCells = sharedCells;
        this.direct = direct;
        this.table = slotNames.length > LINEAR ? hashed(slotNames) : null;
    }

    private static int[] hashed(Object[] names) {
        int[] table = new int[Integer.highestOneBit(names.length) * 4];
        for (int i = 0; i < names.length; i++) {
            int h = System.identityHashCode(names[i]) & table.length - 1;
            while (table[h] != 0) {
                h = h + 1 & table.length - 1;
            }
            table[h] = i + 1;
        }
        return table;
    }

    /// Position of the slot, or -1 when instances hold no slot of that name.
    public int indexOf(Object slotName) {
        Object[] names = slotNames;
        if (table == null) {
            for (int i = 0; i < names.length; i++) {
                if (names[i] == slotName) {
                    return i;
                }
            }
            return -1;
        }
        int mask = table.length - 1;
        for (int h = System.identityHashCode(slotName) & mask; table[h] != 0; h = h + 1 & mask) {
            if (names[table[h] - 1] == slotName) {
                return table[h] - 1;
            }
        }
        return -1;
    }

    /// The cell of a slot that the class holds, or null.
    public Cons sharedCell(Object slotName) {
        for (int i = 0; i < sharedNames.length; i++) {
            if (sharedNames[i] == slotName) {
                return sharedCells[i];
            }
        }
        return null;
    }
}
