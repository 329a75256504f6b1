package io.taskroutertest.internal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.taskroutertest.internal.engine.catalogue.SecretUrls;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.json.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a real workspace what may be a secret, before it is written to a file that people share. Of callback URLs
 * that is the user and password, every value of the query, what looks random in the path, and a
 * fragment that is more than connection overrides; of attributes the values of
 * keys that say so. Better one too many: a masked value is noted, and easily put back.
 */
final class SecretMasks {

    static final String MASK = "masked";

    private static final int LONG_ENOUGH_FOR_A_SECRET = 20;
    private static final Pattern SCHEME_OF_AUTHORIZATION =
            Pattern.compile("^(bearer|basic) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern A_URL = Pattern.compile("^\\w+://");

    /** As Twilio's page on connection overrides has them: numbers and a few words, and so no secrets. */
    private static final Pattern CONNECTION_OVERRIDES =
            Pattern.compile("(&?\\b(?:[crt]t=\\d{1,5}|rc=\\d|rp=(?:,?\\b(?:4xx|5xx|ct|rt|all)\\b)+))+");

    private static final List<String> URLS =
            List.of("event_callback_url", "assignment_callback_url", "fallback_assignment_callback_url");

    private final List<String> notes = new ArrayList<>();

    /** Which values were masked, for people. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** A resource as TaskRouter's API shows it; it is changed. */
    JsonNode mask(String kind, JsonNode resource) {
        if (!(resource instanceof ObjectNode node)) {
            return resource;
        }
        String name = kind + " '" + node.path("friendly_name").asText() + "', ";
        for (String key : URLS) {
            String url = node.path(key).textValue();
            if (url != null && !url.isEmpty()) {
                node.put(key, url(url, name + key));
            }
        }
        String attributes = node.path("attributes").textValue();
        if (attributes != null) {
            node.put("attributes", attributes(attributes, name + "attributes"));
        }
        return node;
    }

    private @Nullable String url(String url, String place) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            notes.add(place + ": left out, for it is no URL");
            return null;
        }
        String authority = uri.getRawAuthority();
        int at = authority == null ? -1 : authority.lastIndexOf('@');
        if (authority != null && at >= 0) {
            notes.add(place + ": user and password");
            authority = MASK + ":" + MASK + authority.substring(at);
        }
        String query = uri.getRawQuery() == null ? null : query(uri.getRawQuery(), place);
        String fragment = uri.getRawFragment();
        if (fragment != null && !CONNECTION_OVERRIDES.matcher(fragment).matches()) {
            notes.add(place + ": left out what follows #");
            fragment = null;
        }
        String path = path(uri.getRawPath() == null ? "" : uri.getRawPath(), place);
        return (uri.getScheme() == null ? "" : uri.getScheme() + ":")
                + (authority == null ? "" : "//" + authority)
                + path
                + (query == null ? "" : "?" + query)
                + (fragment == null ? "" : "#" + fragment);
    }

    private String query(String query, String place) {
        notes.add(place + ": the values of the query");
        return Stream.of(query.split("&", -1))
                .map(pair -> pair.contains("=") ? pair.substring(0, pair.indexOf('=') + 1) + MASK : MASK)
                .collect(Collectors.joining("&"));
    }

    private String path(String path, String place) {
        return Stream.of(path.split("/", -1))
                .map(segment -> {
                    if (!looksRandom(segment)) {
                        return segment;
                    }
                    notes.add(place + ": a part of the path");
                    return MASK;
                })
                .collect(Collectors.joining("/"));
    }

    private static boolean looksRandom(String segment) {
        boolean isSid = Arrays.stream(SidKind.values()).anyMatch(kind -> kind.matches(segment))
                || segment.matches("[A-Z]{2}[0-9a-f]{32}");
        return segment.length() >= LONG_ENOUGH_FOR_A_SECRET
                && !isSid
                && segment.chars().anyMatch(Character::isDigit)
                && segment.chars().anyMatch(Character::isLetter);
    }

    private String attributes(String text, String place) {
        JsonNode node;
        try {
            node = Json.read(text);
        } catch (Json.SyntaxException e) {
            if (!SecretUrls.TELLING.matcher(text).find()) {
                return text;
            }
            notes.add(place + ": all of it, for it is no JSON");
            return "{}";
        }
        int before = notes.size();
        JsonNode hidden = hidden(node, place);
        return notes.size() == before ? text : hidden.toString();
    }

    /** Below a telling key all is a secret, whatever its shape; elsewhere a URL is masked as those of callbacks are. */
    private JsonNode hidden(JsonNode node, String place) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                String inner = place + "." + member.getKey();
                JsonNode value = member.getValue();
                if (SecretUrls.TELLING.matcher(member.getKey()).find() && !value.isBoolean() && !value.isNull()) {
                    member.setValue(masked(inner));
                } else {
                    member.setValue(hidden(value, inner));
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, hidden(array.get(i), place + "[" + i + "]"));
            }
        } else if (node.isTextual()) {
            return hidden(node.textValue(), node, place);
        }
        return node;
    }

    private JsonNode hidden(String text, JsonNode node, String place) {
        if (SCHEME_OF_AUTHORIZATION.matcher(text).find()) {
            return masked(place);
        }
        if (!A_URL.matcher(text).find()) {
            return node;
        }
        int before = notes.size();
        String url = url(text, place);
        if (notes.size() == before) {
            return node;
        }
        return TextNode.valueOf(url == null ? MASK : url);
    }

    private JsonNode masked(String place) {
        notes.add(place);
        return TextNode.valueOf(MASK);
    }
}
