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
        if (p.pretty) {
            p.depth--; // the block counts it again
            LogicalBlock.run(p, "#S(", ")", inside -> contents(inside, s));
            p.depth++;
        } else {
            p.write("#S(");
            contents(p, s);
            p.write(')');
        }
    }

    private static void contents(Printer p, StructureObject s) {
        p.object(s.type.name);
        Layout layout = s.type.instanceLayout;
        Object[] names = layout == null ? new Object[0] : layout.slotNames;
        for (int i = 0; i < names.length && i < s.slots.length && !p.isFinished(); i++) {
            p.write(' ');
            if (i == 0) {
                p.indentHere();
            } else {
                p.newline(NewlineKind.LINEAR);
            }
            if (i >= p.maxLength) {
                p.write("...");
                break;
            }
            if (!p.escape) {
                p.write(':');
            }
            SymbolPrinter.print(p, LispPackage.keyword(((Symbol) names[i]).name));
            p.write(' ');
            p.object(s.slots[i]);
        }
    }
}
