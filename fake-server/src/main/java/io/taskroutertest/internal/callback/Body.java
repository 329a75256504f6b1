package io.taskroutertest.internal.callback;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What came back from an application, up to a limit. */
final class Body {

    private static final int QUOTED = 200;

    private final byte[] bytes;
    private final boolean cut;

    /** @param cut whether there was more than was read */
    Body(byte[] bytes, boolean cut) {
        this.bytes = bytes;
        this.cut = cut;
    }

    /** With the limit that answers over HTTP have. */
    static Body of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean tooLong = bytes.length > BoundedBody.LIMIT;
        return new Body(tooLong ? Arrays.copyOf(bytes, BoundedBody.LIMIT) : bytes, tooLong);
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    boolean isCut() {
        return cut;
    }

    /** The text, or null if it is not UTF-8. */
    @Nullable String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Its beginning, safe to print in a message. */
    String excerpt() {
        String text = new String(bytes, 0, Math.min(bytes.length, 4 * QUOTED), StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder();
        int[] characters = text.codePoints().limit(QUOTED).toArray();
        for (int character : characters) {
            append(shown, character);
        }
        if (text.codePointCount(0, text.length()) > characters.length || bytes.length > 4 * QUOTED) {
            shown.append('…');
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, int character) {
        switch (character) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isInvisible(character)) {
                    shown.append(String.format("\\u%04x", character));
                } else {
                    shown.appendCodePoint(character);
                }
            }
        }
    }

    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
