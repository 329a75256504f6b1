package io.taskroutertest.internal.callback.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackTargetTest {

    @Test
    void leavesTheFragmentOut() throws Exception {
        assertThat(CallbackTarget.of("http://localhost:8080/a?b=c#rc=2", null).url())
                .isEqualTo("http://localhost:8080/a?b=c");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080,     /a,  http://localhost:8080/a",
        "http://localhost:8080,     a,   http://localhost:8080/a",
        "http://localhost:8080/app/, a,  http://localhost:8080/app/a",
        "http://localhost:8080/app, /a?b=c, http://localhost:8080/app/a?b=c",
        "http://localhost:8080/app/, /a,  http://localhost:8080/app/a"
    })
    void resolvesARelativeUrlAgainstTheBase(String base, String configured, String url) throws Exception {
        assertThat(CallbackTarget.of(configured, URI.create(base)).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/assignment                    | no base URL",
                "ftp://localhost/               | scheme is 'ftp'; allowed is http or https",
                "http:///path                   | no host",
                "http://a b/                    | no URL",
                "https://taskrouter.twilio.com/ | real Twilio",
                "https://TWILIO.com.:443/       | real Twilio"
            })
    void refusesWithAReason(String configured, String reason) {
        assertThatThrownBy(() -> CallbackTarget.of(configured, null)).hasMessageContaining(reason);
    }

    @Test
    void callsAHostThatOnlySoundsLikeTwilio() throws Exception {
        assertThat(CallbackTarget.of("http://nottwilio.com/", null).uri()).hasHost("nottwilio.com");
    }

    @Test
    void aBaseMustBeAbsolute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallbackTarget.checkedBase(URI.create("/app")))
                .withMessageContaining("'/app'")
                .withMessageContaining("http://localhost:8080");
    }
}
