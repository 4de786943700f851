package weft.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weft.tool.ErrorReport.Detail;

class OptionsTest {

    @Test
    void whatFollowsTheScriptIsItsOwn() throws Exception {
        Options o = Options.parse(new String[] {"-q", "-l", "a.lisp", "b.lisp", "-e", "x", "--"});
        assertEquals("b.lisp", o.script);
        assertEquals(List.of("-e", "x", "--"), o.arguments);
        assertEquals(List.of(new Options.Action(Options.Action.Kind.LOAD, "a.lisp")), o.actions);
        assertTrue(o.quiet);
    }

    @Test
    void afterAFormThereAreOnlyArguments() throws Exception {
        Options o = Options.parse(new String[] {"-p", "(f)", "--eval=(g)", "x", "-i"});
        assertNull(o.script);
        assertEquals(List.of("x", "-i"), o.arguments);
        assertEquals(2, o.actions.size());
    }

    @Test
    void aScriptMayBeNamedWithAForm() throws Exception {
        Options o = Options.parse(new String[] {"-e", "(f)", "--script", "s.lisp", "-x"});
        assertEquals("s.lisp", o.script);
        assertEquals(List.of("-x"), o.arguments);
    }

    @Test
    void twoDashesEndTheOptions() throws Exception {
        Options o = Options.parse(new String[] {"-i", "--", "-e", "x"});
        assertTrue(o.interactive && o.actions.isEmpty() && o.script == null);
        assertEquals(List.of("-e", "x"), o.arguments);
        assertEquals(List.of("-i", "--", "-e", "x"), o.all);
    }

    @Test
    void detailOfReports() throws Exception {
        assertEquals(Detail.FULL, Options.parse(new String[] {"--debug"}).detail);
        assertEquals(Detail.MIN, Options.parse(new String[] {"--debug=min"}).detail);
        assertEquals(Detail.NORMAL, Options.parse(new String[] {}).detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "--no-such", "-e", "--init", "--debug=some", "--color=blue", "--color"})
    void badUsage(String argument) {
        assertThrows(Options.UsageException.class, () -> Options.parse(new String[] {argument}));
    }
}
