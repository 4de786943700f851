package weft.object;

/// An instance of a DEFSTRUCT type.
public final class StructureObject {

    public final StructureClass type;
    public final Object[] slots;
    /// The object lock, made on first use: see [weft.smp].
    public volatile Object lock;

    public StructureObject(StructureClass type, Object[] slots) {
        this.type = type;
        this.slots = slots;
    }

    /// True when this is an instance of `c` or of a type that includes it.
    public boolean isA(StructureClass c) {
        StructureClass[] d = type.display;
        return type == c || c.depth < d.length && d[c.depth] == c;
    }
}
