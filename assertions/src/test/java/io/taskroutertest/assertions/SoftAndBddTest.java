package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.SupportDesk.TASK_1;
import static io.taskroutertest.assertions.SupportDesk.TASK_4;
import static io.taskroutertest.assertions.SupportDesk.taskRouter;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.assertions.TaskRouterBDDAssertions.then;

import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Other ways to say the same. */
class SoftAndBddTest {

    /** What follows a selection that failed has nothing to stand on, so that a chain is collected as a whole. */
    @Test
    void chainsAreCollectedSoftlyAcrossNavigation() {
        String message = messageOf(() -> SoftAssertions.assertSoftly(softly -> {
            softly.check(() -> assertThat(taskRouter()).task(TASK_1).hasStatus(TaskStatus.PENDING));
            softly.check(() -> assertThat(taskRouter()).worker("Bob").isAvailable());
            softly.check(
                    () -> assertThat(taskRouter()).task(TASK_4).reservation().hasStatus(ReservationStatus.ACCEPTED));
        }));

        assertThat(message)
                .contains("2 failures", "to be pending", "to have a reservation")
                .doesNotContain("worker Bob");
    }

    @Test
    void thenSaysWhatAssertThatSays() {
        then(taskRouter())
                .task(TASK_1)
                .isReservedFor("Carol")
                .and()
                .worker("Bob")
                .isAvailable();

        assertThat(messageOf(() -> then(taskRouter()).task(TASK_1).hasStatus(TaskStatus.PENDING)))
                .isEqualTo(messageOf(() -> assertThat(taskRouter()).task(TASK_1).hasStatus(TaskStatus.PENDING)));
    }

    @Test
    void thereIsAThenForEveryAssertThatOfTaskRouter() {
        assertThat(parametersOf(TaskRouterBDDAssertions.class, "then"))
                .isNotEmpty()
                .isEqualTo(parametersOf(TaskRouterAssertions.class, "assertThat"));
    }

    private static List<String> parametersOf(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .map(Method::getParameterTypes)
                .map(Arrays::toString)
                .sorted()
                .toList();
    }
}
