package weft.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

    /// In the texts `/` stands for a newline.
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '@', value = {
        "(defun f (x)/  (g x)/(defun h ()) ~ NEVER_CLOSED 1:1 3",
        "(defun f (x)/  (let ((y 1)/    (g y)))/(h) ~ NEVER_CLOSED 2:8 3",
        "(defun f (x)/  (g (h x)/  (i x))/(j) ~ NEVER_CLOSED 2:3 3",
        "(a) (b ~ NEVER_CLOSED 1:5 0",
        "(a/ #(b ~ NEVER_CLOSED 2:2 0",
        "(a))/(b) ~ CLOSED_TOO_OFTEN 1:4 0",
        "(a)/)/(b) ~ CLOSED_TOO_OFTEN 2:1 0",
        "(defun f (x))/  (g x))/(h) ~ CLOSED_TOO_EARLY 1:13 2",
        "(a \"b)/(c) ~ UNFINISHED_STRING 1:4 0",
        "(a |b)/(c) ~ UNFINISHED_TOKEN 1:4 0",
        "(a #\\ ~ NEVER_CLOSED 1:1 0",
        "a\\ ~ UNFINISHED_TOKEN 1:1 0",
        "(a #| b/ #| c |#/) ~ UNFINISHED_COMMENT 1:4 0",
        "(a #\\( \"(\" |(| ; (/ #| ( |# ~ NEVER_CLOSED 1:1 0",
    })
    void findsThePlace(String text, String expected) {
        Diagnosis d = Diagnosis.of(text.replace('/', '\n').replace("#\\\n", "#\\ \n") + (text.endsWith("#\\") ? "( " : ""));
        assertEquals(expected, d.kind() + " " + d.line() + ":" + d.column() + " " + d.otherLine());
    }

    @Test
    void balancedTextIsLeftAloneHoweverItIsIndented() {
        assertNull(Diagnosis.of("(a\n(b)\n     (c))\n  (d) #\\) #\\( \"a\\\"(\" |a)|\\) ; )\n#| ) #| ( |# |#"));
        assertNull(Diagnosis.of(""));
    }

    @Test
    void messagesNamePlaces() {
        assertEquals("the parenthesis at line 1, column 1 is never closed: line 2 is not indented as if inside it",
            Diagnosis.of("(a\n(b)").message());
        assertTrue(Diagnosis.of(")").message().contains("line 1, column 1"));
    }
}
