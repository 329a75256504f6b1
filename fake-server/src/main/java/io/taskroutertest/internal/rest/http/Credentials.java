package io.taskroutertest.internal.rest.http;

import io.taskroutertest.internal.engine.resource.SidKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whom the fake lets in. Where nothing is configured any well-formed account SID with any token will do, and the fake
 * signs its callbacks with what it was shown, so that an application that checks signatures works unchanged.
 */
public final class Credentials {

    private static final String API_KEY = "SK";

    private final @Nullable String accountSid;
    private final @Nullable String authToken;
    private final String derivedAccountSid;
    private final String derivedToken;
    private final Map<String, String> shown = new ConcurrentHashMap<>();
    private volatile @Nullable String lastShown;

    /**
     * @param accountSid the only account let in, or null for any
     * @param authToken the only token let in, or null for any
     * @param derivedAccountSid the fake's own account where none is configured: that of its definition, and of clients
     *     that sign in with an API key, which names none
     * @param derivedToken the token of that account until another is shown
     */
    public Credentials(
            @Nullable String accountSid, @Nullable String authToken, String derivedAccountSid, String derivedToken) {
        this.accountSid = accountSid;
        this.authToken = authToken;
        this.derivedAccountSid = derivedAccountSid;
        this.derivedToken = derivedToken;
    }

    /** The account to which what nobody's request made belongs. */
    public String ownAccountSid() {
        return accountSid == null ? derivedAccountSid : accountSid;
    }

    /** The token with which the fake's own clients sign in. */
    public String ownToken() {
        return authToken == null ? derivedToken : authToken;
    }

    /** The token with which callbacks of an account are signed: its own, or else the last one that a client showed. */
    public String signingToken(String account) {
        if (authToken != null) {
            return authToken;
        }
        String own = shown.get(account);
        if (own != null && !own.equals(derivedToken)) {
            return own;
        }
        String last = lastShown;
        return last == null ? derivedToken : last;
    }

    /** The account for which a client speaks, or null for one that is not let in. */
    @Nullable String account(String user, String token) {
        if (accountSid != null || authToken != null) {
            boolean known = (accountSid == null ? SidKind.ACCOUNT.matches(user) : accountSid.equals(user))
                    && (authToken == null || authToken.equals(token));
            return known ? user : null;
        }
        if (isApiKey(user)) {
            return derivedAccountSid;
        }
        if (!SidKind.ACCOUNT.matches(user)) {
            return null;
        }
        if (!token.equals(derivedToken)) {
            shown.put(user, token);
            lastShown = token;
        }
        return user;
    }

    private static boolean isApiKey(String user) {
        return user.startsWith(API_KEY)
                && SidKind.ACCOUNT.matches(SidKind.ACCOUNT.prefix() + user.substring(API_KEY.length()));
    }
}
