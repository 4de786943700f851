package weft.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntrySyntaxTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "foo", "(a)", "(a \")\" #\\( |(|)", "'x", "#+sbcl x", "(a))", "; (", "#|(|# 1", "\"é𝄞\" x", "1 2", "#'car"})
    void complete(String text) {
        assertTrue(new EntrySyntax(text).isComplete());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a", "(a \"", "(a \\", "'", "#'", "`(a ,", "#|", "#| #| |#", "|a", "#(1", "(a ; )", "'(1 2) #+x", "' ; x"})
    void incomplete(String text) {
        assertFalse(new EntrySyntax(text).isComplete());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '@', value = {
        "(defun f (x)~2", "(+ 1~3", "(list~2", "(a (b c)~3", "(let ((a 1)~6", "'(1 2~2", "(when x~2", "(cl:when x~2", "foo~0", "@(a\n (b c@~4", "((~2"})
    void indentation(String text, int column) {
        assertEquals(column, new EntrySyntax(text).indentation());
    }

    @Test
    void parenthesesKnowTheirPartners() {
        String text = "𝄞 (a #(b) \"(\")";
        EntrySyntax syntax = new EntrySyntax(text);
        Token last = syntax.parenthesisAt(text.length());
        assertEquals(text.indexOf('('), syntax.start(syntax.partner(last)));
        Token vector = syntax.parenthesisAt(text.indexOf("#("));
        assertEquals(text.indexOf(')'), syntax.start(syntax.partner(vector)));
        assertNull(new EntrySyntax("a)").partner(new EntrySyntax("a)").parenthesisAt(2)));
        assertNull(syntax.parenthesisAt(1));
    }
}
