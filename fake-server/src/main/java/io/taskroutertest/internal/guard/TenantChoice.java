package io.taskroutertest.internal.guard;

import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.guard.TwilioGuard.Tenant;
import io.taskroutertest.internal.rest.http.RestRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which fake a request is for. The account that the request names says most; an application with credentials of its own
 * belongs to the test that owns the static client; and one fake alone serves everyone.
 */
final class TenantChoice {

    private final List<Tenant> tenants;
    private final @Nullable String account;

    TenantChoice(List<Tenant> tenants, RestRequest request) {
        this.tenants = tenants;
        this.account = user(request.header("Authorization"));
    }

    @Nullable Tenant choose() {
        Tenant named = only(tenant -> tenant.accountSid().equals(account));
        Tenant owner = named != null ? named : only(Tenant::ownsStaticTwilio);
        return owner != null ? owner : only(tenant -> true);
    }

    /** For when nobody was chosen. */
    Message explain() {
        if (tenants.isEmpty()) {
            return RequestErrors.NO_FAKE.with();
        }
        String candidates = tenants.stream()
                .map(tenant -> tenant.describe() + " (" + tenant.accountSid() + ")")
                .collect(Collectors.joining(", "));
        return RequestErrors.AMBIGUOUS_FAKE.with(account == null ? "not named" : account, tenants.size(), candidates);
    }

    private @Nullable Tenant only(Predicate<Tenant> condition) {
        List<Tenant> matching = tenants.stream().filter(condition).collect(Collectors.toList());
        return matching.size() == 1 ? matching.get(0) : null;
    }

    private static @Nullable String user(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            String credentials = new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = credentials.indexOf(':');
            return colon < 0 ? credentials : credentials.substring(0, colon);
        } catch (IllegalArgumentException e) {
            return null; // names nobody; the fake will refuse it
        }
    }
}
