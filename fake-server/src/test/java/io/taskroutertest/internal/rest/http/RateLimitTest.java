package io.taskroutertest.internal.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.rest.Client;
import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.model.TaskRouterLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks too often is told so, each account for itself and by the fake's clock. */
class RateLimitTest {

    private static final String OTHER = "AC" + "1".repeat(32);

    private static List<Integer> statuses(Client client, int requests) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            statuses.add(client.get("/Workspaces").status());
        }
        return statuses;
    }

    @Test
    void withoutALimitAllOfItAlwaysRemains() {
        Client client = Client.lenient();

        assertThat(statuses(client, 200)).containsOnly(200);
        assertThat(client.get("/Workspaces").headers())
                .containsEntry("X-Rate-Limit-Limit", "1000")
                .containsEntry("X-Rate-Limit-Remaining", "1000")
                .containsEntry("X-Rate-Limit-Config", "default");
    }

    @Test
    void whoHasUsedUpTheBurstIsRefusedWithTwiliosBody() {
        Client client = Client.rateLimited(2, 3);

        assertThat(statuses(client, 3)).containsOnly(200);
        Reply refused = client.get("/Workspaces").isRefused(429, 20429).says("Too Many Requests");
        assertThat(refused.headers())
                .containsEntry("X-Rate-Limit-Limit", "3")
                .containsEntry("X-Rate-Limit-Remaining", "0")
                .containsEntry("X-Rate-Limit-Config", "account")
                .containsEntry("Content-Type", "application/json");
    }

    @Test
    void headersTellWhatIsLeft() {
        Client client = Client.rateLimited(1, 3);

        for (String left : List.of("2", "1", "0")) {
            assertThat(client.get("/Workspaces").isOk().headers()).containsEntry("X-Rate-Limit-Remaining", left);
        }
    }

    @Test
    void theFakesClockGivesBack() {
        Client client = Client.rateLimited(2, 3);
        statuses(client, 4);

        client.advance(Duration.ofMillis(499));
        client.get("/Workspaces").isRefused(429, 20429);
        client.advance(Duration.ofMillis(1));
        assertThat(statuses(client, 2)).containsExactly(200, 429);
        client.advance(Duration.ofHours(1));
        assertThat(statuses(client, 4)).containsExactly(200, 200, 200, 429);
    }

    @Test
    void accountsAreCountedEachForItself() {
        Client client = Client.rateLimited(1, 1);
        statuses(client, 2);

        client.send("GET", "/Workspaces", "", "", Client.basic(OTHER, "token")).isOk();
        client.send("GET", "/Workspaces", "", "", Client.basic(OTHER, "token")).isRefused(429, 20429);
    }

    @Test
    void whoIsNotLetInIsNotCounted() {
        Client client = Client.rateLimited(1, 1);
        client.send("GET", "/Workspaces", "", "", new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                .isRefused(401, 20003);

        client.get("/Workspaces").isOk();
    }

    @Test
    void whatIsRefusedOtherwiseCountsAndTellsWhatIsLeft() {
        Client client = Client.rateLimited(1, 2);
        Reply missing = client.get("/Nothing").isRefused(404, 20404);

        assertThat(missing.headers()).containsEntry("X-Rate-Limit-Remaining", "1");
        client.get("/Nothing").isRefused(404, 20404);
        client.get("/Nothing").isRefused(429, 20429);
    }

    @Test
    void whatIsRefusedChangesNothing() {
        Client client = Client.rateLimited(1, 1);
        client.get("/Workspaces");

        client.post("/Workspaces", "FriendlyName", "Too many").isRefused(429, 20429);
        client.advance(Duration.ofSeconds(1));
        assertThat(client.get("/Workspaces").json().get("workspaces")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Workers    | TargetWorkersExpression  | 1==1
                    TaskQueues | EvaluateWorkerAttributes | {}
                    Tasks      | EvaluateTaskAttributes   | 1==1
                    """)
    void listsByExpressionMayHaveALimitOfTheirOwn(String collection, String filter, String expression) {
        Client client = Client.limited(TaskRouterLimit.EXPRESSION_LISTS_PER_SECOND, 3);
        String list = client.workspace() + "/" + collection;
        for (int i = 0; i < 3; i++) {
            client.get(list, filter, expression).isOk();
        }

        assertThat(client.get(list, filter, expression).isRefused(429, 20429).headers())
                .containsEntry("X-Rate-Limit-Config", "expression-lists")
                .containsEntry("X-Rate-Limit-Limit", "3");
        client.get(list).isOk();
        client.get(list, filter, "").isOk();
        client.advance(Duration.ofMillis(334));
        client.get(list, filter, expression).isOk();
    }

    @Test
    void listsByExpressionAreNotLimitedUnlessThatIsSet() {
        Client client = Client.lenient();
        String workers = client.workspace() + "/Workers";

        for (int i = 0; i < 20; i++) {
            client.get(workers, "TargetWorkersExpression", "1==1").isOk();
        }
    }

    @Test
    void aRateBelowOneIsRefusedByName() {
        assertThatThrownBy(() -> new RateLimit(0, 1)).hasMessage("requestsPerSecond is 0; it must be 1 or more");
        assertThatThrownBy(() -> new RateLimit(1, 0)).hasMessage("burst is 0; it must be 1 or more");
    }
}
