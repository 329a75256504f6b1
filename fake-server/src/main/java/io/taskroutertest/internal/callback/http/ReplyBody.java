package io.taskroutertest.internal.callback.http;

import io.taskroutertest.internal.engine.catalogue.Printable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What came back from an application, up to a limit. */
public final class ReplyBody {

    private static final int QUOTED = 200;

    private final byte[] bytes;
    private final boolean cut;

    /** @param cut whether there was more than was read */
    public ReplyBody(byte[] bytes, boolean cut) {
        this.bytes = bytes;
        this.cut = cut;
    }

    /** With the limit that answers over HTTP have. */
    public static ReplyBody of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean tooLong = bytes.length > BoundedBody.LIMIT;
        return new ReplyBody(tooLong ? Arrays.copyOf(bytes, BoundedBody.LIMIT) : bytes, tooLong);
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    public boolean isCut() {
        return cut;
    }

    /** The text, or null if it is not UTF-8. */
    public @Nullable String text() {
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
    public String excerpt() {
        String text = new String(bytes, 0, Math.min(bytes.length, 4 * QUOTED), StandardCharsets.UTF_8);
        int[] characters = text.codePoints().limit(QUOTED).toArray();
        String shown = Printable.of(new String(characters, 0, characters.length));
        boolean isAll = text.codePointCount(0, text.length()) == characters.length && bytes.length <= 4 * QUOTED;
        return isAll ? shown : shown + '…';
    }
}
