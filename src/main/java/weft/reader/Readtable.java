package weft.reader;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import weft.object.LispFunction;
import weft.stream.WhitespaceSyntax;

/// A readtable: the syntax of every character, and the case rule.
///
/// State: the syntax of a character is one immutable object, so readers in other threads see the old or the new one, never
/// a mixture. ASCII characters stand in an array, others that are not plain constituents in a concurrent map.
public final class Readtable implements WhitespaceSyntax {

    /// The standard readtable. Nobody changes it: programs get copies.
    public static final Readtable STANDARD = StandardReadtable.make();

    private final CharacterSyntax[] ascii = new CharacterSyntax[128];
    private final Map<Integer, CharacterSyntax> others = new ConcurrentHashMap<>();
    private volatile ReadtableCase readtableCase = ReadtableCase.UPCASE;

    Readtable() {
        java.util.Arrays.fill(ascii, CharacterSyntax.CONSTITUENT);
    }

    /// Returns a copy that shares nothing that can change.
    public Readtable copy() {
        Readtable copy = new Readtable();
        copy.become(this);
        return copy;
    }

    /// Takes over the contents of `other`.
    public void become(Readtable other) {
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = other.ascii[i].copy();
        }
        others.clear();
        other.others.forEach((code, syntax) -> others.put(code, syntax.copy()));
        readtableCase = other.readtableCase;
    }

    CharacterSyntax syntax(int code) {
        if (code < 128) {
            return ascii[code];
        }
        CharacterSyntax s = others.get(code);
        return s != null ? s : isSpace(code) ? CharacterSyntax.WHITESPACE : CharacterSyntax.CONSTITUENT;
    }

    /// Unicode's separators act as whitespace, so that text pasted from elsewhere reads as it looks.
    private static boolean isSpace(int code) {
        return code == 0xA0 || code == 0x85 || code == 0xFEFF || code >= 0x1680 && Character.isSpaceChar(code);
    }

    void setSyntax(int code, CharacterSyntax syntax) {
        if (code < 128) {
            ascii[code] = syntax;
        } else {
            others.put(code, syntax);
        }
    }

    /// What `code` does to the reader.
    public SyntaxType syntaxType(int code) {
        return syntax(code).type();
    }

    @Override public boolean isWhitespace(int code) {
        return syntax(code).type() == SyntaxType.WHITESPACE;
    }

    /// The reader macro function of `code`, or null.
    public LispFunction macroFunction(int code) {
        return syntax(code).function();
    }

    public void setMacroFunction(int code, LispFunction function, boolean nonTerminating) {
        setSyntax(code, CharacterSyntax.macro(function, nonTerminating));
    }

    /// The dispatch of `code`, or null when it is no dispatching macro character.
    DispatchMacro dispatch(int code) {
        return syntax(code).function() instanceof DispatchMacro d ? d : null;
    }

    public ReadtableCase readtableCase() {
        return readtableCase;
    }

    public void setReadtableCase(ReadtableCase newCase) {
        readtableCase = newCase;
    }

    @Override public String toString() {
        return "#<readtable>";
    }
}
