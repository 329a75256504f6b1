package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;

/** PATCH on a Task, by which strict fakes can be told from lenient ones. */
final class Patch {

    private Patch() {}

    /** Production knows no PATCH: 405, code 20004. */
    static void assertRefusedBy(FakeTaskRouter taskRouter) throws JsonProcessingException {
        Response answer = send(taskRouter);
        JsonNode body = new ObjectMapper().readTree(answer.getContent());

        assertThat(answer.getStatusCode()).isEqualTo(405);
        assertThat(body.get("code").asInt()).isEqualTo(20004);
        assertThat(taskRouter.view().tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.priority()).isZero());
    }

    /** A lenient fake carries it out, with an alert. */
    static void assertCarriedOutBy(FakeTaskRouter taskRouter) {
        assertThat(send(taskRouter).getStatusCode()).isEqualTo(200);
    }

    private static Response send(FakeTaskRouter taskRouter) {
        Task task = Tasks.create(taskRouter);
        Request patch = new Request(
                HttpMethod.PATCH,
                "https://taskrouter.twilio.com/v1/Workspaces/" + task.getWorkspaceSid() + "/Tasks/" + task.getSid());
        patch.addPostParam("Priority", "7");
        return taskRouter.client().request(patch);
    }
}
