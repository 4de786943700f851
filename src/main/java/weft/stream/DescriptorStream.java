package weft.stream;

import weft.object.LispThread;
import weft.runtime.ThreadContext;

/// A standard stream of the process: descriptor 0, 1 or 2, always UTF-8, bad bytes replaced.
///
/// Output goes out at every newline when a terminal is at the other end (always for standard error), else when the buffer is full.
/// Before input is waited for, standard output is flushed.
public final class DescriptorStream extends CharacterDeviceStream {

    /// Milliseconds between two safe points while a person types.
    private static final int PATIENCE = 50;

    private final int number;
    private DescriptorStream partner;
    private Boolean interactive;

    private final DescriptorDevice device;

    DescriptorStream(int number) {
        this(number, new DescriptorDevice(number));
    }

    private DescriptorStream(int number, DescriptorDevice device) {
        super(device, ExternalFormat.forDescriptors(), number == 0, number != 0);
        this.number = number;
        this.device = device;
    }

    /// Offers what goes to a terminal to `taker` first.
    void offerTo(TerminalOutput taker) {
        if (isInteractive()) {
            device.offerTo(taker);
        }
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

    @Override public int readChar() {
        awaitInput();
        return readNow();
    }

    private synchronized int readNow() {
        boolean fresh = partner != null && !hasBufferedInput() && isInteractive();
        int code = super.readChar();
        if (fresh && code != END) {
            partner.lineEndedElsewhere(); // a terminal hands over whole lines, and has shown them with their ends
        }
        return code;
    }

    @Override public LineText readLine() {
        awaitInput();
        return super.readLine();
    }

    /// Waits for a person to type, and serves what other threads want of this one meanwhile.
    private void awaitInput() {
        if (partner == null || hasBufferedInput() || !isInteractive()) {
            return;
        }
        partner.flush();
        LispThread t = ThreadContext.current();
        while (!hasBufferedInput() && !DescriptorWait.isReady(number, PATIENCE)) {
            t.safePoint();
        }
    }

    @Override void lineEnded() {
        if (number == 2 || isInteractive()) {
            flush();
        }
    }
}
