package io.taskroutertest.internal.rest;

import org.jspecify.annotations.Nullable;

/**
 * Whom the fake lets in. Where nothing is configured any well-formed account SID with any token will do.
 *
 * @param defaultAccountSid the account of a client that signs in with an API key, which names none
 */
public record Credentials(
        @Nullable String accountSid, @Nullable String authToken, String defaultAccountSid) {

    boolean areConfigured() {
        return accountSid != null || authToken != null;
    }
}
