package weft.stream;

/// A stream that OPEN has made.
public interface FileStream {

    /// The pathname that was given to OPEN, merged with the defaults.
    LispPathname pathname();
}
