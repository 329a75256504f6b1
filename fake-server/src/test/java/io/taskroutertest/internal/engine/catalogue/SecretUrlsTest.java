package io.taskroutertest.internal.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretUrlsTest {

    @ParameterizedTest
    @CsvSource({
        "https://user:password@app.example/events, https://***@app.example/events",
        "http://token@localhost:8080, http://***@localhost:8080",
        "https://app.example/a?token=s3cret&page=2, https://app.example/a?token=***&page=2",
        "https://app.example/a?page=2&api_key=s3cret#rc=2, https://app.example/a?page=2&api_key=***#rc=2",
        "https://app.example/a?X-Amz-Signature=abc, https://app.example/a?X-Amz-Signature=***",
        "/events?access_token=abc, /events?access_token=***",
        "https://app.example/events?page=2, https://app.example/events?page=2",
        "https://app.example/@handle, https://app.example/@handle",
        "mail to a@b.example, mail to a@b.example",
        "a == 1, a == 1"
    })
    void usersPasswordsAndTellingParametersAreMasked(String text, String masked) {
        assertThat(SecretUrls.masked(text)).isEqualTo(masked);
    }

    @Test
    void eachUrlOfALongerTextIsMasked() {
        assertThat(SecretUrls.masked("first http://a:b@one, then 'http://c:d@two/?pwd=x'"))
                .isEqualTo("first http://***@one, then 'http://***@two/?pwd=***'");
    }

    @Test
    void eachMessageOfTheCatalogueMasksItsArguments() {
        assertThat(CallbackAlerts.NEVER_SENT
                        .with("https://user:password@app.example", "WT1")
                        .text())
                .contains("https://***@app.example")
                .doesNotContain("password");
    }
}
