package weft.object;

/// The class of a DEFSTRUCT type. `display[depth]` is the class itself and `display[i]` its ancestor at depth `i`, so a type test is one comparison.
public final class StructureClass extends LispClass {

    public final int depth;
    public final StructureClass[] display;

    public StructureClass(Layout layout, Object[] slots, Object name, StructureClass parent) {
        super(layout, slots, name);
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.display = new StructureClass[depth + 1];
        if (parent != null) {
            System.arraycopy(parent.display, 0, display, 0, depth);
        }
        display[depth] = this;
    }
}
