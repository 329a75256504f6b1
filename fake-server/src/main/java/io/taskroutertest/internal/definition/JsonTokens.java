package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads JSON by Jackson's parser. */
final class JsonTokens implements DocumentTokens {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;

    JsonTokens(String text) {
        try {
            parser = FACTORY.createParser(text);
        } catch (IOException e) {
            throw unexpected(e);
        }
    }

    @Override
    public @Nullable DocumentToken next() {
        try {
            JsonToken token = parser.nextToken();
            JsonLocation at = parser.currentTokenLocation();
            return token == null
                    ? null
                    : new DocumentToken(kind(token), parser.getText(), null, null, at.getLineNr(), at.getColumnNr());
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw new MalformedException(at.getLineNr(), at.getColumnNr(), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw unexpected(e);
        }
    }

    private static DocumentToken.Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> DocumentToken.Kind.MAPPING;
            case START_ARRAY -> DocumentToken.Kind.SEQUENCE;
            case END_OBJECT, END_ARRAY -> DocumentToken.Kind.END;
            case FIELD_NAME, VALUE_STRING -> DocumentToken.Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> DocumentToken.Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> DocumentToken.Kind.FLAG;
            case VALUE_NULL -> DocumentToken.Kind.NOTHING;
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> DocumentToken.Kind.OTHER;
        };
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw unexpected(e);
        }
    }

    private static UncheckedIOException unexpected(IOException e) {
        return new UncheckedIOException("Reading from memory does not fail", e);
    }
}
