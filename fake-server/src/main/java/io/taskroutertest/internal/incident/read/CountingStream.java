package io.taskroutertest.internal.incident.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how far a file was read. */
final class CountingStream extends FilterInputStream {

    private final LogSource.Counter counter;

    CountingStream(InputStream in, LogSource.Counter counter) {
        super(in);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        counter.read(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        counter.read(Math.max(0, read));
        return read;
    }
}
