package io.taskroutertest.internal.incident.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a file from the beginning of the present record on, as far as they were looked at. */
final class ByteWindow {

    static final int END = -1;

    private static final int FIRST_SIZE = 1 << 18;

    private final InputStream in;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int start;
    private int end;
    private boolean exhausted;

    ByteWindow(InputStream in) {
        this.in = in;
    }

    /** Returns the byte {@code offset} after the present place, or {@link #END}. */
    int at(int offset) throws IOException {
        int index = start + offset;
        if (index < end) {
            return bytes[index];
        }
        return fill(offset) ? bytes[start + offset] : END;
    }

    private boolean fill(int offset) throws IOException {
        while (start + offset >= end) {
            if (exhausted) {
                return false;
            }
            if (end == bytes.length) {
                makeRoom();
            }
            int read = in.read(bytes, end, bytes.length - end);
            exhausted = read < 0;
            end += Math.max(0, read);
        }
        return true;
    }

    private void makeRoom() {
        if (start > bytes.length / 2) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
        } else {
            byte[] larger = new byte[bytes.length * 2];
            System.arraycopy(bytes, start, larger, 0, end - start);
            bytes = larger;
        }
        end -= start;
        start = 0;
    }

    byte[] copy(int length) {
        return Arrays.copyOfRange(bytes, start, start + length);
    }

    void skip(int length) {
        start += length;
    }
}
