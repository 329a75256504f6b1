package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import java.util.List;

/** Whether two fakes cannot be told apart by what they say of TaskRouter. */
final class SameState {

    private SameState() {}

    static void check(FakeTaskRouter replayed, FakeTaskRouter original) {
        assertThat(replayed.now()).isEqualTo(original.now());
        assertThat(replayed.timeline()).isEqualTo(original.timeline());
        assertThat(replayed.events()).isEqualTo(original.events());
        assertThat(replayed.alerts()).isEqualTo(original.alerts());
        assertThat(replayed.tasks()).isEqualTo(original.tasks());
        assertThat(replayed.reservations()).isEqualTo(original.reservations());
        assertThat(replayed.workers()).isEqualTo(original.workers());
        assertThat(replayed.taskQueues()).isEqualTo(original.taskQueues());
        assertThat(replayed.workflows()).isEqualTo(original.workflows());
        assertThat(replayed.phones().calls()).isEqualTo(original.phones().calls());
        assertThat(replayed.instructions()).isEqualTo(original.instructions());
        assertThat(replayed.accountSid()).isEqualTo(original.accountSid());
        assertThat(replayed.workspace().definition())
                .isEqualTo(original.workspace().definition());
        original.tasks().stream()
                .limit(20)
                .forEach(task -> assertThat(replayed.explain(task)).isEqualTo(original.explain(task)));
        for (String path : List.of("Statistics", "Workers/Statistics", "Events", "Tasks", "Workers")) {
            assertThat(answer(replayed, path)).isEqualTo(answer(original, path));
        }
    }

    private static String answer(FakeTaskRouter taskRouter, String path) {
        return taskRouter
                .client()
                .request(new Request(
                        HttpMethod.GET,
                        "https://taskrouter.twilio.com/v1/Workspaces/"
                                + taskRouter.workspace().sid() + "/" + path))
                .getContent();
    }
}
