package weft.stream;

/// A standard stream of the process: descriptor 0, 1 or 2, always UTF-8, bad bytes replaced.
///
/// Output goes out at every newline when a terminal is at the other end (always for standard error), else when the buffer is full.
/// Before input is waited for, standard output is flushed.
public final class DescriptorStream extends CharacterDeviceStream {

    private final int number;
    private DescriptorStream partner;
    private Boolean interactive;

    DescriptorStream(int number) {
        super(new DescriptorDevice(number), ExternalFormat.forDescriptors(), number == 0, number != 0);
        this.number = number;
    }

    /// The output stream to flush before this input stream waits.
    void flushFirst(DescriptorStream output) {
        partner = output;
    }

    @Override public synchronized boolean isInteractive() {
        if (interactive == null) {
            interactive = Terminal.isAt(number);
        }
        return interactive;
    }

    @Override public synchronized int readChar() {
        if (partner != null && !hasBufferedInput() && isInteractive()) {
            partner.flush();
        }
        int code = super.readChar();
        if (code == '\n' && partner != null && isInteractive()) {
            partner.lineEndedElsewhere();
        }
        return code;
    }

    @Override void lineEnded() {
        if (number == 2 || isInteractive()) {
            flush();
        }
    }
}
