package io.taskroutertest.internal.definition;

import java.io.StringReader;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML by SnakeYAML's parser, whose events know where they begin. */
final class YamlTokens implements DocumentTokens {

    private final String text;
    private final Iterator<Event> events;
    private final Resolver resolver = new Resolver();

    YamlTokens(String text) {
        this.text = text;
        LoaderOptions options = new LoaderOptions();
        // A workspace at TaskRouter's limit of 50,000 workers is longer than the default allows.
        options.setCodePointLimit(Integer.MAX_VALUE);
        events = new Yaml(options).parse(new StringReader(text)).iterator();
    }

    @Override
    public @Nullable DocumentToken next() {
        try {
            while (events.hasNext()) {
                DocumentToken token = token(events.next());
                if (token != null) {
                    return token;
                }
            }
            return null;
        } catch (MarkedYAMLException e) {
            Mark at = e.getProblemMark();
            String message = e.getContext() == null ? e.getProblem() : e.getContext() + ": " + e.getProblem();
            throw new MalformedException(at.getLine() + 1, at.getColumn() + 1, message, e);
        } catch (ReaderException e) {
            String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
            int line =
                    (int) before.chars().filter(character -> character == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            String message = "the character U+%04X is not allowed".formatted(e.getCodePoint());
            throw new MalformedException(line, column, message, e);
        } catch (YAMLException e) {
            throw new MalformedException(1, 1, String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns null for the begin and the end of a document. */
    private @Nullable DocumentToken token(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return token(event, kind(scalar), scalar.getValue(), scalar.getAnchor(), scalar.getTag());
        } else if (event instanceof AliasEvent alias) {
            return token(event, DocumentToken.Kind.ALIAS, alias.getAnchor(), null, null);
        } else if (event instanceof CollectionStartEvent start) {
            DocumentToken.Kind kind =
                    start instanceof MappingStartEvent ? DocumentToken.Kind.MAPPING : DocumentToken.Kind.SEQUENCE;
            return token(event, kind, "", start.getAnchor(), start.getTag());
        } else if (event instanceof CollectionEndEvent) {
            return token(event, DocumentToken.Kind.END, "", null, null);
        }
        return null;
    }

    private static DocumentToken token(
            Event event, DocumentToken.Kind kind, String text, @Nullable String anchor, @Nullable String tag) {
        Mark at = event.getStartMark();
        return new DocumentToken(kind, text, anchor, tag, at.getLine() + 1, at.getColumn() + 1);
    }

    private DocumentToken.Kind kind(ScalarEvent scalar) {
        Tag tag = scalar.getTag() == null
                ? resolver.resolve(
                        NodeId.scalar, scalar.getValue(), scalar.getImplicit().canOmitTagInPlainScalar())
                : new Tag(scalar.getTag());
        if (tag.equals(Tag.FLOAT) || (tag.equals(Tag.INT) && !isTime(scalar))) {
            return DocumentToken.Kind.NUMBER;
        } else if (tag.equals(Tag.BOOL)) {
            return DocumentToken.Kind.FLAG;
        } else if (tag.equals(Tag.NULL)) {
            return DocumentToken.Kind.NOTHING;
        }
        return tag.equals(Tag.BINARY) ? DocumentToken.Kind.OTHER : DocumentToken.Kind.TEXT;
    }

    /** To YAML 1.1 {@code 12:30} is a number to the base of 60; people mean the time. */
    private static boolean isTime(ScalarEvent scalar) {
        return scalar.getTag() == null && scalar.getValue().indexOf(':') >= 0;
    }
}
