package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.TaskRouterLimit;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Limits, rates and strictness, as a user sets them and as the plain SDK meets them. */
class FakeTaskRouterBuilderTest {

    @Test
    void limitsCanBeLoweredToMeetThem() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                .limit(TaskRouterLimit.WORKERS_PER_WORKSPACE, 1)
                .limit(TaskRouterLimit.TASK_QUEUES_PER_WORKSPACE, 1)
                .start()) {
            String workspace = taskRouter.createWorkspace("Small").sid();
            Worker.creator(workspace, "Alice").create(taskRouter.client());
            TaskQueue.creator(workspace, "First").create(taskRouter.client());

            assertThatThrownBy(() -> Worker.creator(workspace, "Bob").create(taskRouter.client()))
                    .hasMessageContaining("has 1 workers already; the limit of workers per workspace is 1");
            assertThatThrownBy(() -> TaskQueue.creator(workspace, "Second").create(taskRouter.client()))
                    .hasMessageContaining("has 1 task queues already; the limit of task queues per workspace is 1");
        }
    }

    @Test
    void aSmallPageShowsWhetherAnApplicationFollowsThePages() {
        try (FakeTaskRouter taskRouter =
                FakeTaskRouter.builder().limit(TaskRouterLimit.PAGE_SIZE, 2).start()) {
            String workspace = taskRouter.createWorkspace("Paged").sid();
            ResourceSet<Activity> all = Activity.reader(workspace).read(taskRouter.client());

            assertThat(all).hasSize(3);
            assertThat(Activity.reader(workspace).firstPage(taskRouter.client()).getRecords())
                    .hasSize(2);
        }
    }

    /** Not only later, when something asks for the time. */
    @Test
    @SuppressWarnings("NullAway") // as a caller without checks would
    void aStartTimeThatIsNoneIsRefusedAtOnce() {
        assertThatThrownBy(() -> FakeTaskRouter.builder().startTime(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("startTime(instant): instant is null; give one such as 2026-01-01T00:00:00Z");
    }

    @Test
    void aLimitBelowOneIsRefusedByName() {
        assertThatThrownBy(() -> FakeTaskRouter.builder().limit(TaskRouterLimit.ASSIGNMENTS_PER_TASK, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ASSIGNMENTS_PER_TASK is 0; it must be 1 or more");
    }

    @Test
    void everyLimitOfTheEngineCanBeSetAndTellsItsPublishedFigure() {
        assertThat(Stream.of(TaskRouterLimit.values()).map(TaskRouterLimit::name))
                .containsExactlyElementsOf(Stream.of(TaskRouterLimit.values())
                        .map(TaskRouterLimit::name)
                        .toList());
        assertThat(TaskRouterLimit.WORKFLOWS_PER_WORKSPACE.published()).isEqualTo(1_000);
    }

    @Test
    void everyRuleOfTheEngineIsALeniency() {
        assertThat(Stream.of(Leniency.values()).map(Leniency::name))
                .containsExactlyElementsOf(
                        Stream.of(Leniency.values()).map(Leniency::name).toList());
    }

    @Test
    void whoAsksTooOftenIsRefusedUntilTimeHasPassed() {
        try (FakeTaskRouter taskRouter =
                FakeTaskRouter.builder().rateLimit(2, 3).start()) {
            for (int i = 0; i < 3; i++) {
                Workspace.creator("W" + i).create(taskRouter.client());
            }
            assertThatThrownBy(() -> Workspace.creator("Fourth").create(taskRouter.client()))
                    .isInstanceOfSatisfying(ApiException.class, refused -> {
                        assertThat(refused.getStatusCode()).isEqualTo(429);
                        assertThat(refused.getCode()).isEqualTo(20429);
                        assertThat(refused.getMessage()).isEqualTo("Too Many Requests");
                    });

            taskRouter.clock().advance(Duration.ofMillis(500));
            Workspace.creator("Fourth").create(taskRouter.client());
        }
    }

    @Test
    void aResetGivesTheWholeBurstBack() {
        try (FakeTaskRouter taskRouter =
                FakeTaskRouter.builder().rateLimit(1, 1).start()) {
            Workspace.creator("First").create(taskRouter.client());
            taskRouter.reset();

            assertThatCode(() -> Workspace.creator("First").create(taskRouter.client()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void strictIsSaidOfAllRulesOrOfSome() {
        try (FakeTaskRouter some = FakeTaskRouter.builder()
                        .strict(Leniency.DUPLICATE_ACTIVITY_NAME)
                        .start();
                FakeTaskRouter all = FakeTaskRouter.builder().strict().start()) {
            assertThat(takesASecondOffline(some)).isFalse();
            assertThat(takesMalformedAttributes(some)).isTrue();
            assertThat(takesASecondOffline(all)).isFalse();
            assertThat(takesMalformedAttributes(all)).isFalse();
        }
    }

    @Test
    void strictSaidAgainAddsRules() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                .strict(Leniency.DUPLICATE_ACTIVITY_NAME)
                .strict(Leniency.MALFORMED_ATTRIBUTES)
                .start()) {
            assertThat(takesASecondOffline(taskRouter)).isFalse();
            assertThat(takesMalformedAttributes(taskRouter)).isFalse();
        }
    }

    private static boolean takesASecondOffline(FakeTaskRouter taskRouter) {
        return takes(() -> {
            TwilioRestClient client = taskRouter.client();
            Activity.creator(taskRouter.createWorkspace("A").sid(), "Offline").create(client);
        });
    }

    private static boolean takesMalformedAttributes(FakeTaskRouter taskRouter) {
        return takes(() -> {
            TwilioRestClient client = taskRouter.client();
            Worker.creator(taskRouter.createWorkspace("B").sid(), "Alice")
                    .setAttributes("{broken")
                    .create(client);
        });
    }

    private static boolean takes(Runnable request) {
        try {
            request.run();
            return true;
        } catch (ApiException refused) {
            assertThat(refused.getStatusCode()).isEqualTo(400);
            return false;
        }
    }
}
