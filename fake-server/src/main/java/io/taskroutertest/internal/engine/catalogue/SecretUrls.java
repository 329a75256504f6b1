package io.taskroutertest.internal.engine.catalogue;

import java.util.regex.Pattern;

/**
 * Masks what is secret in the URLs of a text: user and password, and the values of query parameters whose names say so.
 *
 * <p>Applications put credentials into their callback URLs. Messages, timelines and reports are shared.
 */
public final class SecretUrls {

    public static final String MASK = "***";

    /** Names of keys whose values are secrets. */
    public static final Pattern TELLING = Pattern.compile(
            "passw|passphrase|pwd|secret|token|bearer|api.?key|credential|auth(?!or)|private.?key|signature",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern USER = Pattern.compile("(\\b[a-zA-Z][a-zA-Z0-9+.-]*://)[^/?#\\s\"'<>@]*@");
    private static final Pattern PARAMETER = Pattern.compile("([?&]([^=&#\\s\"'<>]+)=)([^&#\\s\"'<>]*)");

    private SecretUrls() {}

    /** Returns the text with its secrets masked; a text without any is returned as it is. */
    public static String masked(String text) {
        String withoutUser = text.contains("://") && text.indexOf('@') >= 0
                ? USER.matcher(text).replaceAll("$1" + MASK + "@")
                : text;
        if (withoutUser.indexOf('=') < 0) {
            return withoutUser;
        }
        return PARAMETER.matcher(withoutUser).replaceAll(found -> {
            boolean secret = TELLING.matcher(found.group(2)).find();
            return java.util.regex.Matcher.quoteReplacement(secret ? found.group(1) + MASK : found.group());
        });
    }
}
