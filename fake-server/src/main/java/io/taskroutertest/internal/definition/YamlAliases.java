package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** YAML's anchors and aliases. Jackson hands an alias on as if it were the text of its name. */
final class YamlAliases {

    /** Aliases of aliases grow exponentially; no workspace that TaskRouter allows comes near this. */
    private static final long MOST_VALUES = 10_000_000;

    private final JsonParser parser;
    private final Map<String, LocatedNode> anchored = new HashMap<>();
    private long values;

    YamlAliases(JsonParser parser) {
        this.parser = parser;
    }

    boolean isAlias() {
        return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
    }

    @Nullable String anchor() throws IOException {
        return parser instanceof YAMLParser yaml ? yaml.getObjectId() : null;
    }

    void define(@Nullable String anchor, LocatedNode value) {
        if (anchor != null) {
            anchored.put(anchor, value);
        }
    }

    /** What the alias at hand stands for, or null if it cannot be had: see {@link #refusal()}. */
    @Nullable LocatedNode resolve() throws IOException {
        LocatedNode value = anchored.get(parser.getText());
        values += value == null ? 0 : value.size();
        return values > MOST_VALUES ? null : value;
    }

    String refusal() throws IOException {
        String alias = "the alias *" + parser.getText();
        return values > MOST_VALUES
                ? alias + " makes more than " + MOST_VALUES + " values of the document"
                : alias + " has no anchor &" + parser.getText() + " before it";
    }
}
