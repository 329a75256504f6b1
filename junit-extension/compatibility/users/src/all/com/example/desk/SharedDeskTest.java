package com.example.desk;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.FakeLifetime;
import io.taskroutertest.junit.TaskRouterTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Has the static Twilio from its first test to its last. JUnit up to 5.11 wants to be told; later ones know. */
@ResourceLock("com.twilio.Twilio")
@TaskRouterTest(workspace = "desk.yaml", lifetime = FakeLifetime.PER_CLASS_WITH_RESET)
class SharedDeskTest {

    @RepeatedTest(4)
    void theFakeIsResetForEachTest(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        DeskTest.create(workspace);

        assertThat(taskRouter).onlyTask().isReservedFor("Alice");
    }
}

/** Has an annotation on a method alone. */
class PlainTest {

    @Test
    @TaskRouterTest(workspace = "desk.yaml")
    void anAnnotatedMethodHasAFake(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        DeskTest.create(workspace);

        assertThat(taskRouter).onlyTask().isReservedFor("Alice");
    }

    @Test
    @TaskRouterTest(workspace = "desk.yaml")
    void anotherAnnotatedMethodHasAnotherFake(FakeTaskRouter taskRouter) {
        assertThat(taskRouter).hasTasks(0);
    }
}
