package io.taskroutertest.internal.callback.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Parameters as {@code application/x-www-form-urlencoded}, in the order in which they are given. */
public final class FormBody {

    static final String CONTENT_TYPE = "application/x-www-form-urlencoded";

    private FormBody() {}

    /** In UTF-8. */
    public static String of(Map<String, String> parameters) {
        StringBuilder body = new StringBuilder(1024);
        parameters.forEach((name, value) -> {
            if (body.length() > 0) {
                body.append('&');
            }
            body.append(encoded(name)).append('=').append(encoded(value));
        });
        return body.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
