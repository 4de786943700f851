package weft.reader;

import weft.object.LispFunction;

/// The syntax of one character in one readtable.
///
/// @param function the reader macro function of a macro character, else null
record CharacterSyntax(SyntaxType type, LispFunction function) {

    static final CharacterSyntax CONSTITUENT = new CharacterSyntax(SyntaxType.CONSTITUENT, null);
    static final CharacterSyntax WHITESPACE = new CharacterSyntax(SyntaxType.WHITESPACE, null);
    static final CharacterSyntax SINGLE_ESCAPE = new CharacterSyntax(SyntaxType.SINGLE_ESCAPE, null);
    static final CharacterSyntax MULTIPLE_ESCAPE = new CharacterSyntax(SyntaxType.MULTIPLE_ESCAPE, null);

    static CharacterSyntax macro(LispFunction function, boolean nonTerminating) {
        return new CharacterSyntax(nonTerminating ? SyntaxType.NON_TERMINATING_MACRO : SyntaxType.TERMINATING_MACRO, function);
    }

    /// This syntax with a dispatch table of its own, if it has one.
    CharacterSyntax copy() {
        return function instanceof DispatchMacro d ? new CharacterSyntax(type, d.copy()) : this;
    }
}
