package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;

/** Turns the text of a definition into a tree that knows its lines, by one parser for YAML and one for JSON. */
final class LocatedReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .loaderOptions(withoutLimit())
            .build();

    private final String source;
    private final String language;
    private final JsonParser parser;
    private final YamlAliases aliases;

    private LocatedReader(String source, String language, JsonParser parser) {
        this.source = source;
        this.language = language;
        this.parser = parser;
        this.aliases = new YamlAliases(parser);
    }

    /** A workspace at TaskRouter's limit of 50,000 workers is longer than SnakeYAML's default allows. */
    private static LoaderOptions withoutLimit() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }

    static LocatedNode read(String source, String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean isJson = isJson(source, content);
        try (JsonParser parser = (isJson ? JSON : YAML).createParser(content)) {
            return new LocatedReader(source, isJson ? "JSON" : "YAML", parser).document();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory does not fail", e);
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

    private LocatedNode document() throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw new DefinitionException(
                        new Origin(source, 1, 1, FieldPath.ROOT), "is empty; it needs at least a workspace");
            }
            LocatedNode root = value(FieldPath.ROOT);
            if (parser.nextToken() != null) {
                throw here(FieldPath.ROOT, "a second document begins here; one file defines one workspace");
            }
            return root;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw new DefinitionException(
                    new Origin(source, at.getLineNr(), at.getColumnNr(), FieldPath.ROOT),
                    "malformed " + language + ": " + firstWords(e.getOriginalMessage()),
                    e);
        }
    }

    /** SnakeYAML's messages quote the text around the error in indented lines; the place is told already. */
    private static String firstWords(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .collect(Collectors.joining(": "));
    }

    /** Reads the value that the parser stands at. */
    private LocatedNode value(FieldPath path) throws IOException {
        Object tag = parser.getTypeId();
        if (tag != null && !tag.toString().startsWith("tag:yaml.org,2002:")) {
            throw here(path, "the tag !" + tag + " says nothing here; leave it out");
        }
        if (aliases.isAlias()) {
            LocatedNode meant = aliases.resolve();
            if (meant == null) {
                throw here(path, aliases.refusal());
            }
            return meant;
        }
        String anchor = aliases.anchor();
        LocatedNode value = switch (parser.currentToken()) {
            case START_OBJECT -> mapping(path);
            case START_ARRAY -> sequence(path);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new LocatedNode.Scalar(number(path));
            case VALUE_TRUE, VALUE_FALSE -> new LocatedNode.Scalar(flag(path));
            case VALUE_NULL -> new LocatedNode.Scalar(NullNode.instance);
            case VALUE_STRING -> new LocatedNode.Scalar(TextNode.valueOf(parser.getText()));
            default -> throw here(path, "a value of this kind is not allowed");
        };
        aliases.define(anchor, value);
        return value;
    }

    private ValueNode number(FieldPath path) throws IOException {
        String text = parser.getText();
        if (!JsonNumbers.isJson(text)) {
            throw here(
                    path,
                    "found " + text + ", a number to YAML that JSON does not know; write it as JSON does, or in"
                            + " quotes if it is a text");
        }
        return JsonNumbers.of(text);
    }

    /** YAML 1.1 takes {@code no} for false, which nobody means in a list of languages. */
    private ValueNode flag(FieldPath path) throws IOException {
        String text = parser.getText();
        if (!text.equals("true") && !text.equals("false")) {
            throw here(
                    path,
                    "found " + text + ", a boolean to YAML; write true or false, or put it in quotes if it is a text");
        }
        return BooleanNode.valueOf(text.equals("true"));
    }

    private LocatedNode mapping(FieldPath path) throws IOException {
        Map<String, LocatedNode.Member> members = new LinkedHashMap<>();
        long size = 1;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            FieldPath place = path.member(key);
            JsonLocation at = parser.currentTokenLocation();
            LocatedNode.Member former = members.get(key);
            if (former != null) {
                throw here(place, "given twice, first in line " + former.line());
            }
            if (key.equals("<<") && language.equals("YAML")) {
                throw here(place, "merge keys are not supported; use an alias for a whole value");
            }
            parser.nextToken();
            LocatedNode value = value(place);
            size += value.size();
            members.put(key, new LocatedNode.Member(at.getLineNr(), at.getColumnNr(), value));
        }
        return new LocatedNode.Mapping(members, size);
    }

    private LocatedNode sequence(FieldPath path) throws IOException {
        List<LocatedNode.Element> elements = new ArrayList<>();
        long size = 1;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonLocation at = parser.currentTokenLocation();
            LocatedNode value = value(path.element(elements.size()));
            size += value.size();
            elements.add(new LocatedNode.Element(at.getLineNr(), at.getColumnNr(), value));
        }
        return new LocatedNode.Sequence(elements, size);
    }

    private DefinitionException here(FieldPath path, String problem) {
        JsonLocation at = parser.currentTokenLocation();
        return new DefinitionException(new Origin(source, at.getLineNr(), at.getColumnNr(), path), problem);
    }
}
