package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouterBuilder;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads how long fakes wait for callbacks from JUnit's configuration. A wrong value is no reason for a test to fail. */
final class SettleLimit {

    static final String PARAMETER = "taskrouter.settle.limit";

    /** A limit that no test reaches. */
    private static final Duration NONE = Duration.ofDays(36_500);

    private SettleLimit() {}

    static FakeTaskRouterBuilder set(FakeTaskRouterBuilder builder, ExtensionContext context) {
        String wanted = context.getConfigurationParameter(PARAMETER).orElse("").strip();
        if (wanted.isEmpty()) {
            return builder;
        }
        Duration limit = parsed(wanted);
        if (limit == null) {
            ReportFile.warn(
                    PARAMETER + " is '" + wanted + "'; it must be a duration in ISO 8601 that is longer than zero,"
                            + " such as PT2M, or none. The default is used instead");
            return builder;
        }
        return builder.settleLimit(limit);
    }

    private static @Nullable Duration parsed(String wanted) {
        if (wanted.equalsIgnoreCase("none")) {
            return NONE;
        }
        try {
            Duration limit = Duration.parse(wanted);
            return limit.isNegative() || limit.isZero() || limit.compareTo(NONE) > 0 ? null : limit;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
