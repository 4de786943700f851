package weft.object;

/// A class metaobject: what the kernel needs of it in fields, everything else in its own slots.
public class LispClass extends StandardObject {

    /// Proper name, a symbol.
    public volatile Object name;
    /// Class precedence list as an array, most specific first; null until finalized.
    public volatile LispClass[] precedence;
    /// Layout of direct instances; null until finalized or when there can be none.
    public volatile Layout instanceLayout;

    public LispClass(Layout layout, Object[] slots, Object name) {
        super(layout, slots);
        this.name = name;
    }

    /// True when this class is `other` or one of its subclasses.
    public final boolean isSubclassOf(LispClass other) {
        if (this == other) {
            return true;
        }
        LispClass[] p = precedence;
        if (p != null) {
            for (LispClass c : p) {
                if (c == other) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override public String toString() {
        return "#<class " + name + ">";
    }
}
