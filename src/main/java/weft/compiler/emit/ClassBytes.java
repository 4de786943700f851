package weft.compiler.emit;

/// A generated class: its binary name, with dots, and its class file.
public record ClassBytes(String name, byte[] bytes) {}
