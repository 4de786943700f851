package weft.stream;

import weft.object.BuiltInClasses;

/// Tells the class system which Java classes are which kinds of stream and pathname.
final class StreamClasses {

    private StreamClasses() {}

    static void install() {
        BuiltInClasses.register(LispStream.class, "STREAM");
        BuiltInClasses.register(BroadcastStream.class, "BROADCAST-STREAM");
        BuiltInClasses.register(ConcatenatedStream.class, "CONCATENATED-STREAM");
        BuiltInClasses.register(EchoStream.class, "ECHO-STREAM");
        BuiltInClasses.register(TwoWayStream.class, "TWO-WAY-STREAM");
        BuiltInClasses.register(SynonymStream.class, "SYNONYM-STREAM");
        BuiltInClasses.register(StringInputStream.class, "STRING-STREAM");
        BuiltInClasses.register(StringOutputStream.class, "STRING-STREAM");
        BuiltInClasses.register(FillPointerStream.class, "STRING-STREAM");
        BuiltInClasses.register(CharacterFileStream.class, "FILE-STREAM");
        BuiltInClasses.register(BinaryFileStream.class, "FILE-STREAM");
        BuiltInClasses.register(LispPathname.class, "PATHNAME");
        BuiltInClasses.register(LogicalPathname.class, "LOGICAL-PATHNAME");
    }
}
