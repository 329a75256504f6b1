package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.internal.rest.http.Credentials;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ErrorsTest {

    private static final String UNKNOWN = "/Workspaces/WS" + "f".repeat(32);

    private final Client client = Client.lenient();

    @Test
    void anUnknownResourceIsNamedByItsPathWithoutVersion() {
        client.get(UNKNOWN).isRefused(404, 20404).says("The requested resource " + UNKNOWN + " was not found");
    }

    @Test
    void aMissingParentAnswersWithTheFullPath() {
        client.get(UNKNOWN + "/Tasks/WT1").isRefused(404, 20404).says(UNKNOWN + "/Tasks/WT1 was not found");
    }

    @Test
    void theSuffixJsonIsIgnoredAndNotNamed() {
        String workspace = client.workspace();

        client.get(workspace + ".json").isOk();
        client.get(workspace + "/Tasks.json").isOk();
        client.get(UNKNOWN + ".json").says(UNKNOWN + " was not found");
    }

    @Test
    void theNameOfATemplatesVariableIsNoPath() {
        client.get("/Workspaces/{}").isRefused(404, 20404);
        client.get("/Workspaces/").isRefused(404, 20404);
        client.get("/Nothing").isRefused(404, 20404);
    }

    @Test
    void aWrongVerbIsRefusedAndTheRightOnesNamed() {
        Reply reply = client.send("PUT", client.workspace(), "", "", Client.with());

        reply.isRefused(405, 20004).says("Method not allowed");
        assertThat(reply.headers()).containsEntry("Allow", "DELETE, GET, POST");
    }

    @Test
    void patchIsRefusedOnAnythingButATask() {
        client.send("PATCH", client.workspace(), "", "", Client.with()).isRefused(405, 20004);
    }

    @Test
    void thePathIsCheckedBeforeTheVerb() {
        client.send("PUT", UNKNOWN, "", "", Client.with()).isRefused(404, 20404);
    }

    @Test
    void credentialsAreCheckedBeforeThePath() {
        client.send("GET", UNKNOWN, "", "", new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                .isRefused(401, 20003);
    }

    @Test
    void pageParametersAreCheckedBeforeFilters() {
        client.get(client.workspace() + "/Workers", "ActivitySid", "bad", "PageSize", "1001")
                .isRefused(400, 20007);
    }

    @Test
    void theVersionIsCheckedBeforeTheParameters() {
        String workspace = client.workspace();
        String worker = client.worker(workspace, "Alice", "{}");

        client.postIfMatch("99", workspace + "/Workers/" + worker, "ActivitySid", "bad")
                .isRefused(412, 20412)
                .says("Precondition Failed");
    }

    @Test
    void everyAnswerCarriesTwiliosHeaders() {
        for (Reply reply : new Reply[] {client.get("/Workspaces"), client.get(UNKNOWN)}) {
            assertThat(reply.headers())
                    .containsEntry("Content-Type", "application/json")
                    .containsEntry("X-Rate-Limit-Config", "default")
                    .containsKeys("X-Rate-Limit-Limit", "X-Rate-Limit-Remaining", "Twilio-Concurrent-Requests");
            assertThat(reply.headers().get("Twilio-Request-Id")).matches("RQ[0-9a-f]{32}");
            assertThat(reply.headers().get("Twilio-Request-Duration")).matches("\\d+\\.\\d{3}");
        }
    }

    @Test
    void anUnexpectedFailureAnswersWithTwiliosBody() {
        TaskRouterApi api =
                new TaskRouterApi(client.engine, new Credentials(null, null, Client.ACCOUNT, "derived token"));
        RestRequest withoutBody =
                new RestRequest("POST", "/v1/Workspaces", "", Client.with(), null, Client.BASE, "127.0.0.1");
        List<LogRecord> logged = new ArrayList<>();
        RestResponse response = loggingInto(logged, () -> api.handle(withoutBody));

        assertThat(logged)
                .singleElement()
                .satisfies(entry -> assertThat(entry.getThrown()).isInstanceOf(NullPointerException.class));
        assertThat(response.status()).isEqualTo(500);
        assertThat(Contract.read(response.body()).get("code").asInt()).isEqualTo(20500);
        assertThat(Contract.read(response.body()).get("message").asText()).isEqualTo("Internal Server Error");
    }

    private static RestResponse loggingInto(List<LogRecord> logged, Supplier<RestResponse> request) {
        Logger logger = Logger.getLogger(TaskRouterApi.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            return request.get();
        } finally {
            logger.setUseParentHandlers(true);
            logger.removeHandler(handler);
        }
    }
}
