package io.taskroutertest.internal.engine.resource;

import io.taskroutertest.internal.expression.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adds a key to attributes. The client's text stays as it is before the new key; only where the key is there already is
 * the text written anew, from what it says.
 */
public final class AttributesText {

    private AttributesText() {}

    static Attributes with(Attributes attributes, String key, String text) {
        Map<String, Value> members = new LinkedHashMap<>(attributes.value().members());
        boolean isNew = members.put(key, Value.of(text)) == null;
        Value.Obj value = new Value.Obj(members);
        String written = isNew ? appended(attributes.text().strip(), members.size() > 1, key, text) : written(value);
        return new Attributes(written, value, true);
    }

    private static String appended(String object, boolean hasOthers, String key, String text) {
        return object.substring(0, object.length() - 1) + (hasOthers ? "," : "") + quoted(key) + ":" + quoted(text)
                + "}";
    }

    /** Returns the value as JSON text, without blanks. */
    public static String written(Value value) {
        StringBuilder json = new StringBuilder();
        write(json, value);
        return json.toString();
    }

    private static void write(StringBuilder json, Value value) {
        if (value instanceof Value.Obj object) {
            String separator = "{";
            for (Map.Entry<String, Value> member : object.members().entrySet()) {
                json.append(separator).append(quoted(member.getKey())).append(':');
                write(json, member.getValue());
                separator = ",";
            }
            json.append(object.members().isEmpty() ? "{}" : "}");
        } else if (value instanceof Value.Arr array) {
            json.append('[');
            for (int i = 0; i < array.elements().size(); i++) {
                json.append(i == 0 ? "" : ",");
                write(json, array.elements().get(i));
            }
            json.append(']');
        } else if (value instanceof Value.Text text) {
            json.append(quoted(text.value()));
        } else if (value instanceof Value.Num number) {
            json.append(number.value());
        } else if (value instanceof Value.Bool bool) {
            json.append(bool.value());
        } else {
            json.append("null");
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ') {
                quoted.append(String.format("\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }
}
