package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the text of a definition, in YAML or JSON, into a tree that knows its lines. */
final class LocatedReader {

    /** Jackson's own bound for JSON; what reads the tree recurses. */
    private static final int DEEPEST = 1_000;

    private final String source;
    private final boolean isJson;
    private final DocumentTokens tokens;
    private final YamlAliases aliases = new YamlAliases();
    private int depth;

    private LocatedReader(String source, boolean isJson, DocumentTokens tokens) {
        this.source = source;
        this.isJson = isJson;
        this.tokens = tokens;
    }

    static LocatedNode read(String source, String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean isJson = isJson(source, content);
        try (DocumentTokens tokens = isJson ? new JsonTokens(content) : new YamlTokens(content)) {
            return new LocatedReader(source, isJson, tokens).document();
        } catch (DocumentTokens.MalformedException e) {
            throw new DefinitionException(
                    new Origin(source, e.line(), e.column(), FieldPath.ROOT),
                    "malformed " + (isJson ? "JSON" : "YAML") + ": " + e.getMessage(),
                    e);
        }
    }

    /** The name decides; a source without a telling name is JSON if it begins as an object of JSON does. */
    private static boolean isJson(String source, String text) {
        String name = source.toLowerCase(Locale.ROOT);
        if (name.endsWith(".tfstate")) {
            return true;
        }
        if (name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml")) {
            return name.endsWith(".json");
        }
        return text.stripLeading().startsWith("{");
    }

    private LocatedNode document() {
        DocumentToken first = tokens.next();
        if (first == null) {
            throw new DefinitionException(
                    new Origin(source, 1, 1, FieldPath.ROOT), "is empty; it needs at least a workspace");
        }
        LocatedNode root = value(first, FieldPath.ROOT);
        DocumentToken second = tokens.next();
        if (second != null) {
            throw at(second, FieldPath.ROOT, "a second document begins here; one file defines one workspace");
        }
        return root;
    }

    private LocatedNode value(DocumentToken token, FieldPath path) {
        if (token.tag() != null && !token.tag().startsWith("tag:yaml.org,2002:")) {
            throw at(token, path, "the tag " + token.tag() + " says nothing here; leave it out");
        }
        LocatedNode value = switch (token.kind()) {
            case MAPPING -> mapping(token, path);
            case SEQUENCE -> sequence(token, path);
            case NUMBER -> new LocatedNode.Scalar(number(token, path));
            case FLAG -> new LocatedNode.Scalar(flag(token, path));
            case NOTHING -> new LocatedNode.Scalar(NullNode.instance);
            case TEXT -> new LocatedNode.Scalar(TextNode.valueOf(token.text()));
            case ALIAS -> alias(token, path);
            case END, OTHER -> throw at(token, path, "a value of this kind is not allowed");
        };
        aliases.define(token.anchor(), value);
        return value;
    }

    private LocatedNode alias(DocumentToken token, FieldPath path) {
        LocatedNode meant = aliases.resolve(token.text());
        if (meant == null) {
            throw at(token, path, aliases.refusal(token.text()));
        }
        return meant;
    }

    private ValueNode number(DocumentToken token, FieldPath path) {
        if (!JsonNumbers.isJson(token.text())) {
            throw at(
                    token,
                    path,
                    "found " + token.text() + ", a number to YAML that JSON does not know; write it as JSON does, or in"
                            + " quotes if it is a text");
        }
        return JsonNumbers.of(token.text());
    }

    /** YAML 1.1 takes {@code no} for false, which nobody means in a list of languages. */
    private ValueNode flag(DocumentToken token, FieldPath path) {
        if (!token.text().equals("true") && !token.text().equals("false")) {
            throw at(
                    token,
                    path,
                    "found " + token.text()
                            + ", a boolean to YAML; write true or false, or put it in quotes if it is a text");
        }
        return BooleanNode.valueOf(token.text().equals("true"));
    }

    private LocatedNode mapping(DocumentToken start, FieldPath path) {
        deeper(start);
        Map<String, LocatedNode.Member> members = new LinkedHashMap<>();
        long size = 1;
        for (DocumentToken key = inside(); key.kind() != DocumentToken.Kind.END; key = inside()) {
            FieldPath place = path.member(key.text());
            requireKey(key, place, members.get(key.text()));
            LocatedNode value = value(inside(), place);
            size += value.size();
            members.put(key.text(), new LocatedNode.Member(key.line(), key.column(), value));
        }
        depth--;
        return new LocatedNode.Mapping(members, size);
    }

    private void requireKey(DocumentToken key, FieldPath place, LocatedNode.@Nullable Member former) {
        if (!key.isScalar()) {
            throw at(key, place, "a key of this kind is not allowed; it must be a text");
        }
        if (former != null) {
            throw at(key, place, "given twice, first in line " + former.line());
        }
        if (key.text().equals("<<") && !isJson) {
            throw at(key, place, "merge keys are not supported; use an alias for a whole value");
        }
    }

    private LocatedNode sequence(DocumentToken start, FieldPath path) {
        deeper(start);
        List<LocatedNode.Element> elements = new ArrayList<>();
        long size = 1;
        for (DocumentToken token = inside(); token.kind() != DocumentToken.Kind.END; token = inside()) {
            LocatedNode value = value(token, path.element(elements.size()));
            size += value.size();
            elements.add(new LocatedNode.Element(token.line(), token.column(), value));
        }
        depth--;
        return new LocatedNode.Sequence(elements, size);
    }

    private void deeper(DocumentToken start) {
        depth++;
        if (depth > DEEPEST) {
            throw at(start, FieldPath.ROOT, "nested more than " + DEEPEST + " values deep");
        }
    }

    /** What begins in a document ends in it: the parser sees to that. */
    private DocumentToken inside() {
        DocumentToken token = tokens.next();
        if (token == null) {
            throw new IllegalStateException("The parser ended within a value");
        }
        return token;
    }

    private DefinitionException at(DocumentToken token, FieldPath path, String problem) {
        return new DefinitionException(new Origin(source, token.line(), token.column(), path), problem);
    }
}
