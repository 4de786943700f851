package weft.object;

/// An object other than a cons, array or number that EQUAL compares by content: its Java `equals` and `hashCode` say how.
public interface EqualByContent {}
