package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouterBuilder;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** What an annotation asks for. */
record AnnotatedRequest(TaskRouterTest annotation) implements FakeRequest {

    @Override
    public TwilioAccess twilio() {
        return annotation.twilio();
    }

    @Override
    public FakeLifetime lifetime() {
        return annotation.lifetime();
    }

    @Override
    public String name() {
        return "@TaskRouterTest";
    }

    @Override
    public FakeTaskRouterBuilder configure(FakeTaskRouterBuilder builder, Class<?> testClass) {
        builder.seed(annotation.seed()).port(port());
        credentials(builder);
        if (!annotation.startTime().isEmpty()) {
            builder.startTime(startTime());
        }
        if (annotation.strict()) {
            builder.strict();
        }
        WorkspaceSource.configure(builder, annotation.workspace(), testClass);
        return builder;
    }

    private void credentials(FakeTaskRouterBuilder builder) {
        String account = annotation.accountSid();
        String token = annotation.authToken();
        if (account.isEmpty() != token.isEmpty()) {
            throw new IllegalArgumentException((account.isEmpty() ? "authToken" : "accountSid") + " is given without "
                    + (account.isEmpty() ? "accountSid" : "authToken")
                    + "; give both, or neither to accept any credentials");
        }
        if (!account.isEmpty()) {
            builder.credentials(account, token);
        }
    }

    private Instant startTime() {
        try {
            return Instant.parse(annotation.startTime());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "startTime is '" + annotation.startTime()
                            + "'; it is an instant in ISO 8601, such as 2026-01-01T00:00:00Z",
                    e);
        }
    }

    private int port() {
        int port = annotation.port();
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port is " + port + "; it is 1 to 65535, or 0 for a free one");
        }
        return port;
    }
}
