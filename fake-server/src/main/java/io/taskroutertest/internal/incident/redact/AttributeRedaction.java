package io.taskroutertest.internal.incident.redact;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.JsonTexts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces the values in attributes. Names of members, truth values and SIDs stay. */
final class AttributeRedaction {

    private static final Pattern SID = Pattern.compile("[A-Z]{2}[0-9a-f]{32}");

    private final ReadKeys read;
    private final Pseudonyms pseudonyms;

    AttributeRedaction(ReadKeys read, Pseudonyms pseudonyms) {
        this.read = read;
        this.pseudonyms = pseudonyms;
    }

    /** JSON text of attributes. What is no object has no keys, and stays without any. */
    String text(String attributes) {
        if (attributes.equals(IncidentEvent.REDACTED)) {
            return attributes;
        }
        try {
            Object parsed = JsonTexts.parse(attributes);
            return parsed instanceof Map<?, ?> ? JsonTexts.write(value("", parsed)) : "[]";
        } catch (IOException e) {
            return "malformed " + pseudonyms.of(attributes.replaceAll("[^A-Za-z0-9]", ""));
        }
    }

    @Nullable Object value(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> redacted = new LinkedHashMap<>();
            object.forEach((name, member) -> redacted.put(
                    String.valueOf(name), value(path.isEmpty() ? String.valueOf(name) : path + "." + name, member)));
            return redacted;
        }
        if (value instanceof List<?> array) {
            List<@Nullable Object> redacted = new ArrayList<>();
            for (Object element : array) {
                redacted.add(value(path, element));
            }
            return redacted;
        }
        if (value instanceof String text) {
            return text(path, text);
        }
        if (value instanceof Number number && !read.reads(path)) {
            return number(new BigDecimal(number.toString()));
        }
        return value;
    }

    private String text(String path, String text) {
        if (SID.matcher(text).matches() || text.isEmpty()) {
            return text;
        }
        if (!read.reads(path)) {
            return pseudonyms.of(text);
        }
        boolean stays = read.keeps(path) || read.isLiteral(text);
        return stays ? text : pseudonyms.ofCompared(text);
    }

    private Object number(BigDecimal number) {
        String digits = pseudonyms.of(number.abs().toPlainString());
        if (digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.') {
            digits = "1" + digits.substring(1);
        }
        BigDecimal pseudonym = new BigDecimal(number.signum() < 0 ? "-" + digits : digits);
        return pseudonym;
    }
}
