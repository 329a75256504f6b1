package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes a definition as YAML, with quotes wherever any reader could take a text for something else. */
final class DefinitionText {

    /** Beyond these nothing is plain: no colon, no hash, no bracket, nothing that could begin a number. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./()=<>+-]+)*");

    private static final Set<String> WORDS =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf");

    private static final int INDENT = 2;

    /** The longest that parsers accept before a colon. */
    private static final int LONGEST_KEY = 1024;

    private DefinitionText() {}

    static String of(JsonNode document) {
        DumperOptions options = new DumperOptions();
        options.setIndent(INDENT);
        options.setIndicatorIndent(INDENT);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setMaxSimpleKeyLength(LONGEST_KEY);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(node(document), text);
        return text.toString();
    }

    private static Node node(JsonNode value) {
        if (value.isObject()) {
            List<NodeTuple> members = new ArrayList<>();
            value.properties()
                    .forEach(member -> members.add(new NodeTuple(text(member.getKey()), node(member.getValue()))));
            return new MappingNode(Tag.MAP, members, style(members));
        } else if (value.isArray()) {
            List<Node> elements = new ArrayList<>();
            value.forEach(element -> elements.add(node(element)));
            return new SequenceNode(Tag.SEQ, elements, style(elements));
        } else if (value.isTextual()) {
            return text(value.textValue());
        } else if (value.isNumber()) {
            return new ScalarNode(
                    value.isIntegralNumber() ? Tag.INT : Tag.FLOAT, value.toString(), null, null, ScalarStyle.PLAIN);
        }
        return new ScalarNode(value.isNull() ? Tag.NULL : Tag.BOOL, value.toString(), null, null, ScalarStyle.PLAIN);
    }

    private static FlowStyle style(List<?> content) {
        return content.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    private static Node text(String text) {
        return new ScalarNode(Tag.STR, text, null, null, isPlain(text) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
}
