package weft.clos;

import weft.object.Layout;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.StandardObject;
import weft.object.Symbol;

/// The effective method of a slot reader for one layout: one comparison and one load.
final class SlotReader extends LispFunction {

    private final Layout layout;
    private final int position;
    private final LispFunction slow;

    SlotReader(Layout layout, int position, LispFunction slow) {
        this.layout = layout;
        this.position = position;
        this.slow = slow;
    }

    @Override public Object call1(LispThread t, Object instance) {
        if (position >= 0 && instance instanceof StandardObject s && s.layout == layout) {
            Object[] slots = s.slots;
            if (position < slots.length) {
                Object v = slots[position];
                if (v != Symbol.UNBOUND) {
                    t.nv = 1;
                    return v;
                }
            }
        }
        return slow.call1(t, instance);
    }

    @Override public Object callN(LispThread t, Object[] args) {
        return args.length == 1 ? call1(t, args[0]) : slow.callN(t, args);
    }
}
