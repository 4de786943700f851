package weft.clos;

import weft.object.Layout;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.StandardObject;

/// The effective method of a slot writer for one layout: one comparison and one store.
final class SlotWriter extends LispFunction {

    private final Layout layout;
    private final int position;
    private final LispFunction slow;

    SlotWriter(Layout layout, int position, LispFunction slow) {
        this.layout = layout;
        this.position = position;
        this.slow = slow;
    }

    @Override public Object call2(LispThread t, Object value, Object instance) {
        if (position >= 0 && instance instanceof StandardObject s && s.layout == layout) {
            Object[] slots = s.slots;
            if (position < slots.length) {
                t.nv = 1;
                return slots[position] = value;
            }
        }
        return slow.call2(t, value, instance);
    }

    @Override public Object callN(LispThread t, Object[] args) {
        return args.length == 2 ? call2(t, args[0], args[1]) : slow.callN(t, args);
    }
}
