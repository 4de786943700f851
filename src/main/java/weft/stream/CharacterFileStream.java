package weft.stream;

/// A stream of characters on a file.
public final class CharacterFileStream extends CharacterDeviceStream implements FileStream {

    private final OpenFile file;

    CharacterFileStream(OpenFile file, ExternalFormat format) {
        super(file.device(), format, file.isInput(), file.isOutput());
        this.file = file;
    }

    @Override public LispPathname pathname() {
        return file.pathname();
    }

    @Override public String sourceName() {
        return file.path().toString();
    }

    @Override protected void closing(boolean abort) {
        super.closing(abort);
        file.finish(abort);
    }
}
