package io.taskroutertest.internal.report;

import io.taskroutertest.internal.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Many long texts that are much alike, each under a key, compressed a hundred together: a browser unpacks the hundred
 * that it shows. So the explanations of ten thousand tasks are no more than a part of a page.
 */
public final class PackedTexts {

    private static final int IN_A_PACK = 100;

    private final List<String> packs = new ArrayList<>();
    private final Map<String, Integer> packOf = new HashMap<>();
    private Map<String, String> open = new LinkedHashMap<>();

    public void add(String key, String text) {
        open.put(key, text);
        packOf.put(key, packs.size());
        if (open.size() == IN_A_PACK) {
            pack();
        }
    }

    /** How many texts there are. */
    int size() {
        return packOf.size();
    }

    /** Which of the packs has the text of a key, if any has. */
    @Nullable Integer packOf(String key) {
        return packOf.get(key);
    }

    /** Base64 of gzip of a JSON object, each. */
    List<String> packs() {
        if (!open.isEmpty()) {
            pack();
        }
        return packs;
    }

    private void pack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Json.write(open).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        packs.add(Base64.getEncoder().encodeToString(bytes.toByteArray()));
        open = new LinkedHashMap<>();
    }
}
