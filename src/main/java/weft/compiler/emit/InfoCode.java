package weft.compiler.emit;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import weft.object.Cons;
import weft.object.LispArray;
import weft.object.SimpleString;
import weft.object.SourcePosition;
import weft.object.Symbol;

/// The function descriptions of a compiled file: decoded together, when somebody asks for the first.
public final class InfoCode {

    private InfoCode() {}

    static String encode(List<FunctionInfo> infos) {
        LiteralEncoder out = new LiteralEncoder(_ -> -1);
        out.number(infos.size());
        Map<Cons, Cons> copies = new IdentityHashMap<>();
        for (FunctionInfo i : infos) {
            out.object(legible(i.name(), copies));
            out.object(legible(i.lambdaList(), copies));
            out.object(i.documentation());
            out.number(i.minArguments());
            out.number(i.maxArguments() + 1);
            out.string(i.method());
            SourcePosition p = i.position();
            out.number(p == null ? 0 : p.file() == null ? 1 : 2);
            if (p != null) {
                if (p.file() != null) {
                    out.string(p.file());
                }
                out.number(p.line());
                out.number(p.column());
                out.number(p.offset());
            }
        }
        return out.text();
    }

    /// `o` as it can be written: an object in a lambda list that only a load form could make becomes its Java text.
    ///
    /// @param copies what has become of conses, for constants that are circular
    private static Object legible(Object o, Map<Cons, Cons> copies) {
        if (!(o instanceof Cons first)) {
            return LiteralEncoder.knows(o) && (!(o instanceof LispArray) || o instanceof SimpleString) ? o : new SimpleString(String.valueOf(o));
        }
        Cons last = new Cons(Symbol.NIL, Symbol.NIL);
        Object rest = first;
        while (rest instanceof Cons c) {
            Cons known = copies.get(c);
            if (known != null) {
                last.cdr = known;
                return copies.get(first);
            }
            Cons copy = new Cons(Symbol.NIL, Symbol.NIL);
            copies.put(c, copy);
            copy.car = legible(c.car, copies);
            last.cdr = copy;
            last = copy;
            rest = c.cdr;
        }
        last.cdr = legible(rest, copies);
        return copies.get(first);
    }

    /// The descriptions, from the text that a compiled file holds in pieces.
    public static FunctionInfo[] decode(String[] chunks) {
        LiteralDecoder in = LiteralDecoder.ofDescriptions(chunks);
        FunctionInfo[] infos = new FunctionInfo[in.number()];
        for (int i = 0; i < infos.length; i++) {
            Object name = in.object();
            Object lambdaList = in.object();
            Object documentation = in.object();
            int min = in.number();
            int max = in.number() - 1;
            String method = in.string();
            int place = in.number();
            String file = place == 2 ? in.string() : null;
            SourcePosition p = place == 0 ? null : new SourcePosition(file, in.number(), in.number(), in.number());
            infos[i] = new FunctionInfo(name, lambdaList, documentation, p, min, max, method);
        }
        return infos;
    }
}
