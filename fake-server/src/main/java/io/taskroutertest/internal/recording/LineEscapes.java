package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Keeps text whole: a half of a surrogate pair cannot be written in UTF-8, and what some editors take for the end of a
 * line must not end an entry.
 */
final class LineEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private static final int NEXT_LINE = 0x85;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    @Override
    public int[] getEscapeCodesForAscii() {
        return standardAsciiEscapesForJSON();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        boolean isEscaped = Character.isSurrogate((char) character)
                || character == NEXT_LINE
                || character == LINE_SEPARATOR
                || character == PARAGRAPH_SEPARATOR;
        return isEscaped ? new SerializedString("\\u" + HexFormat.of().toHexDigits((char) character)) : null;
    }
}
