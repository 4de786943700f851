package weft.compiler.emit;

import java.lang.constant.ClassDesc;

/// A generated class: its binary name, with dots, and its class file.
public record ClassBytes(String name, byte[] bytes) {

    ClassBytes(ClassDesc c, byte[] bytes) {
        this(c.packageName().isEmpty() ? c.displayName() : c.packageName() + "." + c.displayName(), bytes);
    }
}
