package weft.object;

/// The element types arrays are specialised for: what UPGRADED-ARRAY-ELEMENT-TYPE can answer.
public enum ElementType { T, CHARACTER, BIT, U8, S8, U16, S16, U32, S32, U64, FIXNUM, SINGLE, DOUBLE, NIL }
