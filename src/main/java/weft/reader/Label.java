package weft.reader;

/// The object that `#n=` labels. Until the object is complete the label itself stands in its place.
final class Label {

    /// The labelled object, null while it is being read.
    Object value;
    /// True when `#n#` was read before the object was complete.
    boolean pending;
}
