package io.taskroutertest.internal.rest.parameter;

import io.taskroutertest.internal.engine.catalogue.ParameterErrors;
import io.taskroutertest.internal.rest.http.RestError;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code application/x-www-form-urlencoded}, always as UTF-8: what a container makes of it depends on the platform's
 * character set, and on a bad sequence it fails before anybody is asked.
 */
public final class FormDecoder {

    private static final int HEX = 16;
    private static final int ESCAPE_LENGTH = 3;

    private final byte[] encoded;

    private FormDecoder(byte[] encoded) {
        this.encoded = encoded;
    }

    public static Map<String, List<String>> decode(byte[] encoded) {
        return encoded.length == 0 ? Map.of() : new FormDecoder(encoded).pairs();
    }

    private Map<String, List<String>> pairs() {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        int start = 0;
        while (start <= encoded.length) {
            int end = indexOf('&', start, encoded.length);
            if (end > start) {
                int equals = indexOf('=', start, end);
                String name = decoded(start, equals, "the name of a parameter");
                String value = equals == end ? "" : decoded(equals + 1, end, name);
                pairs.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
            }
            start = end + 1;
        }
        return pairs;
    }

    private int indexOf(char wanted, int from, int end) {
        for (int i = from; i < end; i++) {
            if (encoded[i] == wanted) {
                return i;
            }
        }
        return end;
    }

    private String decoded(int from, int end, String where) {
        ByteBuffer bytes = ByteBuffer.allocate(end - from);
        int i = from;
        while (i < end) {
            if (encoded[i] == '%') {
                bytes.put(escaped(i, end, where));
                i += ESCAPE_LENGTH;
            } else {
                bytes.put(encoded[i] == '+' ? (byte) ' ' : encoded[i]);
                i++;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw RestError.of(ParameterErrors.NOT_UTF8, raw(from, end), where);
        }
    }

    private byte escaped(int at, int end, String where) {
        int high = at + 1 < end ? Character.digit((char) encoded[at + 1], HEX) : -1;
        int low = at + 2 < end ? Character.digit((char) encoded[at + 2], HEX) : -1;
        if (high < 0 || low < 0) {
            throw RestError.of(ParameterErrors.BAD_ESCAPE, raw(at, Math.min(at + ESCAPE_LENGTH, end)), where);
        }
        return (byte) (high * HEX + low);
    }

    private String raw(int from, int end) {
        return new String(encoded, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
