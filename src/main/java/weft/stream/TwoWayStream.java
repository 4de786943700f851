package weft.stream;

/// A stream that reads from one component and writes to another.
public final class TwoWayStream extends PairStream {

    public TwoWayStream(LispStream in, LispStream out) {
        super(in, out);
    }
}
