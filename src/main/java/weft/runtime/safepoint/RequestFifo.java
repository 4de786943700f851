package weft.runtime.safepoint;

/// Requests in the order of their posting, linked through themselves. Confined to the thread that owns them.
final class RequestFifo {

    private Request first;
    private Request last;

    boolean isEmpty() {
        return first == null;
    }

    void add(Request r) {
        r.next = null;
        if (first == null) {
            first = r;
        } else {
            last.next = r;
        }
        last = r;
    }

    Request remove() {
        Request r = first;
        first = r.next;
        r.next = null;
        return r;
    }
}
