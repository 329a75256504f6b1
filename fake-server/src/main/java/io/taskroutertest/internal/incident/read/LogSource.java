package io.taskroutertest.internal.incident.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Where a part of a log comes from.
 *
 * @param name what messages call it
 * @param size in bytes as stored, for the progress; 0 if it is not known
 */
public record LogSource(String name, long size, Opening opening) {

    private static final int BUFFER = 1 << 16;
    private static final int FIRST_OF_GZIP = 0x1F;
    private static final int SECOND_OF_GZIP = 0x8B;

    /** Opens a stream that its reader closes. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** Counts what was read of a stream as stored. */
    public interface Counter {
        void read(long bytes);
    }

    public static LogSource of(Path file) throws IOException {
        return new LogSource(file.toString(), Files.size(file), () -> Files.newInputStream(file));
    }

    /** The content, unpacked if it is packed by gzip, whatever the name says. */
    InputStream open(Counter counter) throws IOException {
        return unpacked(new CountingStream(opening.open(), counter));
    }

    /** Returns the content of a stream, unpacked if it is packed by gzip. */
    public static InputStream unpacked(InputStream stored) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stored, BUFFER);
        in.mark(2);
        boolean packed = in.read() == FIRST_OF_GZIP && in.read() == SECOND_OF_GZIP;
        in.reset();
        return packed ? new GZIPInputStream(in, BUFFER) : in;
    }
}
