package io.taskroutertest.internal.definition;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** YAML's anchors, and what an alias stands for. */
final class YamlAliases {

    /** Aliases of aliases grow exponentially; no workspace that TaskRouter allows comes near this. */
    private static final long MOST_VALUES = 10_000_000;

    private final Map<String, LocatedNode> anchored = new HashMap<>();
    private long values;

    void define(@Nullable String anchor, LocatedNode value) {
        if (anchor != null) {
            anchored.put(anchor, value);
        }
    }

    /** Returns what the alias stands for, or null if it cannot be had: see {@link #refusal}. */
    @Nullable LocatedNode resolve(String alias) {
        LocatedNode value = anchored.get(alias);
        values += value == null ? 0 : value.size();
        return values > MOST_VALUES ? null : value;
    }

    String refusal(String alias) {
        return values > MOST_VALUES
                ? "the alias *" + alias + " makes more than " + MOST_VALUES + " values of the document"
                : "the alias *" + alias + " has no anchor &" + alias + " before it";
    }
}
