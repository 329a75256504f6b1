package io.taskroutertest.internal.incident.sort;

import io.taskroutertest.internal.incident.event.EventLine;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.LogFormat;
import io.taskroutertest.internal.incident.event.SortKey;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is kept while a log is brought into order: what it is ordered by beside its line, which is read again
 * only where it has to be.
 *
 * @param workspaceSid empty where the event does not say it
 * @param formats as bits
 */
@SuppressWarnings("ArrayRecordComponent") // events are never compared as a whole
record StoredEvent(SortKey key, String workspaceSid, int formats, byte[] line) {

    /** What an event costs beside its line, roughly. */
    private static final int OVERHEAD = 320;

    static StoredEvent of(IncidentEvent event) {
        String workspace = event.workspaceSid();
        return new StoredEvent(
                SortKey.of(event),
                workspace == null ? "" : workspace,
                LogFormat.bits(event.formats()),
                EventLine.of(event));
    }

    IncidentEvent event() {
        try {
            return EventLine.read(line);
        } catch (IOException e) {
            throw new UncheckedIOException("A line that was written here is read again", e);
        }
    }

    int size() {
        return line.length + OVERHEAD;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(line.length);
        out.write(line);
        out.writeLong(key.atMillis());
        out.writeInt(key.rank());
        out.writeInt(key.taskVersion());
        out.writeInt(key.reservationVersion());
        out.writeInt(key.workerVersion());
        text(out, key.taskSid());
        text(out, key.sid());
        text(out, workspaceSid);
        out.writeByte(formats);
    }

    /** Returns null at the end. */
    static @Nullable StoredEvent read(DataInputStream in) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return null;
        }
        byte[] line = in.readNBytes(length);
        SortKey key =
                new SortKey(in.readLong(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), text(in), text(in));
        return new StoredEvent(key, text(in), in.readByte(), line);
    }

    /** A SID may be anything in a foreign log, and longer than what {@code writeUTF} takes. */
    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
