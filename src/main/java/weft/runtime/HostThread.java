package weft.runtime;

import weft.object.LispThread;

/// The context of a Java thread, whoever started it.
public final class HostThread extends LispThread {

    @Override public void handlePoll() {
        poll = 0;
    }
}
