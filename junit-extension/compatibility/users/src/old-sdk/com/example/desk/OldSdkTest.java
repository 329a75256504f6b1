package com.example.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.twilio.Twilio;
import io.taskroutertest.FakeTaskRouter;
import org.junit.jupiter.api.Test;

/** An SDK that is too old is named with its version and its jar. */
class OldSdkTest {

    private static final String MESSAGE = "The Twilio SDK on the class path is com.twilio.sdk:twilio:10.9.2 (from "
            + Twilio.class.getProtectionDomain().getCodeSource().getLocation()
            + "), and the testkit needs 11.0.0 or newer: update the dependency com.twilio.sdk:twilio, or find out with"
            + " mvn dependency:tree what brings it along";

    @Test
    void theStaticTwilioIsRefused() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.start()) {
            assertEquals(
                    MESSAGE,
                    assertThrows(
                                    IllegalStateException.class,
                                    () -> taskRouter.twilio().bindStaticSdk())
                            .getMessage());
        }
    }

    @Test
    void aClientIsRefused() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.start()) {
            assertEquals(
                    MESSAGE,
                    assertThrows(IllegalStateException.class, taskRouter::client)
                            .getMessage());
        }
    }
}
