package weft.reader;

/// Builds readtables with standard syntax (CLHS figure 2-7).
final class StandardReadtable {

    private StandardReadtable() {}

    static Readtable make() {
        Readtable r = new Readtable();
        for (int c : new int[] {'\t', '\n', '\f', '\r', ' ', 127}) {
            r.setSyntax(c, CharacterSyntax.WHITESPACE);
        }
        r.setSyntax('\\', CharacterSyntax.SINGLE_ESCAPE);
        r.setSyntax('|', CharacterSyntax.MULTIPLE_ESCAPE);
        for (MacroCharacter m : MacroCharacter.all()) {
            r.setMacroFunction(m.character(), m, false);
        }
        DispatchMacro sharpsign = new DispatchMacro();
        for (SharpsignMacro m : SharpsignMacro.all()) {
            for (int i = 0; i < m.characters().length(); i++) {
                sharpsign.set(m.characters().charAt(i), m);
            }
        }
        r.setMacroFunction('#', sharpsign, true);
        return r;
    }
}
