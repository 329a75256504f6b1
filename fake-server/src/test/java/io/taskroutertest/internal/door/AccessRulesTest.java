package io.taskroutertest.internal.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.catalogue.Message;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {

    private static final AccessRules SERVER = new AccessRules(true, Set.of("taskrouter.internal"), false);

    private static int status(AccessRules rules, String path, String host, String origin, String site, String type) {
        Message refusal = rules.refusal(
                new AccessRules.Asked(path, path, host, AccessRules.name(host), "192.0.2.7", origin, site, type));
        return refusal == null ? 200 : refusal.status();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8400",
                "LOCALHOST.",
                "127.0.0.1:8400",
                "127.1.2.3",
                "[::1]:8400",
                "192.0.2.7:8400",
                "taskrouter.internal:8400",
                "TaskRouter.Internal."
            })
    void aRequestForANameOfTheServerIsServedOnEveryPath(String host) {
        assertThat(status(SERVER, "/v1/Workspaces", host, null, null, null)).isEqualTo(200);
        assertThat(status(SERVER, "/__admin/taskrouter/clock", host, null, null, null))
                .isEqualTo(200);
        assertThat(status(SERVER, "/", host, null, null, null)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "192.0.2.8",
                "0.0.0.0:8400",
                "taskrouter.internal.evil",
                "twilio.com.evil.example",
                "",
                "[::1",
                "2130706433"
            })
    void aRequestForAnyOtherNameIsRefusedOnEveryPathOfAServer(String host) {
        assertThat(status(SERVER, "/v1/Workspaces", host, null, null, null)).isEqualTo(403);
        assertThat(status(SERVER, "/__admin/taskrouter/clock", host, null, null, null))
                .isEqualTo(403);
        assertThat(status(SERVER, "/", host, null, null, null)).isEqualTo(403);
    }

    @Test
    void namesOfTwilioLeadToItsApiAlone() {
        assertThat(status(SERVER, "/v1/Workspaces", "taskrouter.twilio.com", null, null, null))
                .isEqualTo(200);
        assertThat(status(SERVER, "/__admin/taskrouter/clock", "taskrouter.twilio.com", null, null, null))
                .isEqualTo(403);
    }

    @Test
    void inATestTheHostIsCheckedOnTheControlAndAdministrationApiAlone() {
        assertThat(status(AccessRules.IN_TESTS, "/v1/Workspaces", "host.docker.internal", null, null, null))
                .isEqualTo(200);
        assertThat(status(AccessRules.IN_TESTS, "/__admin/mappings", "evil.example", null, null, null))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8400, 200",
        "https://localhost:8400, 200",
        "http://localhost, 403",
        "http://localhost:3000, 403",
        "http://evil.example, 403",
        "null, 403",
        "file://, 403"
    })
    void onTheControlApiTheOriginIsTheServersOwn(String origin, int status) {
        assertThat(status(SERVER, "/__admin/taskrouter/clock", "localhost:8400", origin, null, null))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"same-origin, 200", "none, 200", "same-site, 403", "cross-site, 403", "anything, 403"})
    void onTheControlApiABrowserMustNotComeFromAnotherSite(String site, int status) {
        assertThat(status(SERVER, "/__admin/taskrouter/clock", "localhost", null, site, null))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 200",
        "application/x-www-form-urlencoded, 200",
        "text/plain, 415",
        "' Text/Plain;charset=utf-8', 415",
        "multipart/form-data; boundary=x, 415"
    })
    void theControlApiTakesNoTypeThatAFormOfAnotherPageCanSendButTheOneOfCurl(String type, int status) {
        assertThat(status(SERVER, "/__admin/taskrouter/reset", "localhost", null, null, type))
                .isEqualTo(status);
    }

    @Test
    void wireMocksAdministrationApiIsOpenOnlyWhereItWasAskedFor() {
        AccessRules open = new AccessRules(true, Set.of(), true);

        assertThat(status(SERVER, "/__admin/mappings", "localhost", null, null, null))
                .isEqualTo(404);
        assertThat(status(SERVER, "/__admin", "localhost", null, null, null)).isEqualTo(404);
        assertThat(status(open, "/__admin/mappings", "localhost", null, null, null))
                .isEqualTo(200);
        assertThat(status(open, "/__admin/mappings", "localhost", "http://evil.example", null, null))
                .isEqualTo(403);
    }

    @Test
    void aPathThatMeansSomethingElseOnceItIsResolvedIsHeldToBothMeanings() {
        Message refusal = SERVER.refusal(new AccessRules.Asked(
                "/__admin/mappings",
                "/__admin/taskrouter/../mappings",
                "localhost",
                "localhost",
                "127.0.0.1",
                null,
                null,
                null));

        assertThat(refusal).isNotNull();
        assertThat(refusal.status()).isEqualTo(404);
    }
}
