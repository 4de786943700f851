package weft.stream;

/// What PEEK-CHAR asks of a readtable: which characters separate tokens.
public interface WhitespaceSyntax {

    boolean isWhitespace(int code);
}
