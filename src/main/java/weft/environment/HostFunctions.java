package weft.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.SimpleString;
import weft.object.Symbol;

/// The names of the machine, its software and this Lisp (CLHS 25.1.4). Unknown ones are NIL.
@Library("common-lisp")
public final class HostFunctions {

    private HostFunctions() {}

    /// Returns the name of this computer, or NIL.
    @Defun("machine-instance => description")
    public static Object machineInstance() {
        String name = firstLine("/proc/sys/kernel/hostname");
        if (name == null) {
            name = System.getenv("HOSTNAME");
        }
        return stringOrNil(name == null ? System.getenv("COMPUTERNAME") : name);
    }

    /// Returns the kind of processor, such as X86-64, or NIL.
    @Defun("machine-type => description")
    public static Object machineType() {
        String architecture = System.getProperty("os.arch");
        return stringOrNil("amd64".equals(architecture) ? "X86-64" : architecture);
    }

    /// Returns the model of the processor, or NIL.
    @Defun("machine-version => description")
    public static Object machineVersion() {
        for (String line : text("/proc/cpuinfo").split("\n")) {
            if (line.startsWith("model name")) {
                return stringOrNil(line.substring(line.indexOf(':') + 1));
            }
        }
        return Symbol.NIL;
    }

    /// Returns the name of the operating system, or NIL.
    @Defun("software-type => description")
    public static Object softwareType() {
        return stringOrNil(System.getProperty("os.name"));
    }

    /// Returns the version of the operating system, or NIL.
    @Defun("software-version => description")
    public static Object softwareVersion() {
        return stringOrNil(System.getProperty("os.version"));
    }

    /// Returns the version of Weft, or NIL when it runs from classes that were never packed.
    @Defun("lisp-implementation-version => description")
    public static Object lispImplementationVersion() {
        return stringOrNil(HostFunctions.class.getPackage().getImplementationVersion());
    }

    /// Returns the name and version of the Java virtual machine.
    @Defun("weft:%java-version => description")
    public static Object javaVersion() {
        return stringOrNil(System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    }

    private static Object stringOrNil(String s) {
        return s == null || s.isBlank() ? Symbol.NIL : new SimpleString(s.strip());
    }

    private static String firstLine(String file) {
        String text = text(file);
        return text.isBlank() ? null : text.lines().findFirst().orElse(null);
    }

    /// The text of a file of the host, empty when it cannot be read.
    private static String text(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
    }
}
