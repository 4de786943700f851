package weft.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weft.condition.LispError;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.reader.syntax.LispForms;
import weft.reader.syntax.LispTokens;
import weft.runtime.ThreadContext;
import weft.stream.StringInputStream;
import weft.symbol.PackageVariables;

/// The reader and the grammar agree on random text: the reader reads all of it if and only if the grammar finds no error in it.
class GrammarAgreementTest {

    private static final int TEXTS = 4000;
    /// What the texts are made of. Packages, commas, numbers out of range and bad contents of `#c` and its like are left out: the grammar does
    /// not speak of them.
    private static final String[] PIECES = {
        "(", "(", "(", ")", ")", ")", "#(", "'", "#'", ".", " ", " ", "\n", ";c\n", "#|", "|#", "#||#", "#|x|#", "\"", "\"s\\\"\"", "\\", "|",
        "|s p|", "\\a", "a", "foo", "-1.5", "3/4", ":k", "#\\a", "#\\(", "#\\ ", "#\\", "#:u", "#*01", "#*", "#", "#3", "<", ")", "é", "`", "..",
        "#<", "#)", "#x1f", "+", "#\\Space", "#\"", "\t", "1", ".5", "#.0", "\u00a0"
    };

    /// Parts of the messages of the errors that are about meaning.
    private static final List<String> MEANINGS = List.of("no character called", "no bit vector", "package markers", "uninterned symbol",
        "no element", "is given", "in base", "is no base", "no symbol called", "no package called", "feature expression", "is zero",
        "splicing comma", "outside a backquote", "has no rank", "no rank of", "has no base", "#C needs", "#S needs", "#P needs", "no object labelled",
        "is used twice", "stands for itself", "is no sequence", "has no number", "can have");

    private final LispThread t = ThreadContext.current();

    private static final Symbol EVAL = LispPackage.COMMON_LISP.define("EVAL");
    private static LispFunction evalBefore;

    @AfterAll
    static void restoreEval() {
        EVAL.function = evalBefore;
    }

    @BeforeAll
    static void install() {
        PackageVariables.install();
        ReaderVariables.install();
        evalBefore = EVAL.function;
        EVAL.function = new LispFunction() {
            @Override public Object callN(LispThread t, Object[] args) {
                return t.single(args[0]);
            }
        };
    }

    private boolean grammarAccepts(String text) {
        LispTokens lexer = new LispTokens(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        LispForms parser = new LispForms(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.text();
        return parser.getNumberOfSyntaxErrors() == 0 && lexer._modeStack.isEmpty();
    }

    /// Null when the reader reads all of the text, else its error.
    private LispError readerRefuses(String text) {
        StringInputStream in = new StringInputStream(text);
        Object features = t.bind(ReaderVariables.FEATURES, weft.object.Cons.list(LispPackage.keyword("WEFT")));
        Object suppress = t.bind(ReaderVariables.READ_SUPPRESS, Symbol.NIL);
        try {
            Object end = new Object();
            while (LispReader.read(t, in, false, end, false, false) != end) {
                t.nv = 1;
            }
            return null;
        } catch (LispError e) {
            return e;
        } finally {
            t.unbind(ReaderVariables.READ_SUPPRESS, suppress);
            t.unbind(ReaderVariables.FEATURES, features);
        }
    }

    /// True when the reader's objection is to what a token means, which the grammar leaves open.
    private static boolean isAboutMeaning(LispError e) {
        String control = e == null ? "" : e.initargs()[9].toString();
        return MEANINGS.stream().anyMatch(control::contains);
    }

    /// A guard that does not hold reads nothing, which the grammar does not know: such texts are left out.
    private static boolean guardsHold(String text) {
        return !text.replace("#+(or weft (and))", "").matches("(?s).*#[0-9]*[-+].*");
    }

    private void agree(String text) {
        if (!guardsHold(text)) {
            return;
        }
        LispError error = readerRefuses(text);
        if (!isAboutMeaning(error)) {
            assertEquals(error == null, grammarAccepts(text), () -> "text: <" + text + "> reader: " + error);
        }
    }

    @Test
    void onRandomPieces() {
        Random random = new Random(20);
        int accepted = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(9); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            agree(text.toString());
            accepted += grammarAccepts(text.toString()) ? 1 : 0;
        }
        assertTrue(accepted > TEXTS / 20, "only " + accepted + " good texts");
    }

    @Test
    void onGoodTextAndOnGoodTextWithOneCharacterChanged() {
        Random random = new Random(21);
        for (int i = 0; i < TEXTS / 4; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(4); n >= 0; n--) {
                form(random, text, 4, 0);
                text.append(' ');
            }
            String good = text.toString();
            assertTrue(grammarAccepts(good), good);
            assertEquals(null, readerRefuses(good), good);
            if (good.indexOf(',') < 0) {
                int at = random.nextInt(good.length());
                agree(good.substring(0, at) + good.substring(at + 1));
                agree(good.substring(0, at) + "()\"|#;' \\".charAt(random.nextInt(9)) + good.substring(at));
            }
        }
    }

    private static void form(Random random, StringBuilder out, int depth, int backquotes) {
        switch (depth == 0 ? random.nextInt(6) : random.nextInt(14)) {
            case 0 -> out.append("foo");
            case 1 -> out.append("-12.5e3");
            case 2 -> out.append("\"a ( \\\" \\\\ ;\"");
            case 3 -> out.append("#\\)");
            case 4 -> out.append("b|a ( \\| |\\\"");
            case 5 -> out.append("#*0110");
            case 6 -> {
                out.append('\'');
                form(random, out, depth - 1, backquotes);
            }
            case 7 -> {
                out.append("#+(or weft (and))");
                form(random, out, depth - 1, backquotes);
            }
            case 8 -> {
                out.append('`');
                form(random, out, depth - 1, backquotes + 1);
            }
            case 9 -> {
                if (backquotes > 0) {
                    out.append(", ");
                }
                form(random, out, depth - 1, Math.max(0, backquotes - 1));
            }
            case 10 -> {
                out.append("#(");
                elements(random, out, depth, backquotes);
                out.append(')');
            }
            default -> {
                out.append('(');
                if (elements(random, out, depth, backquotes) && random.nextInt(5) == 0) {
                    out.append(" . ;)\n");
                    form(random, out, depth - 1, backquotes);
                }
                out.append(')');
            }
        }
    }

    private static boolean elements(Random random, StringBuilder out, int depth, int backquotes) {
        String[] gaps = {" ", "\n", " ;; (\n", " #| #| ( |# |# "};
        int n = random.nextInt(4);
        for (int i = 0; i < n; i++) {
            out.append(gaps[random.nextInt(gaps.length)]);
            form(random, out, depth - 1, backquotes);
        }
        return n > 0;
    }
}
