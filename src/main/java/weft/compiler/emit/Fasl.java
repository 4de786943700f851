package weft.compiler.emit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import weft.condition.Errors;
import weft.object.SimpleString;

/// The file that COMPILE-FILE writes: a mark, the version of this form, the stamp of the build ([CompiledLibrary#stamp]), a checksum of the
/// rest; then the name of the entry class, and name and bytes of every class.
public final class Fasl {

    /// `WEFT` in ASCII.
    private static final int MARK = 0x57454654;
    /// Changes with the form of the file.
    public static final int VERSION = 4;

    private Fasl() {}

    /// True when a file that begins with these bytes is a compiled one.
    public static boolean isFasl(byte[] beginning) {
        return beginning.length >= 4 && (beginning[0] << 24 | (beginning[1] & 0xff) << 16 | (beginning[2] & 0xff) << 8 | beginning[3] & 0xff) == MARK;
    }

    public static void write(CompiledUnit unit, OutputStream to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream rest = new DataOutputStream(bytes);
        rest.writeUTF(unit.entry());
        rest.writeInt(unit.classes().size());
        for (ClassBytes c : unit.classes()) {
            rest.writeUTF(c.name());
            rest.writeInt(c.bytes().length);
            rest.write(c.bytes());
        }
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MARK);
        out.writeInt(VERSION);
        out.writeLong(CompiledLibrary.stamp());
        out.writeInt(checksum(bytes.toByteArray()));
        bytes.writeTo(out);
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
            if (in.readLong() != CompiledLibrary.stamp()) {
                throw Errors.fileError(new SimpleString(name), "~A was compiled by another version of Weft", new SimpleString(name));
            }
            int checksum = in.readInt();
            byte[] rest = in.readAllBytes();
            if (checksum(rest) != checksum) {
                throw damaged(name);
            }
            return unit(new DataInputStream(new ByteArrayInputStream(rest)));
        } catch (EOFException x) {
            throw damaged(name);
        }
    }

    private static CompiledUnit unit(DataInputStream in) throws IOException {
        String entry = in.readUTF();
        int n = in.readInt();
        List<ClassBytes> classes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String className = in.readUTF();
            classes.add(new ClassBytes(className, in.readNBytes(in.readInt())));
        }
        return new CompiledUnit(entry, classes);
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /// Signals that the compiled file called `name` cannot be loaded as it is.
    static RuntimeException damaged(String name) {
        return Errors.fileError(new SimpleString(name), "The compiled file ~A is damaged", new SimpleString(name));
    }
}
