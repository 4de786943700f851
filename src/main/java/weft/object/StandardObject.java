package weft.object;

/// An instance of a standard class or a condition: a layout and its slots. An unbound slot holds [Symbol#UNBOUND].
public class StandardObject {

    public volatile Layout layout;
    public Object[] slots;
    /// The object lock, made on first use: see [weft.smp].
    public volatile Object lock;

    public StandardObject(Layout layout, Object[] slots) {
        this.layout = layout;
        this.slots = slots;
    }
}
