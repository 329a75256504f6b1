package io.taskroutertest.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Takes the failure of an assertion, which must be an AssertionError and nothing else. */
final class Failing {

    private Failing() {}

    static AssertionError failureOf(ThrowingCallable assertion) {
        Throwable thrown = catchThrowable(assertion);
        assertThat(thrown).as("what the assertion throws").isInstanceOf(AssertionError.class);
        return (AssertionError) thrown;
    }

    static String messageOf(ThrowingCallable assertion) {
        return failureOf(assertion).getMessage();
    }
}
