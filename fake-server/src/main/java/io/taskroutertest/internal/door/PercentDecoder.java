package io.taskroutertest.internal.door;

import java.nio.charset.StandardCharsets;

/**
 * Percent-decoding as UTF-8 that never throws: an escape that is none, as in {@code 100%}, stands for itself. Decoders
 * of the JDK and of Jetty throw there, and a request would fail before anyone could say what is wrong with it.
 */
public final class PercentDecoder {

    private PercentDecoder() {}

    /** For paths, where {@code +} is a plus sign. */
    public static String path(String raw) {
        return raw.indexOf('%') < 0 ? raw : decode(raw, false);
    }

    /** For queries and forms, where {@code +} is a space. */
    static String form(String raw) {
        return raw.indexOf('%') < 0 && raw.indexOf('+') < 0 ? raw : decode(raw, true);
    }

    private static String decode(String raw, boolean plusIsSpace) {
        byte[] in = raw.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            byte b = in[i];
            if (b == '%' && i + 2 < in.length) {
                int high = Character.digit(in[i + 1], 16);
                int low = Character.digit(in[i + 2], 16);
                if (high >= 0 && low >= 0) {
                    b = (byte) ((high << 4) | low);
                    i += 2;
                }
            } else if (b == '+' && plusIsSpace) {
                b = ' ';
            }
            out[length++] = b;
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
