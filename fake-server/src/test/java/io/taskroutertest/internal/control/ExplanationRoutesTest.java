package io.taskroutertest.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.FakeSettings;
import io.taskroutertest.internal.definition.WorkspaceDefinitions;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.json.Json;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Why a task is where it is, over HTTP. */
class ExplanationRoutesTest {

    private final FakeServer fake = ControlledFake.start(new FakeSettings(
            Settings.defaults(),
            null,
            null,
            null,
            false,
            Duration.ofSeconds(30),
            WireMockDoor.Options.inTests(0),
            WorkspaceDefinitions.read("desk.yaml", """
                    workspace: Desk
                    workers:
                      Alice: { activity: Available, attributes: { skills: billing } }
                    task_queues:
                      Billing: { target_workers: 'skills HAS "billing"' }
                    workflows:
                      Routing: { default_queue: Billing }
                    """)));
    private final String workspace = Objects.requireNonNull(fake.firstWorkspaceSid());

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void aTaskIsExplainedAsDataAndInWords() {
        JsonNode answer = Json.read(body(call("GET", workspace, task())));

        assertThat(answer.get("status").textValue()).isEqualTo("pending");
        assertThat(answer.get("queue").textValue()).isEqualTo("Billing");
        assertThat(answer.get("cause").textValue()).contains("no worker is in queue \"Billing\"");
        JsonNode clause = answer.at("/otherWorkers/0/reasons/0/clauses/0");
        assertThat(clause.get("left").textValue()).isEqualTo("skills");
        assertThat(clause.get("leftValue").textValue()).isEqualTo("billing");
        assertThat(clause.get("operator").textValue()).isEqualTo("HAS");
        assertThat(clause.get("rightValue").textValue()).isEqualTo("billing");
        assertThat(clause.get("result").booleanValue()).isFalse();
        assertThat(clause.get("hint").textValue()).isEqualTo("`skills` is a string; HAS matches arrays only");
        assertThat(answer.get("text").textValue()).contains("Other workers, nearest miss first:");
    }

    @Test
    void aTaskThatNeverWasIs404AndSoIsOneOfAnotherWorkspace() {
        String task = task();

        assertThat(call("GET", workspace, "WT" + "0".repeat(32)).status()).isEqualTo(404);
        RestResponse elsewhere = call("GET", "WS" + "0".repeat(32), task);
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(body(elsewhere)).contains("There never was a task " + task + " in a workspace WS0000");
    }

    @Test
    void onlyGetExplains() {
        assertThat(call("POST", workspace, task()).status()).isEqualTo(405);
    }

    private String task() {
        String workflow = fake.engine()
                .read(world -> Objects.requireNonNull(
                                world.workspaces().get(workspace).workflows().named("Routing"))
                        .sid());
        return fake.engine()
                .execute(CreateTask.of(workspace).withWorkflowSid(workflow))
                .sid();
    }

    private static String body(RestResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private RestResponse call(String verb, String workspaceSid, String task) {
        return fake.door()
                .call(new RestRequest(
                        verb,
                        "/__admin/taskrouter/workspaces/" + workspaceSid + "/tasks/" + task + "/explanation",
                        "",
                        Map.of(),
                        new byte[0],
                        "http://localhost",
                        "127.0.0.1"));
    }
}
