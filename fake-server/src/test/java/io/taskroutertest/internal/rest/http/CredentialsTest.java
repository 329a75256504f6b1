package io.taskroutertest.internal.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** With which token callbacks are signed, so that an application that checks signatures works unchanged. */
class CredentialsTest {

    private static final String OWN = "AC" + "0".repeat(32);
    private static final String OTHER = "AC" + "1".repeat(32);

    @Test
    void callbacksAreSignedWithTheConfiguredToken() {
        Credentials configured = new Credentials(OTHER, "right", OWN, "derived");

        assertThat(configured.signingToken(OTHER)).isEqualTo("right");
    }

    @Test
    void callbacksAreSignedWithTheTokenThatTheApplicationShowed() {
        Credentials any = new Credentials(null, null, OWN, "derived");
        assertThat(any.signingToken(OTHER)).isEqualTo("derived");

        any.account(OTHER, "shown");

        assertThat(any.signingToken(OTHER)).isEqualTo("shown");
        assertThat(any.signingToken(OWN)).as("what the definition made").isEqualTo("shown");
    }
}
