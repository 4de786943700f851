package weft.compiler.emit;

import java.util.List;
import weft.object.SimpleString;
import weft.object.SourcePosition;

/// The function descriptions of a compiled file: decoded together, when somebody asks for the first.
public final class InfoCode {

    private InfoCode() {}

    static String encode(List<FunctionInfo> infos) {
        LiteralEncoder out = new LiteralEncoder(_ -> -1);
        out.number(infos.size());
        for (FunctionInfo i : infos) {
            out.object(legible(i.name(), 0));
            out.object(legible(i.lambdaList(), 0));
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
    private static Object legible(Object o, int depth) {
        if (o instanceof weft.object.Cons c && depth < 1000) {
            return new weft.object.Cons(legible(c.car, depth + 1), legible(c.cdr, depth + 1));
        }
        boolean writable = LiteralEncoder.knows(o) && !(o instanceof weft.object.LispArray && !(o instanceof SimpleString)) && !(o instanceof weft.object.Cons);
        return writable ? o : new SimpleString(String.valueOf(o));
    }

    /// The descriptions, from the text that a compiled file holds in pieces.
    public static FunctionInfo[] decode(String[] chunks) {
        LiteralDecoder in = new LiteralDecoder(new Object[0], chunks);
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
