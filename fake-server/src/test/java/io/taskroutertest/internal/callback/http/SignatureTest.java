package io.taskroutertest.internal.callback.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String ZEROS = "0".repeat(32);

    @Test
    void isThatOfTheDocumentedExample() {
        assertThat(Signature.of(
                        "12345",
                        "https://mycompany.com/myapp.php?foo=1&bar=2",
                        Map.of(
                                "CallSid", "CA1234567890ABCDE",
                                "Caller", "+14158675309",
                                "Digits", "1234",
                                "From", "+14158675309",
                                "To", "+18005551212")))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void coversThePort() {
        Map<String, String> parameters =
                Map.of("AccountSid", "AC" + ZEROS, "WorkspaceSid", "WS" + ZEROS, "TaskSid", "WT" + ZEROS);

        assertThat(Signature.of("12345", "http://localhost:8089/assignment", parameters))
                .isEqualTo("mPNPbK3jMSoSSKOvljCxO3Pxfak=");
    }

    @Test
    void satisfiesTheValidatorOfTheSdk() {
        Map<String, String> parameters = Map.of("TaskAttributes", "{\"name\":\"Zoë\"}", "Empty", "");
        String url = "http://localhost:8080/assignment?a=b%20c";

        assertThat(new RequestValidator("secret").validate(url, parameters, Signature.of("secret", url, parameters)))
                .isTrue();
    }

    @Test
    void isMadeWithAnEmptyTokenToo() {
        assertThat(Signature.of("", "http://localhost/", Map.of())).hasSize(28);
    }
}
