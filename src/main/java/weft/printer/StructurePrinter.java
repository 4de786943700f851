package weft.printer;

import weft.object.Layout;
import weft.object.LispPackage;
import weft.object.StructureObject;
import weft.object.Symbol;

/// Prints structures as `#S(name :slot value …)`.
final class StructurePrinter {

    private StructurePrinter() {}

    /// Prints `s` with its slots one level down; the caller has counted the level.
    static void print(Printer p, StructureObject s) {
        p.write("#S(");
        p.object(s.type.name);
        Layout layout = s.type.instanceLayout;
        Object[] names = layout == null ? new Object[0] : layout.slotNames;
        for (int i = 0; i < names.length && i < s.slots.length; i++) {
            p.write(' ');
            if (i >= p.maxLength) {
                p.write("...");
                break;
            }
            SymbolPrinter.print(p, LispPackage.keyword(((Symbol) names[i]).name));
            p.write(' ');
            p.object(s.slots[i]);
        }
        p.write(')');
    }
}
