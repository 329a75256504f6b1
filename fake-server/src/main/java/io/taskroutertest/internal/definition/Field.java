package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.node.ValueNode;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.expression.ExpressionSyntaxException;
import io.taskroutertest.internal.names.NearestNames;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One value of a definition, asked for as what it should be. */
record Field(Origin origin, LocatedNode node) {

    private static final List<String> WEB = List.of("http", "https");

    /** Null where nothing was written after the key: that says as little as leaving the field out. */
    boolean isNothing() {
        return node instanceof LocatedNode.Scalar scalar && scalar.value().isNull();
    }

    boolean isEmptyText() {
        return node instanceof LocatedNode.Scalar scalar
                && scalar.value().isTextual()
                && scalar.value().textValue().isBlank();
    }

    String text() {
        ValueNode value = scalar();
        if (value == null || !value.isTextual()) {
            throw found(value != null && value.isNumber() ? "a text, in quotes" : "a text");
        }
        if (isEmptyText()) {
            throw found("a text that is not empty; leave the field out if there is nothing to say");
        }
        return value.textValue();
    }

    int whole(int least, int most) {
        ValueNode value = scalar();
        if (value == null || !value.isBigInteger() || !value.canConvertToInt()) {
            throw found("a whole number from " + least + " to " + most);
        }
        int number = value.intValue();
        if (number < least || number > most) {
            throw found("a whole number from " + least + " to " + most);
        }
        return number;
    }

    boolean flag() {
        ValueNode value = scalar();
        if (value == null || !value.isBoolean()) {
            throw found("true or false");
        }
        return value.booleanValue();
    }

    <E extends Enum<E>> E word(Class<E> words) {
        ValueNode value = scalar();
        List<String> names =
                Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
        if (value == null || !value.isTextual() || !names.contains(value.textValue())) {
            throw found(String.join(" or ", names));
        }
        return Enum.valueOf(words, value.textValue());
    }

    String sid(SidKind kind) {
        String sid = text();
        if (!kind.matches(sid)) {
            throw found("a SID of this kind: " + kind.prefix() + ", followed by 32 hexadecimal digits");
        }
        return sid;
    }

    /** Relative ones are joined to the application's base URL once its port is known. */
    String url() {
        String url = text();
        URI uri = uri(url);
        boolean isPath = url.startsWith("/") && !url.startsWith("//");
        boolean isWeb = uri != null && uri.getHost() != null && WEB.contains(String.valueOf(uri.getScheme()));
        if (uri == null || !(isPath || isWeb)) {
            throw found("an http or https URL, or a path that begins with '/', relative to the application's base URL");
        }
        return url;
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Something in the expression language; its parser's text is passed on as it is. */
    <T> T parsed(Function<String, T> parser) {
        String text = text();
        try {
            return parser.apply(text);
        } catch (ExpressionSyntaxException e) {
            throw new DefinitionException(
                    origin,
                    "found " + node.describe() + ", refused at character " + (e.position() + 1) + ": " + e.getMessage(),
                    e);
        }
    }

    /** The name of something else in the workspace. */
    String nameOf(String kind, Collection<String> known) {
        String name = text();
        if (!known.contains(name)) {
            throw new DefinitionException(
                    origin, "found '" + name + "'; known " + kind + ": " + NearestNames.first(name, known));
        }
        return name;
    }

    List<Field> elements() {
        if (!(node instanceof LocatedNode.Sequence sequence)) {
            throw found("a list");
        }
        List<Field> fields = new ArrayList<>(sequence.elements().size());
        for (LocatedNode.Element element : sequence.elements()) {
            FieldPath path = origin.path().element(fields.size());
            fields.add(new Field(new Origin(origin.source(), element.line(), element.column(), path), element.value()));
        }
        return fields;
    }

    DefinitionException found(String allowed) {
        return new DefinitionException(origin, "found " + node.describe() + "; allowed is " + allowed);
    }

    @Nullable ValueNode scalar() {
        return node instanceof LocatedNode.Scalar scalar ? scalar.value() : null;
    }
}
