package io.taskroutertest.internal.rest.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** HTTP Basic with account SID or API key. */
public final class Authentication {

    private static final String BASIC = "Basic ";

    private final Credentials credentials;

    public Authentication(Credentials credentials) {
        this.credentials = credentials;
    }

    /**
     * The account that a request speaks for.
     *
     * @throws RestError 401 without credentials or with wrong ones
     */
    public String account(RestRequest request) {
        String header = request.header("Authorization");
        String pair = header == null ? null : decoded(header);
        int colon = pair == null ? -1 : pair.indexOf(':');
        if (pair == null || colon < 0) {
            throw RestError.unauthorized();
        }
        String user = pair.substring(0, colon);
        String token = pair.substring(colon + 1);
        if (token.isEmpty()) {
            throw RestError.unauthorized();
        }
        String account = credentials.account(user, token);
        if (account == null) {
            throw RestError.unauthorized();
        }
        return account;
    }

    private static @Nullable String decoded(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            byte[] pair =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            return new String(pair, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
