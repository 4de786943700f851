package weft.compiler.emit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import weft.condition.Errors;
import weft.object.SimpleString;

/// The file that COMPILE-FILE writes: a mark, the version of this form, the name of the entry class, then name and bytes of every class.
public final class Fasl {

    /// `WEFT` in ASCII.
    private static final int MARK = 0x57454654;
    /// Changes whenever compiled code of before cannot run any more.
    public static final int VERSION = 3;

    private Fasl() {}

    /// True when a file that begins with these bytes is a compiled one.
    public static boolean isFasl(byte[] beginning) {
        return beginning.length >= 4 && (beginning[0] << 24 | (beginning[1] & 0xff) << 16 | (beginning[2] & 0xff) << 8 | beginning[3] & 0xff) == MARK;
    }

    public static void write(CompiledUnit unit, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MARK);
        out.writeInt(VERSION);
        out.writeUTF(unit.entry());
        out.writeInt(unit.classes().size());
        for (ClassBytes c : unit.classes()) {
            out.writeUTF(c.name());
            out.writeInt(c.bytes().length);
            out.write(c.bytes());
        }
        out.flush();
    }

    /// Reads a compiled file; `name` is how errors call it.
    public static CompiledUnit read(InputStream from, String name) throws IOException {
        DataInputStream in = new DataInputStream(from);
        try {
            if (in.readInt() != MARK) {
                throw Errors.fileError(new SimpleString(name), "~A is not a compiled file", new SimpleString(name));
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw Errors.fileError(new SimpleString(name), "~A was compiled by another version of Weft (its form is ~D, this one's ~D)",
                    new SimpleString(name), (long) version, (long) VERSION);
            }
            String entry = in.readUTF();
            int n = in.readInt();
            List<ClassBytes> classes = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                String className = in.readUTF();
                int length = in.readInt();
                byte[] bytes = in.readNBytes(Math.max(length, 0));
                if (bytes.length != length) {
                    throw new java.io.EOFException();
                }
                classes.add(new ClassBytes(className, bytes));
            }
            return new CompiledUnit(entry, classes);
        } catch (java.io.EOFException | java.io.UTFDataFormatException x) {
            throw Errors.fileError(new SimpleString(name), "The compiled file ~A is damaged", new SimpleString(name));
        }
    }
}
