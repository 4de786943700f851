package weft.compiler.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weft.object.LispFunction;
import weft.object.SourcePosition;
import weft.runtime.ThreadContext;

/// What tools see of compiled functions: instructions, descriptions, source positions.
class DisassemblyTest {

    private static final String FORM = "(named-lambda cube/. (x &optional y) \"Doc.\" (declare (ignore y)) (flet ((f (z) (* z x))) (f (f (car x)))))";

    private static LispFunction function() {
        return (LispFunction) Lisp.compile(FORM).call0(ThreadContext.current());
    }

    @Test
    void instructionsWithPositions() throws Exception {
        String text = Lisp.run(() -> Disassembly.of(function()));
        assertTrue(text.startsWith("; cube/. (LispThread,Object,Object)Object\n"), text);
        assertTrue(text.contains("ConsFunctions.car"), text);
        assertTrue(text.contains("; test.lisp:7:3"), text);
        assertTrue(text.contains("; in the same class: "), text);
        assertTrue(text.contains("areturn"), text);
    }

    @Test
    void onlyCompiledFunctionsHaveInstructions() throws Exception {
        assertNull(Lisp.run(() -> Disassembly.of(((weft.object.Symbol) Lisp.read("car")).function)));
    }

    @Test
    void descriptions() throws Exception {
        FunctionInfo info = Lisp.run(() -> ((CompiledFunction) function()).info());
        assertEquals("CUBE/.", info.name().toString());
        assertEquals("Doc.", info.documentation().toString());
        assertEquals(1, info.minArguments());
        assertEquals(2, info.maxArguments());
        assertEquals(new SourcePosition("test.lisp", 7, 3, 40), info.position());
        assertEquals("cube/.", CodePositions.functionName(info.method()));
    }

    @Test
    void framesLeadToPositions() throws Exception {
        SourcePosition p = Lisp.run(() -> {
            LispFunction f = (LispFunction) Lisp.compile("(lambda (f) (list (funcall f)))").call0(ThreadContext.current());
            SourcePosition[] found = new SourcePosition[1];
            f.call1(ThreadContext.current(), new LispFunction() {
                @Override public Object callN(weft.object.LispThread t, Object[] args) {
                    StackTraceElement frame = new Throwable().getStackTrace()[2];
                    found[0] = CodePositions.find(f.getClass(), frame.getLineNumber());
                    return t.single(1L);
                }
            });
            return found[0];
        });
        assertEquals(new SourcePosition("test.lisp", 7, 3, 40), p);
    }

    @Test
    void namesAreManglesThatCanBeUndone() {
        for (String name : new String[] {"a.b;c[d/e<f>g:h\\i&j$k", "(setf foo)", "%x+1"}) {
            assertEquals(name, Mangling.unescape(Mangling.escape(name)));
        }
    }
}
