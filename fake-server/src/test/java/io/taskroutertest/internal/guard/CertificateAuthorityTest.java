package io.taskroutertest.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateAuthorityTest {

    private CertificateAuthority authority;

    @BeforeEach
    void create() throws GeneralSecurityException {
        authority = new CertificateAuthority();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "twilio.com.example.org", "nottwilio.com", "localhost", ""})
    void itSignsForNoHostButTwilios(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> authority.contextFor(host))
                .withMessage("'" + host + "' is not a host of twilio.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"taskrouter.twilio.com", "api.dublin.ie1.twilio.com", "twilio.com", "taskrouter.twilio.com."})
    void itSignsForEachHostOfTwilio(String host) {
        assertThat(authority.contextFor(host)).isNotNull();
    }

    @Test
    void itsCertificateIsLimitedToTwiliosNamesByACriticalConstraint() {
        assertThat(authority.certificate().getCriticalExtensionOIDs()).contains("2.5.29.30");
        assertThat(new String(authority.certificate().getExtensionValue("2.5.29.30"), StandardCharsets.ISO_8859_1))
                .contains("twilio.com");
    }
}
