package com.example.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.junit.TaskRouterTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Neither the Twilio SDK nor AssertJ is on the class path. */
@TaskRouterTest(workspace = "desk.yaml")
class ExtensionAloneTest {

    @Test
    void aTaskIsRoutedWithoutTheSdk(FakeTaskRouter taskRouter) {
        taskRouter.arrivals().attributes(Map.of("department", "billing")).after(Duration.ZERO);
        taskRouter.clock().advance(Duration.ofSeconds(1));

        assertEquals("Billing", taskRouter.view().tasks().get(0).taskQueue());
    }

    @Test
    void aClientOfTheSdkIsRefusedWithWhatIsMissing(FakeTaskRouter taskRouter) {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("org.assertj.core.api.Assertions"));
        assertEquals(
                "The Twilio SDK (com.twilio.sdk:twilio) is not on the class path, and the testkit needs 11.0.0 or"
                        + " newer: add it, or send requests to the fake's baseUrl() by another HTTP client",
                assertThrows(
                                IllegalStateException.class,
                                () -> taskRouter.twilio().bindStaticSdk())
                        .getMessage());
    }
}
