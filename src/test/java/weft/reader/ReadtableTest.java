package weft.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weft.condition.LispError;
import weft.object.Cons;
import weft.object.LispCharacter;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.ThreadContext;
import weft.stream.StringInputStream;
import weft.symbol.PackageVariables;

class ReadtableTest {

    private final LispThread t = ThreadContext.current();
    private final Readtable own = Readtable.STANDARD.copy();
    private Object saved;

    @BeforeEach
    void bind() {
        PackageVariables.install();
        saved = t.bind(ReaderVariables.READTABLE, own);
    }

    @AfterEach
    void unbind() {
        t.unbind(ReaderVariables.READTABLE, saved);
    }

    private Object read(String text) {
        return LispReader.read(t, new StringInputStream(text), true, Symbol.NIL, false, false);
    }

    private String shown(String text) {
        return TextOf.object(read(text));
    }

    private static LispCharacter c(int code) {
        return LispCharacter.of(code);
    }

    /// A macro function that reads with `body` and gets the stream as Lisp does.
    private interface Body {
        Object read(LispThread t, Object stream, Object argument);
    }

    private static LispFunction macro(Body body) {
        return new LispFunction() {
            @Override public Object callN(LispThread t, Object[] args) {
                return body.read(t, args[0], args[args.length - 1]);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"UPCASE,(FOO FOO FOoO FOO)", "DOWNCASE,(foo foo fooo foo)", "PRESERVE,(foo FOO fOoO Foo)", "INVERT,(FOO foo fOoO Foo)"})
    void caseModes(ReadtableCase mode, String expected) {
        own.setReadtableCase(mode);
        assertEquals(expected, shown("(foo FOO fO|o|O Foo)"));
    }

    @Test
    void aMacroFunctionReadsRecursively() {
        own.setMacroFunction('[', macro((thread, stream, c) ->
            thread.single(ReaderFunctions.readDelimitedList(thread, c(']'), stream, true))), false);
        own.setSyntax(']', own.syntax(')'));
        assertEquals("(A (B C) D)", shown("(a[b c]d)"));
        assertEquals("((1) (1))", shown("(#1=[1] #1#)"), "labels reach through");
        assertThrows(LispError.class, () -> read("[a . b]"));
        Cons cons = (Cons) read("#1=[#1#]");
        assertSame(cons, cons.car);
    }

    @Test
    void aMacroFunctionMayReadNothing() {
        own.setMacroFunction('!', macro((thread, stream, c) -> thread.none()), false);
        assertEquals("(A B)", shown("(a!b!)"));
        assertEquals("(A . B)", shown("(a . !b!)"));
    }

    @Test
    void nonTerminatingMacrosStandInsideTokens() {
        own.setMacroFunction('!', macro((thread, stream, c) -> thread.single(0L)), true);
        assertEquals("(A!B 0 C)", shown("(a!b !c)"));
    }

    @Test
    void dispatchTables() {
        ReadtableFunctions.makeDispatchMacroCharacter(t, c('$'), false, null);
        ReadtableFunctions.setDispatchMacroCharacter(t, c('$'), c('é'), macro((thread, stream, n) -> thread.single(n)), null);
        assertEquals("(12 NIL)", shown("($12é$É)"));
        assertThrows(LispError.class, () -> read("$a"));
        assertThrows(LispError.class, () -> ReadtableFunctions.setDispatchMacroCharacter(t, c('$'), c('5'), macro(null), null));
        assertThrows(LispError.class, () -> ReadtableFunctions.getDispatchMacroCharacter(t, c('a'), c('b'), null));
        Readtable copy = own.copy();
        ReadtableFunctions.setDispatchMacroCharacter(t, c('#'), c('Z'), macro((thread, stream, n) -> thread.single(1L)), copy);
        assertSame(Symbol.NIL, ReadtableFunctions.getDispatchMacroCharacter(t, c('#'), c('z'), null), "tables are copied");
        assertSame(own.dispatch('#').get('('), copy.dispatch('#').get('('));
        assertNotSame(own.dispatch('#'), copy.dispatch('#'));
    }

    @Test
    void syntaxIsCopiedFromCharacterToCharacter() {
        ReadtableFunctions.setSyntaxFromChar(t, c('|'), c('a'), null, Symbol.NIL);
        ReadtableFunctions.setSyntaxFromChar(t, c('{'), c('('), null, Symbol.NIL);
        ReadtableFunctions.setSyntaxFromChar(t, c('%'), c('"'), null, Symbol.NIL);
        assertEquals("(A|B (C) \"d\"\")", shown("{a|b (c) %d\"%)"));
        ReadtableFunctions.setSyntaxFromChar(t, c(' '), c('a'), null, Symbol.NIL);
        assertThrows(LispError.class, () -> read("a b"));
    }

    @Test
    void aSymbolDesignatesItsFunction() {
        Symbol name = LispPackage.WEFT.intern("READTABLE-TEST-MACRO");
        ReadtableFunctions.setMacroCharacter(t, c('!'), name, false, null);
        name.function = macro((thread, stream, c) -> thread.single(c));
        assertEquals("\\!", shown("!"));
    }

    @Test
    void argumentsAreChecked() {
        assertThrows(LispError.class, () -> ReadtableFunctions.copyReadtable(t, 1L, Symbol.NIL));
        assertThrows(LispError.class, () -> ReadtableFunctions.setReadtableCase(Symbol.T, own));
        assertThrows(LispError.class, () -> ReadtableFunctions.setMacroCharacter(t, c('!'), 1L, false, null));
        t.bind(ReaderVariables.READTABLE, 1L);
        assertThrows(LispError.class, () -> read("a"));
        t.bind(ReaderVariables.READTABLE, own);
    }

    @Test
    void whitespaceAfterAnObject() {
        StringInputStream in = new StringInputStream("a  b(c)  ");
        LispReader.read(t, in, true, Symbol.NIL, false, false);
        assertEquals(2, in.index());
        LispReader.read(t, in, true, Symbol.NIL, false, true);
        assertEquals(4, in.index());
        LispReader.read(t, in, true, Symbol.NIL, false, true);
        assertEquals(7, in.index());
        Object x = ReaderFunctions.readFromString(t, new SimpleString(" 12 x"), true, Symbol.NIL, 0, Symbol.NIL, false);
        assertEquals(12L, x);
        assertEquals(4L, t.value(x, 1));
        ReaderFunctions.readFromString(t, new SimpleString(" 12 x"), true, Symbol.NIL, 1, 2L, false);
        assertEquals(2L, t.values[1]);
        assertSame(Symbol.T, ReaderFunctions.readFromString(t, new SimpleString(" "), false, Symbol.T, 0, Symbol.NIL, false));
        assertThrows(LispError.class, () -> ReaderFunctions.readFromString(t, new SimpleString("a"), true, Symbol.NIL, 0, 2L, false));
        assertThrows(LispError.class, () -> ReaderFunctions.readFromString(t, new SimpleString("abc"), true, Symbol.NIL, 2, 1L, false));
    }

    @Test
    void variablesRule() {
        Object base = t.bind(ReaderVariables.READ_BASE, 16L);
        assertEquals("(255 10 1/16 FG)", shown("(ff 10. 1/10 fg)"));
        t.unbind(ReaderVariables.READ_BASE, base);
        Object format = t.bind(ReaderVariables.READ_DEFAULT_FLOAT_FORMAT, LispPackage.COMMON_LISP.define("DOUBLE-FLOAT"));
        assertEquals("(1.5 2.0 1.5f)", shown("(1.5 2e0 1.5f0)"));
        t.unbind(ReaderVariables.READ_DEFAULT_FLOAT_FORMAT, format);
        Object eval = t.bind(ReaderVariables.READ_EVAL, Symbol.NIL);
        assertThrows(LispError.class, () -> read("#.1"));
        t.unbind(ReaderVariables.READ_EVAL, eval);
        Object suppress = t.bind(ReaderVariables.READ_SUPPRESS, Symbol.T);
        for (String text : "no:such:token a:: .. #\\nosuch #3(1 2 3 4 5) #*12 #3*1111 #c(a) #r1 #99# #p() #s() #.(x) #:a:b 1/0 ,x #2A5 #1=a (a . . b)".split(" (?!\\. b|b|\\.|2|3|4|5)")) {
            assertTrue(read(text) == Symbol.NIL || read(text) instanceof Cons, text);
        }
        t.unbind(ReaderVariables.READ_SUPPRESS, suppress);
    }

    @Test
    void deepTextIsAStorageCondition() {
        String deep = "(".repeat(50_000) + ")".repeat(50_000);
        int limit = t.depthLimit();
        t.depthLimit(t.depth + 1000);
        try {
            assertEquals("SIMPLE-STORAGE-CONDITION", ((Symbol) assertThrows(LispError.class, () -> read(deep)).type()).name);
        } finally {
            t.depthLimit(limit);
            t.depth = 0;
        }
    }
}
