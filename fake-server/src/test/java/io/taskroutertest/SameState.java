package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import java.util.List;

/** Whether two fakes cannot be told apart by what they say of TaskRouter. */
final class SameState {

    private SameState() {}

    static void check(FakeTaskRouter replayed, FakeTaskRouter original) {
        assertThat(replayed.view().now()).isEqualTo(original.view().now());
        assertThat(replayed.view().timeline()).isEqualTo(original.view().timeline());
        assertThat(replayed.view().events()).isEqualTo(original.view().events());
        assertThat(replayed.alerts()).isEqualTo(original.alerts());
        assertThat(replayed.view().tasks()).isEqualTo(original.view().tasks());
        assertThat(replayed.view().reservations()).isEqualTo(original.view().reservations());
        assertThat(replayed.view().workers()).isEqualTo(original.view().workers());
        assertThat(replayed.view().taskQueues()).isEqualTo(original.view().taskQueues());
        assertThat(replayed.view().workflows()).isEqualTo(original.view().workflows());
        assertThat(replayed.phones().calls()).isEqualTo(original.phones().calls());
        assertThat(replayed.view().instructions()).isEqualTo(original.view().instructions());
        assertThat(replayed.accountSid()).isEqualTo(original.accountSid());
        assertThat(replayed.workspace().definition())
                .isEqualTo(original.workspace().definition());
        original.view().tasks().stream()
                .limit(20)
                .forEach(task -> assertThat(replayed.view().explain(task))
                        .isEqualTo(original.view().explain(task)));
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
