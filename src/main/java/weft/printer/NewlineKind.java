package weft.printer;

/// When a newline of a logical block is taken (CLHS PPRINT-NEWLINE).
enum NewlineKind {
    /// When the block does not fit on a line.
    LINEAR,
    /// When what follows up to the next one does not fit, or what came before took several lines.
    FILL,
    /// When the block does not fit on a line and has little room.
    MISER,
    /// Always.
    MANDATORY,
    /// Always, and without indentation: a newline character in the text.
    LITERAL
}
