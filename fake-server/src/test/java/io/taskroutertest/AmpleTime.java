package io.taskroutertest;

import io.taskroutertest.model.TaskRouterLimit;
import java.time.Duration;

/** Fakes whose limits on the real clock only a hang reaches, so that a slow machine fails no test. */
final class AmpleTime {

    static final Duration LIMIT = Duration.ofMinutes(10);

    private AmpleTime() {}

    /** Settling is the only limit that counts on the real clock while time is virtual. */
    static FakeTaskRouterBuilder virtualClock() {
        return FakeTaskRouter.builder().settleLimit(LIMIT);
    }

    static FakeTaskRouterBuilder realClock() {
        int seconds = (int) LIMIT.toSeconds();
        return FakeTaskRouter.builder()
                .realClock()
                .settleLimit(LIMIT)
                .limit(TaskRouterLimit.ASSIGNMENT_URL_SECONDS, seconds)
                .limit(TaskRouterLimit.ASSIGNMENT_CALLBACK_SECONDS, seconds)
                .limit(TaskRouterLimit.EVENT_CALLBACK_SECONDS, seconds);
    }
}
