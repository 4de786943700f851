package weft.reader;

/// What a character does to the reader (CLHS 2.1.4).
public enum SyntaxType { CONSTITUENT, TERMINATING_MACRO, NON_TERMINATING_MACRO, SINGLE_ESCAPE, MULTIPLE_ESCAPE, WHITESPACE, INVALID }
